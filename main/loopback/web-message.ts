/** Between Node's HTTP messages and the web's Request and Response, streaming both ways. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { DeskError } from '#shared/errors.ts';

const MEGABYTE = 1024 * 1024;

/** The name an upload goes by in messages. */
function uploadName(incoming: IncomingMessage): string {
  try {
    return decodeURIComponent(String(incoming.headers['x-file-name'] ?? ''));
  } catch {
    return '';
  }
}

function tooLarge(incoming: IncomingMessage, bytes: number, limit: number): DeskError {
  return new DeskError('FILE_TOO_LARGE', {
    name: uploadName(incoming),
    megabytes: Math.ceil(bytes / MEGABYTE),
    limitMegabytes: Math.floor(limit / MEGABYTE),
  });
}

/** The body as it comes in, ended with FILE_TOO_LARGE past `limit` bytes. */
function limitedBody(incoming: IncomingMessage, limit: number): ReadableStream<Uint8Array> {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(tooLarge(incoming, bytes, limit));
      else done(null, chunk);
    },
  });
  // Not pipeline(): that would destroy the request with its socket, and the refusal could not be sent.
  counter.once('error', () => incoming.resume());
  incoming.once('error', (error) => counter.destroy(error));
  incoming.pipe(counter);
  return Readable.toWeb(counter);
}

/**
 * @param limit most bytes the body may have
 * @throws DeskError FILE_TOO_LARGE when the sender says beforehand that there are more
 */
export function toRequest(incoming: IncomingMessage, url: URL, limit: number, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  const announced = Number(incoming.headers['content-length'] ?? 0);
  if (announced > limit) {
    incoming.resume();
    throw tooLarge(incoming, announced, limit);
  }
  return new Request(url, { method, headers, signal, body: limitedBody(incoming, limit), duplex: 'half' });
}

/** Sends a Response; a reader that goes away ends it quietly. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  if (outgoing.destroyed) {
    await response.body?.cancel();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body || outgoing.req.method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
  } catch {
    outgoing.destroy();
  }
}
