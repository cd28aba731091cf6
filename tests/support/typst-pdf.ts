/** PDFs of small Typst texts, in the project's fonts. */
import { engineFor } from '#main/publishing/typst/engines.ts';
import { TEST_PATHS } from './program-paths.ts';

export async function typstPdf(source: string): Promise<Uint8Array> {
  const engine = await engineFor('auto', TEST_PATHS.fonts);
  return engine.compile(new Map([['/main.typ', Buffer.from(source)]])).pdf(null);
}
