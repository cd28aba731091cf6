/** A finished DOCX in the styles of a stored Word template. */
import { readFile } from 'node:fs/promises';
import { DeskError } from '#shared/errors.ts';
import { applyTemplate } from './apply-template.ts';
import { readTemplate } from './read-template.ts';

/** @throws DeskError WORD_TEMPLATE_GONE, and as `readTemplate` where the stored file was changed */
export async function inOfficeStyles(
  bytes: Uint8Array,
  { path, name }: { path: string; name: string },
): Promise<Uint8Array> {
  const stored = await readFile(path).catch((cause: unknown) => {
    throw new DeskError('WORD_TEMPLATE_GONE', { name }, { cause });
  });
  return applyTemplate(bytes, await readTemplate(stored, name));
}
