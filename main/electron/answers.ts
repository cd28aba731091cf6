/** What the two protocols answer, in the web's own types, without Electron. */
import { asDeskError } from '#shared/errors.ts';
import { type DeskDoor, isFilePath } from '../desk/door.ts';
import { errorResponse } from '../desk/page/error-response.ts';
import { pathSegments, rendererFile } from '../desk/page/renderer-files.ts';
import { fileHeaders, pageHeaders, withHeaders } from '../desk/page/security-headers.ts';
import { APP_ORIGIN, ASSET_ORIGIN, assetUrl, pageUrl } from './addresses.ts';

const refusal = (status: number) => new Response(null, { status });

const isReading = ({ method }: Request) => method === 'GET' || method === 'HEAD';

/** A request that names its origin must name the page's. */
function comesFromPage(request: Request): boolean {
  const origin = request.headers.get('origin');
  return origin === null || origin === APP_ORIGIN;
}

/** The desk's answer, even when it throws. */
async function fromDesk(desk: DeskDoor, request: Request): Promise<Response> {
  try {
    const response = await desk.handleFile(request);
    return withHeaders(response, fileHeaders(response.headers.get('content-type')));
  } catch (thrown) {
    return errorResponse(asDeskError(thrown));
  }
}

/**
 * Answers `app://desk/…`: the built renderer's files, and nothing else that can be read. Uploads are posted
 * here rather than to `asset:`, as a page may always post to its own origin.
 */
export async function answerApp(desk: DeskDoor, rendererDir: string, request: Request): Promise<Response> {
  const url = pageUrl(request.url);
  if (!url) return refusal(404);
  if (request.method === 'POST' && url.pathname === '/upload') {
    return comesFromPage(request) ? fromDesk(desk, request) : refusal(403);
  }
  if (!isReading(request)) return refusal(405);
  const response = await rendererFile(rendererDir, url.pathname);
  return withHeaders(response, pageHeaders({ files: [ASSET_ORIGIN] }));
}

/** Answers `asset://desk/…`: pictures, thumbnails, preview pages and exports of the open library, read only. */
export async function answerAsset(desk: DeskDoor, request: Request): Promise<Response> {
  const url = assetUrl(request.url);
  if (!url || !isFilePath(url.pathname) || !pathSegments(url.pathname)) return refusal(404);
  if (!isReading(request)) return refusal(405);
  if (!comesFromPage(request)) return refusal(403);
  return withHeaders(await fromDesk(desk, request), { 'Access-Control-Allow-Origin': APP_ORIGIN });
}
