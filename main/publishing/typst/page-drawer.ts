/** Names the pages of a typeset document, and draws those that are asked for. */
import { createHash } from 'node:crypto';
import { fingerprintsOf, type PageSize } from './page-pictures.ts';
import { type OpenSession, openSession, PageSession } from './page-session.ts';

export interface NamedPage extends PageSize {
  /**
   * 64 hex digits: a page that did not change keeps its name, whatever happens around it. Only the native engine on
   * several threads (see one-thread.ts) now and then names pages anew that are as they were.
   */
  hash: string;
}

/** Larger than any document: every page is asked for. */
const EVERYTHING = 1e7;

/**
 * A document that is typeset again and again. Naming its pages costs only what changed since the time before;
 * a page is drawn when somebody looks at it.
 *
 * The renderer tells what differs from what it drew last. So one session names pages and never draws one: else it would
 * tell every page anew. The other draws single pages.
 */
export class PageDrawer {
  readonly #naming: OpenSession;
  readonly #drawing: PageSession;
  #pages: NamedPage[];

  private constructor(naming: OpenSession, drawing: PageSession) {
    this.#naming = naming;
    this.#drawing = drawing;
    this.#pages = this.#name();
  }

  /** @param vector the document in Typst's vector format. */
  static async open(vector: Uint8Array): Promise<PageDrawer> {
    return new PageDrawer(await openSession(vector), await PageSession.open(vector));
  }

  get pages(): readonly NamedPage[] {
    return this.#pages;
  }

  /** Bytes the renderer of this thread holds and never gives back. */
  get memoryBytes(): number {
    return this.#naming.memoryBytes();
  }

  /** Takes the document as it is now. */
  update(vector: Uint8Array): void {
    const { typst, session } = this.#naming;
    typst.manipulate_data(session, 'reset', vector);
    this.#drawing.update(vector);
    this.#pages = this.#name();
  }

  /** The page's SVG; null when no page of the document has the name now. */
  draw(hash: string): string | null {
    const index = this.#pages.findIndex((page) => page.hash === hash);
    return index < 0 ? null : this.#drawing.draw(index);
  }

  close(): void {
    this.#naming.session.free();
    this.#drawing.close();
  }

  #name(): NamedPage[] {
    const { typst, session } = this.#naming;
    const { pages_info: info } = session;
    // What is as it was is only referred to, and costs next to nothing; fingerprints come with every page.
    const changes = typst.render_svg_diff(session, 0, 0, EVERYTHING, EVERYTHING);
    return fingerprintsOf(changes).map((fingerprint, index) => {
      const { width_pt: width, height_pt: height } = info.page(index);
      return { hash: createHash('sha256').update(fingerprint).digest('hex'), width, height };
    });
  }
}
