/** A Typst compiler as the desk uses it: files in, pages out. Two builds of the same Typst implement it. */
import { DeskError } from '#shared/errors.ts';

/** Standards a PDF can be made to keep; null makes a tagged PDF 1.7. */
export const PDF_STANDARDS = ['a-2b', 'a-2a', 'ua-1'] as const;
export type PdfStandardName = (typeof PDF_STANDARDS)[number];

export const ENGINE_NAMES = ['native', 'wasm'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Files by absolute virtual path ("/issue.json"); `/main.typ` is the entry. */
export type VirtualFiles = ReadonlyMap<string, Uint8Array>;

export const ENTRY = '/main.typ';

/** One compiled document; valid until the engine compiles again. */
export interface TypesetDocument {
  /** Values of all `metadata` elements with the label, in reading order. */
  metadata(label: string): unknown[];
  /** The PDF's bytes; the same document gives the same bytes. */
  pdf(standard: PdfStandardName | null): Uint8Array;
  /** Typst's vector format, which the page drawer reads. */
  vector(): Uint8Array;
}

export interface TypstEngine {
  readonly name: EngineName;
  /**
   * Compiles the files. Files that are the same as in the call before cost nothing: the compiler is
   * incremental.
   *
   * @throws DeskError TYPESETTING_FAILED with the compiler's first message.
   */
  compile(files: VirtualFiles): TypesetDocument;
  /** Bytes the compiler holds and never gives back; 0 where the system takes care of that. */
  memoryBytes(): number;
}

export function typesettingFailed(diagnostics: readonly unknown[]): DeskError<'TYPESETTING_FAILED'> {
  const messages = diagnostics.map((diagnostic) =>
    typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic
      ? `${'path' in diagnostic ? `${diagnostic.path}: ` : ''}${diagnostic.message}`
      : String(diagnostic),
  );
  return new DeskError('TYPESETTING_FAILED', { reason: messages[0] ?? 'Typst' });
}

/** Makes the PDF, or says in words why Typst would not. */
export function pdfOrRefusal(standard: PdfStandardName | null, make: () => Uint8Array): Uint8Array {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof DeskError) throw thrown;
    const text = String(thrown instanceof Error ? thrown.message : thrown);
    // Typst's diagnostics come as Rust prints them; the first message is what a person can use.
    const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1]?.replace(/\\(.)/g, '$1') ?? text;
    if (standard === null) throw new DeskError('TYPESETTING_FAILED', { reason }, { cause: thrown });
    const lacking = /the text `?"(.+?)"`? could not be displayed/.exec(reason)?.[1];
    if (lacking !== undefined) {
      throw new DeskError('PDF_LETTERS_MISSING', { standard, text: lacking }, { cause: thrown });
    }
    throw new DeskError('PDF_STANDARD_UNMET', { standard, reason }, { cause: thrown });
  }
}

/** Tells which files differ from the last call, so that only those are handed over again. */
export class ShadowFiles {
  #mapped: VirtualFiles = new Map();

  /** Calls `map` for new and changed files and `unmap` for those that are gone. */
  update(
    files: VirtualFiles,
    map: (path: string, bytes: Uint8Array) => void,
    unmap: (path: string) => void,
  ): void {
    for (const path of this.#mapped.keys()) if (!files.has(path)) unmap(path);
    for (const [path, bytes] of files) {
      const known = this.#mapped.get(path);
      if (!known || (known !== bytes && Buffer.compare(known, bytes) !== 0)) map(path, bytes);
    }
    this.#mapped = new Map(files);
  }
}
