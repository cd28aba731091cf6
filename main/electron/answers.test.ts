import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initTRPC } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskError } from '#shared/errors.ts';
import type { DeskDoor } from '../desk/door.ts';
import { answerApp, answerAsset } from './answers.ts';

const desk: DeskDoor = {
  router: initTRPC.create().router({}),
  createContext: () => ({}),
  async handleFile(request) {
    if (request.url.includes('broken')) throw new DeskError('LIBRARY_GONE', { folder: 'D:\\Thu vien' });
    if (request.method === 'POST') return Response.json({ bytes: (await request.arrayBuffer()).byteLength });
    return new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } });
  },
};

let folder: string;
let rendererDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-answers-'));
  rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<title>Tòa Soạn</title>');
  await writeFile(join(rendererDir, 'assets', 'entry-1a2b.js'), 'export {}');
  await writeFile(join(folder, 'secret.js'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

const app = (address: string, init?: RequestInit) => answerApp(desk, rendererDir, new Request(address, init));
const asset = (address: string, init?: RequestInit) => answerAsset(desk, new Request(address, init));

describe('app:', () => {
  it('serves the page under a policy that lets in its own scripts and the library’s pictures', async () => {
    const response = await app('app://desk/');
    expect(await response.text()).toBe('<title>Tòa Soạn</title>');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("img-src 'self' asset://desk data: blob:");
    expect(policy).not.toContain('unsafe-eval');
  });

  it.each([
    'app://desk/../secret.js',
    'app://desk/..%2fsecret.js',
    'app://desk/assets/..%2F..%2Fsecret.js',
    'app://desk/..%5csecret.js',
    'app://desk/%2e%2e/secret.js',
    'app://desk/%00.js',
    'app://desk//etc/passwd.js',
    'app://elsewhere/index.html',
    'app://desk:1/index.html',
  ])('keeps to its folder at %s', async (address) => {
    const response = await app(address);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('secret');
  });

  it('holds none of the library’s files', async () => {
    const response = await app('app://desk/asset/ab.svg');
    expect(response.status).toBe(404);
  });

  it('takes uploads of its own page, and nothing else', async () => {
    const taken = await app('app://desk/upload', { method: 'POST', body: 'tin' });
    expect(await taken.json()).toEqual({ bytes: 3 });
    const foreign = await app('app://desk/upload', {
      method: 'POST',
      body: 'tin',
      headers: { origin: 'https://a.example' },
    });
    expect(foreign.status).toBe(403);
    expect((await app('app://desk/', { method: 'POST' })).status).toBe(405);
  });
});

describe('asset:', () => {
  it('serves a file that can do nothing, to the page only', async () => {
    const response = await asset('asset://desk/preview/ab.svg', { headers: { origin: 'app://desk' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('app://desk');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const foreign = await asset('asset://desk/preview/ab.svg', { headers: { origin: 'null' } });
    expect(foreign.status).toBe(403);
  });

  it.each([
    'asset://desk/index.html',
    'asset://desk/trpc/articles.list',
    'asset://elsewhere/asset/ab',
    'asset://desk/export/..%2flibrary.db',
    'asset://desk/export/%2e%2e%5clibrary.db',
    'asset://desk/asset/%00',
  ])('has nothing at %s', async (address) => {
    expect((await asset(address)).status).toBe(404);
  });

  it('takes nothing', async () => {
    expect((await asset('asset://desk/upload', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('tells an error by code, message and details', async () => {
    const response = await asset('asset://desk/asset/broken');
    expect(await response.json()).toMatchObject({
      code: 'LIBRARY_GONE',
      details: { folder: 'D:\\Thu vien' },
    });
  });
});
