/** A Word file (.docx): headings, lists, tables, notes, pictures and links, in Unicode whatever its fonts are. */
import { inlineText } from '#shared/document/plain-text.ts';
import { DeskError } from '#shared/errors.ts';
import type { RefusedLetters } from '#shared/model/letter-changes.ts';
import { PictureShelf } from '../files/pictures.ts';
import { type Package, readZip } from '../files/read-zip.ts';
import type { ReadFile } from '../read-document.ts';
import { blocksOf, withBoldHeadings } from './blocks.ts';
import { decodeTree } from './decode-tree.ts';
import { Notes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { styleFonts } from './style-fonts.ts';
import { type DocumentNode, readTree } from './tree.ts';

/** Everything else in a package (fonts, thumbnails, macros, copies of data) is of no use to a text. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|media\/[^/]+))$/i;
const IS_XML = /\.(?:xml|rels)$/i;

/**
 * @param name The file's name, for messages.
 * @param refused letters that stay as they are in the file
 * @throws DeskError FILE_DAMAGED, FILE_ENCRYPTED, FILE_BOMB
 */
export async function readDocx(bytes: Buffer, name: string, refused: RefusedLetters = []): Promise<ReadFile> {
  const parts = await readZip(bytes, name, (part) => WANTED.test(part));
  for (const [part, content] of parts) {
    // No program of an office writes a document type; it can only be there for its entities.
    if (IS_XML.test(part) && bufferOf(content).includes('<!DOCTYPE'))
      throw new DeskError('FILE_DAMAGED', { name });
  }
  const styles = [...parts].find(([part]) => /\/styles\.xml$/i.test(part))?.[1];
  const numbering = [...parts].find(([part]) => /\/numbering\.xml$/i.test(part));
  const { tagged, numbers } = readNumbering(numbering ? bufferOf(numbering[1]).toString('utf8') : '');
  const tree = await parsed(
    numbering ? new Map([...parts, [numbering[0], Buffer.from(tagged)]]) : parts,
    name,
  );
  const fonts = styleFonts(styles ? bufferOf(styles).toString('utf8') : '');
  const letters = decodeTree(tree, fonts, refused);
  const shelf = new PictureShelf();
  const notes = new Notes(tree);
  const { blocks, places } = await blocksOf(tree.children, notes, shelf, numbers);
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
  return {
    blocks: withBoldHeadings(blocks),
    places,
    footnotes: notes.footnotes,
    pictures: shelf.pictures,
    facts: title?.type === 'heading' ? { title: inlineText(title.content) } : {},
    letters,
    warnings: shelf.warnings(),
  };
}

/** The same bytes, not copied. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function parsed(parts: Package, name: string): Promise<DocumentNode> {
  try {
    return await readTree(parts);
  } catch (cause) {
    throw new DeskError('FILE_DAMAGED', { name }, { cause });
  }
}
