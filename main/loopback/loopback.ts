/** The desk served on 127.0.0.1 to a browser window: for tests, and for computers without Electron. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { asDeskError, DeskError, errorMessage } from '#shared/errors.ts';
import { type DeskDoor, isFilePath, UPLOAD_LIMIT } from '../desk/door.ts';
import { errorResponse } from '../desk/page/error-response.ts';
import { rendererFile } from '../desk/page/renderer-files.ts';
import { fileHeaders, pageHeaders, withHeaders } from '../desk/page/security-headers.ts';
import { type Access, createAccess } from './access.ts';
import { EventStreams } from './event-streams.ts';
import { sendResponse, toRequest } from './web-message.ts';

export interface LoopbackOptions {
  desk: DeskDoor;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Absolute folder of the built renderer. */
  rendererDir: string;
  /** Most bytes of an uploaded file. */
  uploadLimit?: number;
}

export interface Loopback {
  /** Opens the desk in a browser; holds the token, so it is for the person at this computer alone. */
  url: string;
  port: number;
  /** Stops listening and ends what is still being sent. */
  close(): Promise<void>;
}

/** The largest call that is not a file: an article with everything in it is far below. */
const CALL_LIMIT = 32 * 1024 * 1024;
const CALLS = '/trpc/';
const EVENTS = '/events';

/** A page that says no, for a person who typed the address; everything else gets JSON. */
function denied(request: IncomingMessage): Response {
  const error = new DeskError('ACCESS_DENIED', {});
  if (!request.headers.accept?.includes('text/html')) return errorResponse(error);
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tòa Soạn</title><p>${errorMessage('ACCESS_DENIED', {})}</p></html>`;
  return new Response(page, { status: 403, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

function letIn(access: Access, url: URL, request: IncomingMessage): Response {
  if (!access.isToken(url.searchParams.get('token'))) return denied(request);
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Set-Cookie': access.cookie, 'Cache-Control': 'no-store' },
  });
}

async function page(rendererDir: string, url: URL, request: IncomingMessage): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const response = await rendererFile(rendererDir, url.pathname);
  if (response.status === 404 && url.pathname === '/') {
    return errorResponse(new DeskError('RENDERER_NOT_BUILT', {}));
  }
  return response;
}

/** The request's URL; null for targets that are not a path of this host (`//elsewhere/`, proxy requests). */
function targetOf(request: IncomingMessage, origin: string): URL | null {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  const url = URL.canParse(target, origin) ? new URL(target, origin) : null;
  return url?.origin === origin ? url : null;
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw new DeskError('PORT_IN_USE', { port }, { cause: thrown });
    throw thrown;
  }
  return (server.address() as AddressInfo).port;
}

/**
 * Serves a desk on 127.0.0.1, and on no other address.
 *
 * @throws DeskError PORT_IN_USE
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { desk, rendererDir, uploadLimit = UPLOAD_LIMIT } = options;
  const server = createServer();
  const port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;
  const access = createAccess(port);
  const answerCall = createHTTPHandler({
    router: desk.router,
    createContext: () => desk.createContext(),
    basePath: CALLS,
    maxBodySize: CALL_LIMIT,
  });

  const streams = new EventStreams(desk);

  /** A message to the stream that the path names. */
  async function answerMessage(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
    const name = new URL(request.url).pathname.slice(EVENTS.length + 1);
    const reply = await streams.answer(name, await request.text());
    if (reply === null) return new Response(null, { status: 404 });
    return new Response(reply, { headers: { 'Content-Type': 'application/json' } });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<Response | null> {
    const url = targetOf(request, origin);
    if (!url) return new Response(null, { status: 400 });
    if (!access.comesFromHere(request.method ?? '', request.headers)) return denied(request);
    if (url.pathname === '/open') return letIn(access, url, request);
    if (!access.hasCookie(request.headers)) return denied(request);
    if (url.pathname.startsWith(CALLS)) {
      for (const [name, value] of Object.entries(fileHeaders(null))) response.setHeader(name, value);
      answerCall(request, response);
      return null;
    }
    if (url.pathname === EVENTS && request.method === 'GET') {
      for (const [name, value] of Object.entries(fileHeaders(null))) response.setHeader(name, value);
      streams.open(response);
      return null;
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    if (url.pathname.startsWith(`${EVENTS}/`)) {
      const reply = await answerMessage(toRequest(request, url, CALL_LIMIT, gone.signal));
      return withHeaders(reply, fileHeaders(null));
    }
    if (isFilePath(url.pathname)) {
      const file = await desk.handleFile(toRequest(request, url, uploadLimit, gone.signal));
      return withHeaders(file, fileHeaders(file.headers.get('content-type')));
    }
    return page(rendererDir, url, request);
  }

  server.on('request', (request, response) => {
    answer(request, response)
      .catch((thrown: unknown) => errorResponse(asDeskError(thrown)))
      .then((answered) => answered && sendResponse(withHeaders(answered, pageHeaders()), response))
      .catch(() => response.destroy());
  });

  return {
    url: origin + access.openingPath,
    port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
