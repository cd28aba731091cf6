/**
 * Fonts that travel inside the file, as Word's own "Embed fonts" puts them there: an office PC shows the publication's
 * headings as print has them, and one without Times New Roman breaks lines in the same places, as Tinos, made to its
 * widths, stands in for it. Both fonts allow it (OFL, Apache-2.0).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import type { Look } from './look.ts';

type Face = 'embedRegular' | 'embedBold' | 'embedItalic' | 'embedBoldItalic';

interface Family {
  /** What stands in for it where a program has neither. */
  other: string;
  kind: 'roman' | 'swiss';
  /** Files below the folder of the font. */
  faces: Record<Face, string>;
  folder: string;
}

export interface EmbeddedFont {
  name: string;
  family: Family;
  files: { face: Face; bytes: Uint8Array }[];
}

const FACES = ['embedRegular', 'embedBold', 'embedItalic', 'embedBoldItalic'] as const;
const FAMILIES: Record<string, Family> = {
  'Times New Roman': { other: 'Tinos', kind: 'roman', folder: 'tinos', faces: facesOf('Tinos') },
  'Be Vietnam Pro': {
    other: 'Arial',
    kind: 'swiss',
    folder: 'be-vietnam-pro',
    faces: facesOf('BeVietnamPro'),
  },
};

function facesOf(name: string): Record<Face, string> {
  const file = (folder: string) => join(folder, `${name}_${folder}.ttf`);
  return {
    embedRegular: file('400Regular'),
    embedBold: file('700Bold'),
    embedItalic: file('400Regular_Italic'),
    embedBoldItalic: file('700Bold_Italic'),
  };
}

/**
 * The fonts that a file with this look needs; those of headings alone come upright.
 *
 * @param folders of the print fonts
 */
export function readFonts({ font, display }: Look, folders: readonly string[]): Promise<EmbeddedFont[]> {
  const names = [...new Set([font, display])];
  return Promise.all(
    names.map(async (name) => {
      const family = FAMILIES[name];
      const folder = family && folders.find((path) => path.endsWith(family.folder));
      if (!family || !folder) throw new TypeError(`no font files of ${name}`);
      const faces = name === font ? FACES : FACES.slice(0, 2);
      const files = faces.map(async (face) => ({
        face,
        bytes: await readFile(join(folder, family.faces[face])),
      }));
      return { name, family, files: await Promise.all(files) };
    }),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const FONT_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
const CONTENT_TYPE =
  '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>';

/** Puts fonts among the parts of a package, with the table that names them. */
export function embedFonts(parts: Map<string, Uint8Array>, fonts: readonly EmbeddedFont[]): void {
  const relationships: string[] = [];
  const entries = fonts.map(({ name, family, files }) => {
    const faces = files.map(({ face, bytes }) => {
      const number = relationships.length + 1;
      const key = keyOf(number);
      parts.set(`word/fonts/font${number}.odttf`, obfuscated(bytes, key));
      relationships.push(
        `<Relationship Id="rId${number}" Type="${FONT_TYPE}" Target="fonts/font${number}.odttf"/>`,
      );
      return `<w:${face} r:id="rId${number}" w:fontKey="{${key}}"/>`;
    });
    return `<w:font w:name="${name}"><w:altName w:val="${family.other}"/><w:charset w:val="00"/><w:family w:val="${family.kind}"/><w:pitch w:val="variable"/>${faces.join('')}</w:font>`;
  });
  parts.set('word/fontTable.xml', strToU8(`${HEAD}<w:fonts ${W} ${R}>${entries.join('')}</w:fonts>`));
  parts.set(
    'word/_rels/fontTable.xml.rels',
    strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ),
  );
  const rewrite = (path: string, change: (xml: string) => string) => {
    const part = parts.get(path);
    if (part) parts.set(path, strToU8(change(strFromU8(part))));
  };
  rewrite('[Content_Types].xml', (xml) =>
    xml.includes('"odttf"') ? xml : xml.replace('<Override', `${CONTENT_TYPE}<Override`),
  );
  // Whoever saves the file again in Word keeps the fonts in it.
  rewrite('word/settings.xml', (xml) =>
    xml.replace('<w:displayBackgroundShape/>', '<w:displayBackgroundShape/><w:embedTrueTypeFonts/>'),
  );
}

/** A GUID of its own for every file; the same files have the same ones. */
function keyOf(number: number): string {
  return `546F6153-6F61-4E00-8000-${number.toString(16).toUpperCase().padStart(12, '0')}`;
}

/** ECMA-376, part 4, 4.2.2: the first 32 bytes, changed by the key read backwards. */
function obfuscated(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed();
  const changed = Uint8Array.from(bytes);
  for (let index = 0; index < 32; index += 1) {
    changed[index] = (changed[index] ?? 0) ^ (mask[index % mask.length] ?? 0);
  }
  return changed;
}
