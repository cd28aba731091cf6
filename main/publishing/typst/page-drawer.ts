/** Draws pages of a typeset document as SVG with typst-ts-renderer: one picture a page, glyphs as paths. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TypstRenderer } from '@myriaddreamin/typst-ts-renderer';

export interface DrawnPage {
  /** SHA-256 of the drawing, hex: the same page has the same name. */
  hash: string;
  /** Points. */
  width: number;
  height: number;
  svg: string;
}

let renderer: Promise<{ typst: TypstRenderer; options: typeof import('@myriaddreamin/typst-ts-renderer') }> | null = null;

async function load() {
  const wasm = await import('@myriaddreamin/typst-ts-renderer');
  const module = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-renderer/wasm'));
  await wasm.default({ module_or_path: readFileSync(module) });
  return { typst: await new wasm.TypstRendererBuilder().build(), options: wasm };
}

/** @param vector the document in Typst's vector format. */
export async function drawPages(vector: Uint8Array): Promise<DrawnPage[]> {
  renderer ??= load();
  const { typst, options } = await renderer;
  const settings = new options.CreateSessionOptions();
  settings.format = 'vector';
  settings.artifact_content = vector;
  const session = typst.create_session(settings);
  try {
    const { pages_info: info } = session;
    const pages: DrawnPage[] = [];
    let top = 0;
    for (let index = 0; index < info.page_count; index += 1) {
      const { width_pt: width, height_pt: height } = info.page(index);
      // A sliver inside the page's edges, so that its neighbours are not drawn along.
      const drawing = session.render_in_window(0, top + 0.5, width, top + height - 0.5);
      const svg = framed(drawing, top, width, height);
      pages.push({ hash: createHash('sha256').update(svg).digest('hex'), width, height, svg });
      top += height;
    }
    return pages;
  } finally {
    session.free();
  }
}

/** The drawing is of the whole roll of pages; its frame is narrowed to the one, moved to the origin. */
function framed(drawing: string, top: number, width: number, height: number): string {
  const body = drawing.slice(drawing.indexOf('>') + 1).replace(/<script[\s\S]*?<\/script>/g, '');
  const inner = body.slice(0, body.lastIndexOf('</svg>'));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h5="http://www.w3.org/1999/xhtml" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g transform="translate(0 ${-top})">${inner}</g></svg>`,
  ].join('');
}
