/** Draws pages of a typeset document as SVG with typst-ts-renderer: one picture a page, glyphs as paths. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DrawnPage, pagesOf } from './page-pictures.ts';

/** Parts of `svg_data` in typst-ts-renderer 0.7.0: the body and its definitions, no styles, no scripts. */
const BODY_AND_DEFINITIONS = 3;

async function load() {
  const wasm = await import('@myriaddreamin/typst-ts-renderer');
  const module = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-renderer/wasm'));
  await wasm.default({ module_or_path: readFileSync(module) });
  const typst = await new wasm.TypstRendererBuilder().build();
  return { typst, CreateSessionOptions: wasm.CreateSessionOptions };
}

let renderer: ReturnType<typeof load> | null = null;

/** @param vector the document in Typst's vector format. */
export async function drawPages(vector: Uint8Array): Promise<DrawnPage[]> {
  renderer ??= load();
  const { typst, CreateSessionOptions } = await renderer;
  const settings = new CreateSessionOptions();
  settings.format = 'vector';
  settings.artifact_content = vector;
  const session = typst.create_session(settings);
  try {
    const { pages_info: info } = session;
    const sizes = Array.from({ length: info.page_count }, (_, index) => {
      const { width_pt: width, height_pt: height } = info.page(index);
      return { width, height };
    });
    return pagesOf(typst.svg_data(session, BODY_AND_DEFINITIONS), sizes);
  } finally {
    session.free();
  }
}
