/** All that the page gets of Electron: a way to send text to the desk, and to hear from it. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { BRIDGE_CHANNELS, type DeskBridge } from '../desk/bridge.ts';

const bridge: DeskBridge = {
  send: (request) => ipcRenderer.invoke(BRIDGE_CHANNELS.call, request),
  listen: (listener) => {
    const forward = (_event: IpcRendererEvent, text: string) => listener(text);
    ipcRenderer.on(BRIDGE_CHANNELS.event, forward);
    return () => {
      ipcRenderer.off(BRIDGE_CHANNELS.event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('deskBridge', bridge);
