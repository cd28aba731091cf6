/**
 * Looks at a file that should be a signed scan: what it is by its bytes, whether it is whole, and whether it
 * would do anything but show pages. The name is believed in nothing.
 */
import { open, readFile, stat } from 'node:fs/promises';
import { DeskError } from '#shared/errors.ts';
import { ATTACHMENT_LIMIT_MB, ATTACHMENT_MOST_PAGES, type AttachmentType } from '#shared/model/attachment.ts';
import type { Task } from '../../jobs/task.ts';
import { inspectPictureTask } from '../pictures/inspect-picture.task.ts';
import { pdfPowers } from './pdf-powers.ts';

export interface InspectedAttachment {
  mediaType: AttachmentType;
  pages: number;
}

const BEGINNINGS: readonly (readonly [AttachmentType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];
/** A PDF ends with this word; programs leave little behind it. */
const PDF_END = '%%EOF';
const END_BYTES = 2048;

/**
 * @throws DeskError ATTACHMENT_INVALID, ATTACHMENT_LOCKED, ATTACHMENT_ACTIVE, ATTACHMENT_CUT_SHORT, FILE_EMPTY,
 *   FILE_TOO_LARGE, PICTURE_INVALID, PICTURE_TOO_LARGE, PICTURE_TRUNCATED
 */
export const inspectAttachmentTask: Task<{ path: string; name: string }, InspectedAttachment> = async (
  file,
  context,
) => {
  const { path, name } = file;
  const { size } = await stat(path);
  if (size === 0) throw new DeskError('FILE_EMPTY', { name });
  if (size > ATTACHMENT_LIMIT_MB * 2 ** 20) {
    const megabytes = Math.ceil(size / 2 ** 20);
    throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: ATTACHMENT_LIMIT_MB });
  }
  const { beginning, end } = await edges(path, size);
  const [mediaType] = BEGINNINGS.find(([, bytes]) => beginning.subarray(0, bytes.length).equals(bytes)) ?? [];
  if (!mediaType) throw new DeskError('ATTACHMENT_INVALID', { name });
  if (mediaType === 'application/pdf') {
    if (!end.includes(PDF_END)) throw new DeskError('ATTACHMENT_CUT_SHORT', { name });
    return { mediaType, pages: await inspectPdf(path, name) };
  }
  const picture = await inspectPictureTask(file, context);
  if (picture.mediaType !== mediaType) throw new DeskError('ATTACHMENT_INVALID', { name });
  return { mediaType, pages: 1 };
};

async function edges(path: string, size: number): Promise<{ beginning: Buffer; end: Buffer }> {
  const handle = await open(path, 'r');
  try {
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    return { beginning: await read(0, 16), end: await read(Math.max(0, size - END_BYTES), END_BYTES) };
  } finally {
    await handle.close();
  }
}

/** How many pages it has. */
async function inspectPdf(path: string, name: string): Promise<number> {
  const bytes = await readFile(path);
  const { isEncrypted, isActive } = pdfPowers(bytes);
  if (isEncrypted) throw new DeskError('ATTACHMENT_LOCKED', { name });
  if (isActive) throw new DeskError('ATTACHMENT_ACTIVE', { name });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(bytes);
  const loading = getDocument({ data, verbosity: 0, stopAtErrors: true, useSystemFonts: false });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > ATTACHMENT_MOST_PAGES) throw new DeskError('ATTACHMENT_INVALID', { name });
    for (let number = 1; number <= pdf.numPages; number += 1) await pdf.getPage(number);
    return pdf.numPages;
  } catch (thrown) {
    if (thrown instanceof DeskError) throw thrown;
    throw new DeskError('ATTACHMENT_INVALID', { name }, { cause: thrown });
  } finally {
    await loading.destroy();
  }
}
