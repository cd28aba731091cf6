/**
 * Bytes in and out, as web-standard requests: the loopback host and Electron's protocols both call this.
 *
 *     POST /upload               body: the file; header X-File-Name: its name, URI-encoded
 *     GET  /asset/<sha256>       a stored picture
 *     GET  /thumbnail/<sha256>   its small WebP; the one for a page with /large after it
 *     GET  /preview/<hash>.svg   a typeset page
 *     GET  /original/<id>        the file a source came in, to be kept, never shown
 *     GET  /attachment/<id>      a signed scan of a review
 *     GET  /export/<path>        a finished export, by its path below the exports folder
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { DeskError, type ErrorCode } from '#shared/errors.ts';
import { mayDo, type Permission } from '#shared/model/person.ts';
import type { FileRoute } from './door.ts';
import type { Services } from './services.ts';
import { wireError } from './wire-error.ts';

const EXPORT_TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

const STATUSES: Partial<Record<ErrorCode, number>> = { NOT_FOUND: 404, NOT_ALLOWED: 403, DESK_LOCKED: 403 };

/** What is named by its content never changes. */
const FOREVER = 'private, max-age=31536000, immutable';

export type FileHandler = (request: Request) => Promise<Response>;

export function createFileHandler(services: Services): FileHandler {
  return async (request) => {
    try {
      return await route(services, request);
    } catch (thrown) {
      const error = services.explain(thrown);
      return Response.json(wireError(error), { status: STATUSES[error.code] ?? 400 });
    }
  };
}

type Download = Exclude<FileRoute, 'upload'>;

/** By the first part of the path; a door lets no other through. */
const DOWNLOADS: Record<Download, (services: Services, name: string) => Promise<Response> | Response> = {
  asset,
  thumbnail,
  preview,
  original,
  attachment,
  export: exported,
};

async function route(services: Services, request: Request): Promise<Response> {
  const path = decodeURIComponent(new URL(request.url).pathname);
  const [, place = '', ...rest] = path.split('/');
  const name = rest.join('/');
  if (request.method === 'POST' && place === 'upload' && name === '') return upload(services, request);
  const answer = request.method === 'GET' && Object.hasOwn(DOWNLOADS, place) && DOWNLOADS[place as Download];
  if (answer) {
    await demand(services, ['read'], place);
    return answer(services, name);
  }
  throw new DeskError('NOT_FOUND', { kind: 'tệp', id: path });
}

/** @param permissions of which one is enough */
async function demand(services: Services, permissions: readonly Permission[], action: string): Promise<void> {
  const person = await services.people.acting();
  if (!person || !permissions.some((permission) => mayDo(person.roles, permission)))
    throw new DeskError('NOT_ALLOWED', { action });
}

async function upload(services: Services, request: Request): Promise<Response> {
  // What a file is for decides the procedure that takes it.
  await demand(services, ['import', 'attachment.write', 'handoff'], 'upload');
  const name = decodeURIComponent(request.headers.get('x-file-name') ?? '') || 'tệp';
  const body = request.body
    ? Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>)
    : Readable.from([]);
  const { id, bytes, name: shownName } = await services.uploads.receive(name, body);
  return Response.json({ uploadId: id, name: shownName, bytes });
}

async function asset(services: Services, hash: string): Promise<Response> {
  const picture = /^[0-9a-f]{64}$/.test(hash) ? await services.pictures.byHash(hash) : null;
  if (!picture) throw new DeskError('NOT_FOUND', { kind: 'ảnh', id: hash });
  const response = await fileResponse(services.pictures.pathOf(picture), picture.mediaType, FOREVER);
  // A drawing in a window of its own is a page. The library's are safe; the browser need not believe it.
  response.headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return response;
}

async function thumbnail(services: Services, name: string): Promise<Response> {
  const [, hash = '', large] = /^([0-9a-f]{64})(\/large)?$/.exec(name) ?? [];
  const picture = hash === '' ? null : await services.pictures.byHash(hash);
  if (!picture) throw new DeskError('NOT_FOUND', { kind: 'ảnh', id: name });
  const path = await services.pictures.thumbnail(hash, large ? 'large' : 'small');
  return fileResponse(path, 'image/webp', FOREVER);
}

async function preview(services: Services, name: string): Promise<Response> {
  const drawing = await services.preview.drawing(name.replace(/\.svg$/, ''));
  if (drawing === null) throw new DeskError('NOT_FOUND', { kind: 'trang', id: name });
  return new Response(drawing, { headers: { 'content-type': 'image/svg+xml', 'cache-control': FOREVER } });
}

/** A page or script of others must not run as part of the desk: every original is a download. */
async function original(services: Services, id: string): Promise<Response> {
  const { path, name } = await services.sources.original(id);
  const response = await fileResponse(path, 'application/octet-stream', 'no-store');
  response.headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

async function attachment(services: Services, id: string): Promise<Response> {
  const found = await services.attachments.get(id);
  return fileResponse(services.attachments.pathOf(found), found.mediaType, FOREVER);
}

async function exported(services: Services, name: string): Promise<Response> {
  const path = services.exports.exportedFile(name);
  return fileResponse(path, EXPORT_TYPES[extname(path)] ?? 'application/octet-stream', 'no-store');
}

async function fileResponse(path: string, type: string, caching: string): Promise<Response> {
  const { size } = await stat(path);
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: { 'content-type': type, 'content-length': String(size), 'cache-control': caching },
  });
}
