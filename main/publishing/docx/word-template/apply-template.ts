/** A finished DOCX in the styles of the office's own Word template. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packed } from '../stable-package.ts';
import { mergedNumbering } from './merge-numbering.ts';
import { mergedStyles } from './merge-styles.ts';
import type { WordTemplate } from './read-template.ts';
import { elements, ofWord, parseXml, writeXml, type XmlNode } from './xml-tree.ts';

const NAMED_STYLE = /(<w:(?:pStyle|rStyle|tblStyle|styleLink|numStyleLink) w:val=")([^"]+)(")/g;
const TEXT_PARTS = /^word\/(?:document|comments|footnotes|endnotes|(?:header|footer)[^/]*|numbering)\.xml$/;

/** The same input gives the same bytes. */
export function applyTemplate(bytes: Uint8Array, template: WordTemplate): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const treeOf = (path: string): XmlNode | null => {
    const part = files.get(path);
    return part ? parseXml(part) : null;
  };
  const put = (path: string, tree: XmlNode) => files.set(path, strToU8(writeXml(tree)));
  const own = treeOf('word/styles.xml');
  if (!own) return bytes;
  const theirs = copied(template.styles);
  const { styles, ids } = mergedStyles(own, theirs);
  for (const [path, part] of files)
    if (TEXT_PARTS.test(path)) files.set(path, strToU8(withStyleIds(strFromU8(part), ids)));
  const numbering = treeOf('word/numbering.xml');
  // Gives the numbers of their styles, which are among the merged ones, new names.
  if (numbering) put('word/numbering.xml', mergedNumbering(numbering, template.numbering, theirs));
  put('word/styles.xml', styles);
  if (template.theme && files.has(THEME)) put(THEME, template.theme);
  const fonts = treeOf('word/fontTable.xml');
  if (fonts && template.fonts) put('word/fontTable.xml', mergedFonts(fonts, template.fonts));
  return packed(files);
}

const THEME = 'word/theme/theme1.xml';

function withStyleIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    NAMED_STYLE,
    (_, before: string, id: string, after: string) => before + (ids.get(id) ?? id) + after,
  );
}

/** Ours, and after them the fonts that only the template names. */
function mergedFonts(ours: XmlNode, theirs: XmlNode): XmlNode {
  const known = new Set(elements(ours, 'w:font').map(({ attributes }) => attributes.get('w:name')));
  return {
    ...ours,
    children: [
      ...ours.children,
      ...elements(theirs, 'w:font')
        .filter(({ attributes }) => !known.has(attributes.get('w:name')))
        .map(ofWord),
    ],
  };
}

function copied(node: XmlNode): XmlNode {
  return {
    ...node,
    attributes: new Map(node.attributes),
    children: node.children.map((child) => (typeof child === 'string' ? child : copied(child))),
  };
}
