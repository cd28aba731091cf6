/** Draws pages of a typeset document as SVG with typst-ts-renderer: one picture a page, glyphs as paths. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RenderSession, TypstRenderer } from '@myriaddreamin/typst-ts-renderer';
import { fingerprintsOf, glyphsOf, type PageSize, pageOf } from './page-pictures.ts';

export interface NamedPage extends PageSize {
  /**
   * 64 hex digits: a page that did not change keeps its name, whatever happens around it. Only the native engine
   * may name all pages anew once, when it sets them for the second time.
   */
  hash: string;
}

async function load() {
  const wasm = await import('@myriaddreamin/typst-ts-renderer');
  const module = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-renderer/wasm'));
  const { memory } = await wasm.default({ module_or_path: readFileSync(module) });
  const typst = await new wasm.TypstRendererBuilder().build();
  return { typst, memory, CreateSessionOptions: wasm.CreateSessionOptions };
}

let renderer: ReturnType<typeof load> | null = null;

/** Larger than any document: every page is asked for. */
const EVERYTHING = 1e7;
/** Below any document: no page is asked for. */
const NOWHERE = 2e7;

/**
 * A document that is typeset again and again. Naming its pages costs only what changed since the time before;
 * a page is drawn when somebody looks at it.
 *
 * The renderer tells what differs from what it drew last. So one session names pages and never draws one: else it would
 * tell every page anew. The other draws single pages, and takes the document only when it is asked for one.
 */
export class PageDrawer {
  readonly #typst: TypstRenderer;
  readonly #memory: { buffer: ArrayBufferLike };
  readonly #naming: RenderSession;
  readonly #drawing: RenderSession;
  /** The document that is still to be taken by the session that draws. */
  #untaken: Uint8Array | null = null;
  /** Outlines by the renderer's names: it sends each once, whatever page is drawn. */
  readonly #glyphs = new Map<string, string>();
  #pages: NamedPage[];

  private constructor(
    typst: TypstRenderer,
    memory: { buffer: ArrayBufferLike },
    naming: RenderSession,
    drawing: RenderSession,
  ) {
    this.#typst = typst;
    this.#memory = memory;
    this.#naming = naming;
    this.#drawing = drawing;
    this.#pages = this.#name();
  }

  /** @param vector the document in Typst's vector format. */
  static async open(vector: Uint8Array): Promise<PageDrawer> {
    renderer ??= load();
    const { typst, memory, CreateSessionOptions } = await renderer;
    const session = () => {
      const settings = new CreateSessionOptions();
      settings.format = 'vector';
      settings.artifact_content = vector;
      return typst.create_session(settings);
    };
    return new PageDrawer(typst, memory, session(), session());
  }

  get pages(): readonly NamedPage[] {
    return this.#pages;
  }

  /** Bytes the renderer of this thread holds and never gives back. */
  get memoryBytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** Takes the document as it is now. */
  update(vector: Uint8Array): void {
    this.#typst.manipulate_data(this.#naming, 'reset', vector);
    this.#untaken = vector;
    this.#pages = this.#name();
  }

  /** The page's SVG; null when no page of the document has the name now. */
  draw(hash: string): string | null {
    const index = this.#pages.findIndex((page) => page.hash === hash);
    const page = this.#pages[index];
    if (!page) return null;
    if (this.#untaken) this.#typst.manipulate_data(this.#drawing, 'reset', this.#untaken);
    this.#untaken = null;
    const above = this.#pages.slice(0, index).reduce((sum, { height }) => sum + height, 0);
    const middle = above + page.height / 2;
    // A page that was in the drawing before comes back as a mere reference to it: one without pages goes between.
    this.#learn(this.#drawing.render_in_window(0, NOWHERE, page.width, NOWHERE + 1));
    // Pages that the window does not touch come back empty.
    const drawing = this.#drawing.render_in_window(0, middle, page.width, middle + 1);
    this.#learn(drawing);
    return pageOf(drawing, index, page, this.#glyphs);
  }

  close(): void {
    this.#naming.free();
    this.#drawing.free();
  }

  #learn(drawing: string): void {
    for (const [name, outline] of glyphsOf(drawing)) this.#glyphs.set(name, outline);
  }

  #name(): NamedPage[] {
    const { pages_info: info } = this.#naming;
    // What is as it was is only referred to, and costs next to nothing; fingerprints come with every page.
    const changes = this.#typst.render_svg_diff(this.#naming, 0, 0, EVERYTHING, EVERYTHING);
    return fingerprintsOf(changes).map((fingerprint, index) => {
      const { width_pt: width, height_pt: height } = info.page(index);
      return { hash: createHash('sha256').update(fingerprint).digest('hex'), width, height };
    });
  }
}
