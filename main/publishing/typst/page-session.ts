/** Draws single pages of a typeset document as SVG with typst-ts-renderer: one picture a page, glyphs as paths. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RenderSession, TypstRenderer } from '@myriaddreamin/typst-ts-renderer';
import { glyphsOf, type PageSize, pageOf } from './page-pictures.ts';

async function load() {
  const wasm = await import('@myriaddreamin/typst-ts-renderer');
  const module = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-renderer/wasm'));
  const { memory } = await wasm.default({ module_or_path: readFileSync(module) });
  const typst = await new wasm.TypstRendererBuilder().build();
  return { typst, memory, CreateSessionOptions: wasm.CreateSessionOptions };
}

let renderer: ReturnType<typeof load> | null = null;

/** Below any document: no page is asked for. */
const NOWHERE = 2e7;

/** What renders Typst's vector format, and one document in it. */
export interface OpenSession {
  typst: TypstRenderer;
  session: RenderSession;
  /** Bytes the renderer of this thread holds and never gives back. */
  memoryBytes(): number;
}

/** @param vector the document in Typst's vector format. */
export async function openSession(vector: Uint8Array): Promise<OpenSession> {
  renderer ??= load();
  const { typst, memory, CreateSessionOptions } = await renderer;
  const settings = new CreateSessionOptions();
  settings.format = 'vector';
  settings.artifact_content = vector;
  return { typst, session: typst.create_session(settings), memoryBytes: () => memory.buffer.byteLength };
}

/** A document that is typeset again and again, of which single pages are drawn. */
export class PageSession {
  readonly #opened: OpenSession;
  /** The document that is still to be taken: only when a page is asked for. */
  #untaken: Uint8Array | null = null;
  /** Outlines by the renderer's names: it sends each once, whatever page is drawn. */
  readonly #glyphs = new Map<string, string>();

  private constructor(opened: OpenSession) {
    this.#opened = opened;
  }

  static async open(vector: Uint8Array): Promise<PageSession> {
    return new PageSession(await openSession(vector));
  }

  get memoryBytes(): number {
    return this.#opened.memoryBytes();
  }

  /** Takes the document as it is now. */
  update(vector: Uint8Array): void {
    this.#untaken = vector;
  }

  /** Sizes of all pages, in order. */
  sizes(): PageSize[] {
    this.#take();
    const { pages_info: info } = this.#opened.session;
    return Array.from({ length: info.page_count }, (_, index) => {
      const { width_pt: width, height_pt: height } = info.page(index);
      return { width, height };
    });
  }

  /** @param index of the page, from 0; there must be one. */
  draw(index: number): string {
    this.#take();
    const sizes = this.sizes();
    const page = sizes[index] ?? { width: 0, height: 0 };
    const above = sizes.slice(0, index).reduce((sum, { height }) => sum + height, 0);
    const middle = above + page.height / 2;
    const { session } = this.#opened;
    // A page that was in the drawing before comes back as a mere reference to it: one without pages goes between.
    this.#learn(session.render_in_window(0, NOWHERE, page.width, NOWHERE + 1));
    // Pages that the window does not touch come back empty.
    const drawing = session.render_in_window(0, middle, page.width, middle + 1);
    this.#learn(drawing);
    return pageOf(drawing, index, page, this.#glyphs);
  }

  close(): void {
    this.#opened.session.free();
  }

  #take(): void {
    const { typst, session } = this.#opened;
    if (this.#untaken) typst.manipulate_data(session, 'reset', this.#untaken);
    this.#untaken = null;
  }

  #learn(drawing: string): void {
    for (const [name, outline] of glyphsOf(drawing)) this.#glyphs.set(name, outline);
  }
}
