/** What a door (loopback host, Electron) needs of the desk it opens onto. */
import type { AnyTRPCRouter } from '@trpc/server';

export interface DeskDoor {
  router: AnyTRPCRouter;
  /** Context of one call. */
  createContext(): object;
  /** Answers the file paths below, in the web's own request and response types. */
  handleFile(request: Request): Promise<Response>;
}

/** First segments of the paths that `handleFile` answers; all others are the page's own files. */
const FILE_ROUTES = ['asset', 'thumbnail', 'preview', 'original', 'attachment', 'export', 'upload'] as const;
export type FileRoute = (typeof FILE_ROUTES)[number];

const routes: ReadonlySet<string> = new Set(FILE_ROUTES);

/** The largest file that may be handed to the desk, in bytes; importers have lower limits of their own. */
export const UPLOAD_LIMIT = 256 * 1024 * 1024;

/** True for a URL path such as `/thumbnail/<sha256>`. */
export function isFilePath(pathname: string): boolean {
  return routes.has(pathname.split('/')[1] ?? '');
}
