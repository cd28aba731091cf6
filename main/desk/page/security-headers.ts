/** The rules a window of the desk lives under, told to its browser with every answer. */

interface PageSources {
  /** Origins besides the page's own from which pictures may come: Electron's `asset:`. */
  files?: readonly string[];
}

const COMMON: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Content-Security-Policy of the page: its own scripts and files, nothing from elsewhere, nothing evaluated.
 *
 * Styles may be inline: Fluent UI writes its rules into style elements at run time. Styles cannot carry data
 * away, as every source they could name is the desk itself.
 */
export function contentSecurityPolicy({ files = [] }: PageSources = {}): string {
  const own = ["'self'", ...files].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src ${own} data: blob:`,
    `connect-src ${own}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of the page and its files. */
export function pageHeaders(sources?: PageSources): Record<string, string> {
  return {
    ...COMMON,
    'Content-Security-Policy': contentSecurityPolicy(sources),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
}

/**
 * Headers of a library file: should one be opened as a page (an SVG or an HTML export can hold scripts), it
 * can do nothing. A PDF is left out: the browser's viewer refuses to open in a sandbox.
 */
export function fileHeaders(contentType: string | null): Record<string, string> {
  if (contentType === 'application/pdf') return COMMON;
  return {
    ...COMMON,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  };
}

/** The same response with further headers; those the response has already stay. */
export function withHeaders(response: Response, headers: Record<string, string>): Response {
  const merged = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) if (!merged.has(name)) merged.set(name, value);
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers: merged,
  });
}
