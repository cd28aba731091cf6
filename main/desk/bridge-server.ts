/** The desk's end of a bridge: answers the messages of one window against the router. */
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  isTrackedEnvelope,
  type TRPCErrorShape,
} from '@trpc/server';
import type { BridgeEvent, BridgeReply, BridgeRequest } from './bridge.ts';
import type { DeskDoor } from './door.ts';

type Call = Exclude<BridgeRequest, { type: 'stop' }>;

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** The request, or null for what no window of ours would send. */
function parseRequest(text: unknown): BridgeRequest | null {
  if (typeof text !== 'string') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { type, id, path, input } = value as Record<string, unknown>;
  const hasId = typeof id === 'number' && Number.isSafeInteger(id);
  if (type === 'stop') return hasId ? { type, id } : null;
  if (typeof path !== 'string') return null;
  if (type === 'subscription') return hasId ? { type, id, path, input } : null;
  return type === 'query' || type === 'mutation' ? { type, path, input, ...(hasId && { id }) } : null;
}

/** One window's running calls and subscriptions. */
export class BridgeServer {
  readonly #desk: DeskDoor;
  readonly #emit: (event: string) => void;
  readonly #running = new Map<number, AbortController>();

  /** @param emit sends an event to the window; called no more after `close`. */
  constructor(desk: DeskDoor, emit: (event: string) => void) {
    this.#desk = desk;
    this.#emit = emit;
  }

  /** Answers one message of the window; never rejects. */
  async answer(message: unknown): Promise<string> {
    const request = parseRequest(message);
    let reply: BridgeReply;
    if (!request) reply = { error: this.#errorShape(new TypeError('malformed request')) };
    else if (request.type === 'stop') reply = this.#stop(request.id);
    else reply = await this.#call(request);
    return JSON.stringify(reply);
  }

  /** Ends everything that runs: the window went away or loads its page anew. */
  close(): void {
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
  }

  #stop(id: number): BridgeReply {
    this.#running.get(id)?.abort();
    this.#running.delete(id);
    return {};
  }

  async #call(call: Call): Promise<BridgeReply> {
    const { id } = call;
    if (id !== undefined && this.#running.has(id)) {
      return { error: this.#errorShape(new TypeError('id in use'), call) };
    }
    const running = new AbortController();
    if (id !== undefined) this.#running.set(id, running);
    if (call.type === 'subscription') return this.#subscribe(call, running);
    try {
      return { data: await this.#procedure(call, running.signal) };
    } catch (thrown) {
      return { error: this.#errorShape(thrown, call) };
    } finally {
      if (id !== undefined && this.#running.get(id) === running) this.#running.delete(id);
    }
  }

  async #subscribe(
    call: Extract<Call, { type: 'subscription' }>,
    running: AbortController,
  ): Promise<BridgeReply> {
    try {
      const events = await this.#procedure(call, running.signal);
      if (!isAsyncIterable(events)) throw new TypeError(`${call.path} is no stream`);
      void this.#forward(call, events, running);
      return {};
    } catch (thrown) {
      this.#running.delete(call.id);
      return { error: this.#errorShape(thrown, call) };
    }
  }

  #procedure(call: Call, signal: AbortSignal): Promise<unknown> {
    const { type, path, input } = call;
    const { router } = this.#desk;
    const ctx = this.#desk.createContext();
    return callTRPCProcedure({
      router,
      path,
      type,
      ctx,
      signal,
      batchIndex: 0,
      getRawInput: async () => input,
    });
  }

  async #forward(call: Call & { id: number }, events: AsyncIterable<unknown>, running: AbortController) {
    const { id } = call;
    const tell = (event: BridgeEvent) => {
      if (!running.signal.aborted) this.#emit(JSON.stringify(event));
    };
    try {
      for await (const event of events) {
        if (running.signal.aborted) break;
        tell({ id, type: 'data', data: isTrackedEnvelope(event) ? { id: event[0], data: event[1] } : event });
      }
      tell({ id, type: 'stopped' });
    } catch (thrown) {
      tell({ id, type: 'error', error: this.#errorShape(thrown, call) });
    } finally {
      if (this.#running.get(id) === running) this.#running.delete(id);
    }
  }

  #errorShape(thrown: unknown, call?: Call): TRPCErrorShape {
    return getTRPCErrorShape({
      config: this.#desk.router._def._config,
      error: getTRPCErrorFromUnknown(thrown),
      type: call?.type ?? 'unknown',
      path: call?.path,
      input: call?.input,
      ctx: undefined,
    });
  }
}
