/**
 * One stream of server-sent events for each window, over which all that it subscribed to comes: a browser has six
 * connections to a host for all its windows together. What a window asks of its stream it posts, in the messages of
 * Electron's bridge.
 */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { BridgeServer } from '../desk/bridge-server.ts';
import type { DeskDoor } from '../desk/door.ts';

export class EventStreams {
  readonly #desk: DeskDoor;
  readonly #streams = new Map<string, BridgeServer>();

  constructor(desk: DeskDoor) {
    this.#desk = desk;
  }

  /**
   * Begins a stream. Its first event, `stream`, says what it is called; each other one is a BridgeEvent. All that
   * runs over it ends with it.
   */
  open(response: ServerResponse): void {
    const name = randomUUID();
    const server = new BridgeServer(this.#desk, (event) => void response.write(`data: ${event}\n\n`));
    this.#streams.set(name, server);
    response.once('close', () => {
      this.#streams.delete(name);
      server.close();
    });
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`event: stream\ndata: ${name}\n\n`);
  }

  /** Answers a BridgeRequest with a BridgeReply; null where there is no such stream any more. */
  async answer(name: string, message: string): Promise<string | null> {
    return (await this.#streams.get(name)?.answer(message)) ?? null;
  }
}
