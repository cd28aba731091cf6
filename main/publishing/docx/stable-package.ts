/**
 * The same issue gives the same bytes: what `docx` draws at random or takes from the clock is put right in
 * the finished package, and so are the numbers that it gives to all notes.
 */
import { strFromU8, strToU8, unzipSync, type ZipOptions, zipSync } from 'fflate';
import { type EmbeddedFont, embedFonts } from './fonts.ts';

/** ZIP has no time zone: midnight of 1 January 1980, its earliest day, wherever this runs. */
const ZIP_DATE = new Date(1980, 0, 1);
/** Packed already; trying again takes more time than all the text. */
const PACKED = /\.(?:jpe?g|png)$/;

interface PackageOptions {
  /** Put into the file. */
  fonts?: readonly EmbeddedFont[];
  /** Ids of footnotes that begin with a mark of their own. */
  ownMarks?: ReadonlySet<number>;
}

/** @param date ISO day that stands for when the file was made */
export function stablePackage(
  bytes: Uint8Array,
  date: string,
  { fonts = [], ownMarks = new Set() }: PackageOptions = {},
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  for (const path of files.keys()) if (path.endsWith('.rels')) renumberLinks(files, path);
  rewrite(files, 'word/document.xml', renumberBookmarks);
  rewrite(files, 'docProps/core.xml', (xml) => datedProperties(xml, date));
  rewrite(files, 'word/footnotes.xml', (xml) => withoutNumbers(xml, ownMarks));
  if (fonts.length > 0) embedFonts(files, fonts);
  return packed(files);
}

/** The parts as a package; the same parts give the same bytes. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, bytes]): [string, [Uint8Array, ZipOptions]] => [
    path,
    [bytes, { level: PACKED.test(path) ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_DATE });
}

type Files = Map<string, Uint8Array>;

function rewrite(files: Files, path: string, change: (xml: string) => string): void {
  const content = files.get(path);
  if (content) files.set(path, strToU8(change(strFromU8(content))));
}

/** Links get random relationship ids; here they are numbered in the order in which they stand. */
function renumberLinks(files: Files, relationshipsPath: string): void {
  const ids = new Map<string, string>();
  rewrite(files, relationshipsPath, (xml) =>
    xml.replace(/<Relationship [^>]*\/relationships\/hyperlink"[^>]*>/g, (relationship) =>
      relationship.replace(/ Id="([^"]+)"/, (_, id: string) => {
        ids.set(id, `rIdLink${ids.size + 1}`);
        return ` Id="${ids.get(id)}"`;
      }),
    ),
  );
  const partPath = relationshipsPath.replace('_rels/', '').replace(/\.rels$/, '');
  rewrite(files, partPath, (xml) =>
    xml.replace(/ r:id="([^"]+)"/g, (whole, id: string) => (ids.has(id) ? ` r:id="${ids.get(id)}"` : whole)),
  );
}

/** Bookmarks are counted through all files of a process; here from 1. */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")([^"]+)"/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size + 1);
    return `${before}${ids.get(id)}"`;
  });
}

/** The notes with these ids without the number in front. */
function withoutNumbers(xml: string, ids: ReadonlySet<number>): string {
  return xml.replace(/<w:footnote w:id="(\d+)">.*?<\/w:footnote>/gs, (note, id: string) =>
    ids.has(Number(id))
      ? note.replace(/<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:footnoteRef\/><\/w:r>/s, '')
      : note,
  );
}

function datedProperties(xml: string, date: string): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>vi-VN</dc:language></cp:coreProperties>');
}
