/** Mounts the desk's window on whichever transport it runs on. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { passOverTyping } from './app/pass-over-typing.ts';
import { windowTransport } from './desk-client/transport.ts';

const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no #desk');

passOverTyping(place, () => createRoot(place)).render(
  <StrictMode>
    <App transport={windowTransport()} />
  </StrictMode>,
);
