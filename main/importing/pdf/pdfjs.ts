/** pdf.js in this thread: it is a worker's already, and needs none of its own. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { DeskError } from '#shared/errors.ts';

/** Pixels; what is larger is not decoded. A full A3 page at 400 dpi has 31 million. */
const LARGEST_PICTURE = 50_000_000;

let loaded: Promise<typeof import('pdfjs-dist')> | null = null;

/** Loaded when the first PDF comes: it takes a third of a second. */
async function load(): Promise<typeof import('pdfjs-dist')> {
  // Where it finds its worker's code under this name, pdf.js starts no thread.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: NoMatrix });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** pdf.js asks for a matrix when it starts, to draw with; nothing is drawn here. */
class NoMatrix {}

export function pdfjs(): Promise<typeof import('pdfjs-dist')> {
  loaded ??= load();
  return loaded;
}

/** Begins to open a PDF; nothing in it runs, and nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await pdfjs();
  return getDocument({
    // pdf.js takes the memory over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Without these pdf.js does not tell the names of fonts.
    fontExtraProperties: true,
    maxImageSize: LARGEST_PICTURE,
  });
}

/** What pdf.js threw, as an error for a person. */
export function pdfFault(thrown: unknown, name: string): DeskError {
  if (thrown instanceof DeskError) return thrown;
  const kind = thrown instanceof Error ? thrown.name : '';
  const code = kind === 'PasswordException' ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED';
  return new DeskError(code, { name }, { cause: thrown });
}
