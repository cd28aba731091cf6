/** Serves the built renderer's files, and nothing outside their folder. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Vite puts a hash of the content into the names below this folder: they never change. */
const HASHED = '/assets/';

const refusal = (status: number) => new Response(null, { status });

/**
 * The segments of a URL path, decoded; null when it is not one that names a file below a folder: broken
 * percent signs, NUL, a slash or backslash that hides in a segment, "." and "..".
 */
export function pathSegments(pathname: string): string[] | null {
  const segments: string[] = [];
  for (const encoded of pathname.split('/')) {
    if (encoded === '') continue;
    let segment: string;
    try {
      segment = decodeURIComponent(encoded);
    } catch {
      return null;
    }
    // A colon is a drive letter or an alternate data stream on Windows.
    if (/[/\\\0:]/.test(segment) || segment === '.' || segment === '..') return null;
    segments.push(segment);
  }
  return segments;
}

/** Reads a file below a folder; null when there is none, or a link leads out of the folder. */
async function readBelow(folder: string, segments: readonly string[]): Promise<Buffer | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, ...segments))]);
    return file.startsWith(root + sep) ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/**
 * Answers a path of the page: a file of the built renderer, or its index for any path without an extension
 * (those are places within the app).
 *
 * @param rendererDir absolute folder with `index.html`
 * @param pathname as it stands in the URL, percent signs and all
 */
export async function rendererFile(rendererDir: string, pathname: string): Promise<Response> {
  const segments = pathSegments(pathname);
  if (!segments) return refusal(400);
  const extension = extname(segments.at(-1) ?? '');
  const isPage = extension === '';
  const mediaType = MEDIA_TYPES[isPage ? '.html' : extension];
  const bytes = mediaType ? await readBelow(rendererDir, isPage ? ['index.html'] : segments) : null;
  if (!bytes || !mediaType) return refusal(404);
  const cacheControl = pathname.startsWith(HASHED) ? 'max-age=31536000, immutable' : 'no-cache';
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': mediaType, 'Cache-Control': cacheControl },
  });
}
