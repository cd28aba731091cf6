/** One typeset issue in every format; what several formats need is made once. */
import { DeskError } from '#shared/errors.ts';
import { type ExportFormat, type ExportPurpose, FILE_ENDINGS, type PdfLook } from '#shared/model/export.ts';
import { type BundledFile, bundleOf, manifestOf } from './bundle/bundle.ts';
import { stampHtml } from './draft/stamp-html.ts';
import { issueFileName } from './file-names.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import type { PageRange } from './pdf/page-range.ts';
import type { PdfStandardName } from './typst/engine.ts';
import type { TypesetIssue } from './typst/typeset-issue.ts';

export interface Rendering {
  purpose: ExportPurpose | null;
  look: PdfLook;
  /** Of `pdf` and `booklet`; null: all pages. */
  range: PageRange | null;
  /** Of `pdf`; `pdfa` and `pdfua` have their own. */
  standard: PdfStandardName | null;
}

export interface RenderedFile {
  bytes: Uint8Array;
  /** 0 for what has none. */
  pages: number;
}

/** What every bundle holds. */
const BUNDLED = ['pdf', 'docx', 'html', 'txt'] as const satisfies readonly ExportFormat[];
/** What it holds, too, where the computer and the text allow it. */
const STANDARD_PDFS = [
  ['pdfa', 'a-2b'],
  ['pdfua', 'ua-1'],
] as const satisfies readonly [ExportFormat, PdfStandardName][];

export class FormatRenderer {
  readonly #issue: ResolvedIssue;
  readonly #typeset: TypesetIssue;
  readonly #rendering: Rendering;
  readonly #made = new Map<ExportFormat, Promise<RenderedFile>>();
  readonly #pdfs = new Map<PdfStandardName | null, Uint8Array>();
  /** Standards that a bundle had to do without, and why. */
  readonly left: { standard: PdfStandardName; error: DeskError }[] = [];

  constructor(issue: ResolvedIssue, typeset: TypesetIssue, rendering: Rendering) {
    this.#issue = issue;
    this.#typeset = typeset;
    this.#rendering = rendering;
  }

  /** @throws DeskError TYPESETTING_FAILED, PDF_STANDARD_UNAVAILABLE, PDF_LETTERS_MISSING, PDF_STANDARD_UNMET, PAGES_OUT_OF_RANGE */
  render(format: ExportFormat): Promise<RenderedFile> {
    const made = this.#made.get(format) ?? this.#make(format);
    this.#made.set(format, made);
    return made;
  }

  // The writers are loaded when asked for: a preview or a PDF needs none of them.
  async #make(format: ExportFormat): Promise<RenderedFile> {
    const issue = this.#issue;
    const { contents, pages } = this.#typeset;
    switch (format) {
      case 'pdf':
        return this.#finished(this.#rendering.standard, false);
      case 'booklet':
        return this.#finished(null, true);
      case 'pdfa':
        return { bytes: this.#pdf('a-2b'), pages };
      case 'pdfua':
        return { bytes: this.#pdf('ua-1'), pages };
      case 'docx': {
        const bytes = await (await import('./docx/write-docx.ts')).writeDocx(issue, contents, {
          print: this.#typeset,
        });
        return {
          bytes: this.#isDraft ? (await import('./draft/stamp-docx.ts')).stampDocx(bytes) : bytes,
          pages,
        };
      }
      case 'review': {
        // Its text is longer than the printed one: pages and pictures of print are not its own.
        const print = { articles: {}, shares: new Map(), fonts: this.#typeset.fonts };
        const options = { isReviewCopy: true, print };
        const bytes = await (await import('./docx/write-docx.ts')).writeDocx(issue, contents, options);
        return { bytes: (await import('./draft/stamp-docx.ts')).stampDocx(bytes), pages };
      }
      case 'html': {
        const page = await (await import('./html/write-html.ts')).writeHtml(issue);
        return { bytes: encoded(this.#isDraft ? stampHtml(page) : page), pages: 0 };
      }
      case 'txt':
        return {
          bytes: encoded((await import('./text/write-text.ts')).writeText(issue, this.#isDraft)),
          pages: 0,
        };
      case 'portal':
        return { bytes: bundleOf(await this.#articlePages()), pages: 0 };
      case 'zip':
        return { bytes: await this.#bundle(), pages: 0 };
    }
  }

  get #isDraft(): boolean {
    return this.#rendering.purpose === 'draft';
  }

  #pdf(standard: PdfStandardName | null): Uint8Array {
    const made = this.#pdfs.get(standard) ?? this.#typeset.document.pdf(standard);
    this.#pdfs.set(standard, made);
    return made;
  }

  async #finished(standard: PdfStandardName | null, booklet: boolean): Promise<RenderedFile> {
    const { look, range } = this.#rendering;
    const { finishPdf } = await import('./pdf/finish-pdf.ts');
    const cropMarks = look.cropMarks && !booklet;
    return finishPdf(this.#pdf(standard), this.#typeset.pages, {
      range,
      grey: look.grey,
      booklet,
      cropMarks,
    });
  }

  async #articlePages(): Promise<BundledFile[]> {
    const { writeArticlePages } = await import('./html/write-article-pages.ts');
    const files = await writeArticlePages(this.#issue);
    if (!this.#isDraft) return files;
    return files.map(({ name, bytes }) =>
      name.endsWith('.html')
        ? { name, bytes: encoded(stampHtml(new TextDecoder().decode(bytes))) }
        : { name, bytes },
    );
  }

  async #bundle(): Promise<Uint8Array> {
    const { name, number, date, type } = this.#issue;
    const base = issueFileName(this.#issue);
    const files: BundledFile[] = [];
    for (const format of BUNDLED) {
      files.push({ name: base + FILE_ENDINGS[format], bytes: (await this.render(format)).bytes });
    }
    for (const [format, standard] of STANDARD_PDFS) {
      try {
        files.push({ name: base + FILE_ENDINGS[format], bytes: (await this.render(format)).bytes });
      } catch (thrown) {
        if (!(thrown instanceof DeskError)) throw thrown;
        this.left.push({ standard, error: thrown });
      }
    }
    for (const page of await this.#articlePages()) files.push({ ...page, name: `tung-bai/${page.name}` });
    const publication = [type, name].filter(Boolean).join(' ');
    const subject = { publication, number, date, purpose: this.#rendering.purpose };
    return bundleOf([manifestOf(subject, files), ...files]);
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
