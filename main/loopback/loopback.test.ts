import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initTRPC } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskError } from '#shared/errors.ts';
import type { DeskDoor } from '../desk/door.ts';
import { type Loopback, startLoopback } from './loopback.ts';

const t = initTRPC.create();
let subscriptionEnded = false;
const desk: DeskDoor = {
  router: t.router({
    greet: t.procedure.query(() => 'Chào'),
    save: t.procedure.mutation(() => 'Đã lưu'),
    ticks: t.procedure.subscription(async function* ({ signal }) {
      try {
        yield 1;
        yield 2;
        await once(signal ?? new EventTarget(), 'abort');
      } finally {
        subscriptionEnded = true;
      }
    }),
  }),
  createContext: () => ({}),
  async handleFile(request) {
    const { pathname } = new URL(request.url);
    if (pathname === '/asset/svg') {
      return new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } });
    }
    if (pathname === '/asset/missing') throw new DeskError('NOT_FOUND', { kind: 'tệp', id: 'missing' });
    const bytes = (await request.arrayBuffer()).byteLength;
    return Response.json({ bytes, name: request.headers.get('x-file-name') });
  },
};

let folder: string;
let loopback: Loopback;
let origin: string;
let cookie: string;

interface Sent {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Node's own client, as fetch hides Host, Origin and paths it does not like. */
async function send({ method = 'GET', path, headers = {}, body }: Sent) {
  const sending = httpRequest({ host: '127.0.0.1', port: loopback.port, method, path, headers });
  sending.end(body);
  const [response]: IncomingMessage[] = await once(sending, 'response');
  let text = '';
  for await (const chunk of response ?? []) text += chunk;
  // A refusal may come before all was sent; the rest still has to be taken.
  if (!sending.writableFinished) await once(sending, 'finish');
  return { status: response?.statusCode, headers: response?.headers ?? {}, text };
}

const sendInside = (sent: Sent) => send({ ...sent, headers: { cookie, origin, ...sent.headers } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-loopback-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Tòa Soạn</title>');
  await writeFile(join(rendererDir, 'assets', 'entry-1a2b.js'), 'export {}');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.js'), join(rendererDir, 'link.js'));
  loopback = await startLoopback({ desk, port: 0, rendererDir, uploadLimit: 1024 });
  origin = `http://127.0.0.1:${loopback.port}`;
  const opened = await send({ path: loopback.url.slice(origin.length) });
  cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(async () => {
  await loopback.close();
  await rm(folder, { recursive: true });
});

describe('the way in', () => {
  it('exchanges the token for a strict, hidden cookie and leaves it out of the address', async () => {
    const opened = await send({ path: loopback.url.slice(origin.length) });
    expect(opened.status).toBe(303);
    expect(opened.headers.location).toBe('/');
    expect(String(opened.headers['set-cookie'])).toMatch(
      /^toa-soan-\d+=\S{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(String(opened.headers['set-cookie'])).not.toContain(
      new URL(loopback.url).searchParams.get('token'),
    );
  });

  it.each(['/open', '/open?token=', '/open?token=guess', `/open?token=${'a'.repeat(43)}`])(
    'refuses %s',
    async (path) => {
      const answered = await send({ path });
      expect(answered.status).toBe(403);
      expect(answered.headers['set-cookie']).toBeUndefined();
    },
  );

  it.each(['/', '/assets/entry-1a2b.js', '/trpc/greet', '/asset/svg'])(
    'refuses %s without the cookie',
    async (path) => {
      const answered = await send({ path });
      expect(answered.status).toBe(403);
      expect(JSON.parse(answered.text)).toMatchObject({ code: 'ACCESS_DENIED', details: {} });
    },
  );

  it('tells a person in words that the window may not enter', async () => {
    const answered = await send({ path: '/', headers: { accept: 'text/html,*/*' } });
    expect(answered.status).toBe(403);
    expect(answered.text).toContain('Hãy mở lại Tòa Soạn');
  });

  it('refuses a cookie of another value', async () => {
    const answered = await send({ path: '/', headers: { cookie: `${cookie}x` } });
    expect(answered.status).toBe(403);
  });
});

describe('requests from elsewhere', () => {
  it.each([
    ['another name for this address', { host: 'toasoan.example' }],
    ['localhost', { host: 'localhost' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'http://example.com' }],
    ['an opaque origin', { origin: 'null' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }],
  ])('refuses %s, cookie or not', async (_name, headers) => {
    const answered = await sendInside({ path: '/trpc/greet', headers });
    expect(answered.status).toBe(403);
  });

  it('refuses to change anything for a sender that names no origin', async () => {
    const answered = await send({ method: 'POST', path: '/trpc/save', headers: { cookie } });
    expect(answered.status).toBe(403);
  });

  it('refuses a form that a person is led to send', async () => {
    const answered = await sendInside({
      method: 'POST',
      path: '/upload',
      headers: { 'sec-fetch-site': 'none' },
    });
    expect(answered.status).toBe(403);
  });

  it.each(['//example.com/', 'http://example.com/', '*'])('answers 400 to the target %s', async (path) => {
    const answered = await sendInside({ path });
    expect(answered.status).toBe(400);
  });

  it('is not to be found on other addresses of this computer', async () => {
    const socket = connect({ host: '127.0.0.2', port: loopback.port });
    const [error] = await once(socket, 'error').catch((thrown: unknown) => [thrown]);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('the page', () => {
  it.each(['/', '/articles/0190', '/index.html'])('is served at %s with its rules', async (path) => {
    const answered = await sendInside({ path });
    expect(answered.status).toBe(200);
    expect(answered.text).toContain('<title>Tòa Soạn</title>');
    expect(answered.headers['content-security-policy']).toContain("script-src 'self';");
    expect(answered.headers['cache-control']).toBe('no-cache');
    expect(answered.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('lets hashed files be kept', async () => {
    const answered = await sendInside({ path: '/assets/entry-1a2b.js' });
    expect(answered.status).toBe(200);
    expect(answered.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answered.headers['cache-control']).toContain('immutable');
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/C:%5csecret.js',
    '/secret.js%00.js',
    '/%zz.js',
    '/link.js',
    '/missing.js',
    '/index.html::$DATA',
  ])('keeps to its folder at %s', async (path) => {
    const answered = await sendInside({ path });
    expect([400, 404]).toContain(answered.status);
    expect(answered.text).not.toContain('secret');
  });

  it('takes no other method', async () => {
    const answered = await sendInside({ method: 'DELETE', path: '/' });
    expect(answered.status).toBe(405);
    expect(answered.headers.allow).toBe('GET, HEAD');
  });

  it('says so when the renderer is not built', async () => {
    const bare = await startLoopback({ desk, port: 0, rendererDir: join(folder, 'nothing') });
    const opened = await fetch(bare.url, { redirect: 'manual' });
    const key = String(opened.headers.get('set-cookie')).split(';')[0] ?? '';
    const answered = await fetch(new URL('/', bare.url), { headers: { cookie: key } });
    expect(answered.status).toBe(503);
    expect(await answered.json()).toMatchObject({ code: 'RENDERER_NOT_BUILT' });
    await bare.close();
  });
});

describe('calls and files', () => {
  it('answers queries and mutations', async () => {
    const query = await sendInside({ path: '/trpc/greet' });
    expect(JSON.parse(query.text)).toEqual({ result: { data: 'Chào' } });
    const mutation = await sendInside({
      method: 'POST',
      path: '/trpc/save',
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(mutation.text)).toEqual({ result: { data: 'Đã lưu' } });
  });

  it('streams a subscription and ends it when the window goes', async () => {
    const gone = new AbortController();
    const response = await fetch(new URL('/trpc/ticks', origin), {
      headers: { cookie, accept: 'text/event-stream' },
      signal: gone.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    let seen = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      seen += chunk;
      if (seen.includes('data: 2')) break;
    }
    expect(seen).toContain('data: 1');
    gone.abort();
    await expect.poll(() => subscriptionEnded).toBe(true);
  });

  it('hands files over under rules that let an SVG do nothing', async () => {
    const answered = await sendInside({ path: '/asset/svg' });
    expect(answered.text).toBe('<svg/>');
    expect(answered.headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox$/);
  });

  it('answers an error of the desk with its code, message and details', async () => {
    const answered = await sendInside({ path: '/asset/missing' });
    expect(answered.status).toBe(404);
    expect(JSON.parse(answered.text)).toMatchObject({
      code: 'NOT_FOUND',
      details: { kind: 'tệp', id: 'missing' },
    });
  });

  it('takes an upload', async () => {
    const answered = await sendInside({
      method: 'POST',
      path: '/upload',
      headers: { 'x-file-name': 'tin.txt' },
      body: Buffer.alloc(1024),
    });
    expect(JSON.parse(answered.text)).toEqual({ bytes: 1024, name: 'tin.txt' });
  });

  const big = 4 * 1024 * 1024;
  it.each([
    ['that says so', { 'content-length': String(big) }],
    ['that does not say how large it is', { 'transfer-encoding': 'chunked' }],
  ])('refuses an upload over the limit %s', async (_name, headers) => {
    const answered = await sendInside({
      method: 'POST',
      path: '/upload',
      headers: { 'x-file-name': encodeURIComponent('quá lớn.docx'), ...headers },
      body: Buffer.alloc(big),
    });
    expect(answered.status).toBe(413);
    expect(JSON.parse(answered.text)).toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { name: 'quá lớn.docx' },
    });
  });
});

it('refuses a port that is taken', async () => {
  const second = startLoopback({ desk, port: loopback.port, rendererDir: folder });
  await expect(second).rejects.toMatchObject({ code: 'PORT_IN_USE', details: { port: loopback.port } });
});
