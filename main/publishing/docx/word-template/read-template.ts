/** An office's own Word template: only its styles, and what these need, are taken out of it. */
import { DeskError } from '#shared/errors.ts';
import { WORD_TEMPLATE_LIMIT_MB } from '#shared/model/word-template.ts';
import { documentKind } from '../../../importing/files/file-kind.ts';
import { type Package, readZip, zipNames } from '../../../importing/files/read-zip.ts';
import { elements, parseXml, valOf, without, XmlFault, type XmlNode } from './xml-tree.ts';

export interface WordTemplate {
  /** `w:styles`. */
  styles: XmlNode;
  /** `a:theme`, `w:numbering` and `w:fonts`; null where there is none. */
  theme: XmlNode | null;
  numbering: XmlNode | null;
  fonts: XmlNode | null;
}

const WANTED =
  /^(?:\[Content_Types\]\.xml|word\/(?:styles|numbering|fontTable)\d*\.xml|word\/theme\/theme\d*\.xml)$/i;
const NAMESPACES: Record<string, string> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|vbaProjectSignature.*)$/i;

/**
 * @param name The file's name, for messages.
 * @throws DeskError FILE_EMPTY, FILE_LOCK, FILE_ENCRYPTED, FILE_DAMAGED, FILE_BOMB, FILE_NEEDS_WORD, WORD_TEMPLATE_NOT_WORD,
 *   WORD_TEMPLATE_TOO_LARGE, WORD_TEMPLATE_MACROS, WORD_TEMPLATE_UNSAFE, WORD_TEMPLATE_WITHOUT_STYLES
 */
export async function readTemplate(bytes: Buffer, name: string): Promise<WordTemplate> {
  const megabytes = Math.ceil(bytes.length / 2 ** 20);
  if (megabytes > WORD_TEMPLATE_LIMIT_MB)
    throw new DeskError('WORD_TEMPLATE_TOO_LARGE', {
      name,
      megabytes,
      limitMegabytes: WORD_TEMPLATE_LIMIT_MB,
    });
  await demandWord(bytes, name);
  if ((await zipNames(bytes, name)).some((part) => MACROS.test(part)))
    throw new DeskError('WORD_TEMPLATE_MACROS', { name });
  const parts = await readZip(bytes, name, (part) => WANTED.test(part));
  const tree = (pattern: RegExp, root: string) => treeOf(parts, pattern, root, name);
  const types = tree(/^\[Content_Types\]\.xml$/i, 'Types');
  if (
    types &&
    elements(types).some(({ attributes }) => /macroEnabled/i.test(attributes.get('ContentType') ?? ''))
  )
    throw new DeskError('WORD_TEMPLATE_MACROS', { name });
  const styles = tree(/^word\/styles\d*\.xml$/i, 'w:styles');
  if (!styles || !elements(styles, 'w:style').some((style) => valOf(style, 'w:name')))
    throw new DeskError('WORD_TEMPLATE_WITHOUT_STYLES', { name });
  const theme = tree(/^word\/theme\/theme\d*\.xml$/i, 'a:theme');
  const fonts = tree(/^word\/fontTable\d*\.xml$/i, 'w:fonts');
  return {
    styles: ofStyles(styles),
    theme: theme && withoutPictures(theme),
    numbering: tree(/^word\/numbering\d*\.xml$/i, 'w:numbering'),
    // Fonts that lie in the file itself are not taken along.
    fonts: fonts && without(fonts, ({ name: child }) => child.startsWith('w:embed')),
  };
}

/** A package of Word's as its bytes say. */
async function demandWord(bytes: Buffer, name: string): Promise<void> {
  const kind = await documentKind(bytes, name).catch((thrown: unknown) => {
    if (thrown instanceof DeskError && thrown.code === 'FILE_KIND_UNKNOWN') return null;
    throw thrown;
  });
  if (kind === 'doc') throw new DeskError('FILE_NEEDS_WORD', { name, kind: 'Word 97–2003 (.doc)' });
  if (kind !== 'docx') throw new DeskError('WORD_TEMPLATE_NOT_WORD', { name });
}

/** The first part of this name; null where there is none. */
function treeOf(parts: Package, pattern: RegExp, root: string, name: string): XmlNode | null {
  const [, content] = [...parts].find(([part]) => pattern.test(part)) ?? [];
  if (!content) return null;
  try {
    const tree = parseXml(content);
    if (tree.name !== root) throw new XmlFault(tree.name);
    // Strict Open XML has other names for the same things; Word writes it only when it is told to.
    const [prefix = ''] = root.includes(':') ? root.split(':') : [];
    return prefix === '' || tree.attributes.get(`xmlns:${prefix}`) === NAMESPACES[prefix] ? tree : null;
  } catch (thrown) {
    if (!(thrown instanceof XmlFault)) throw thrown;
    throw new DeskError(
      thrown.isUnsafe ? 'WORD_TEMPLATE_UNSAFE' : 'FILE_DAMAGED',
      { name },
      { cause: thrown },
    );
  }
}

/** What a style may hold, as ISO/IEC 29500-1, 17.7.4, has it: anything else would make Word repair the file. */
const STYLE_PARTS = new Set(
  `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
   personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`
    .split(/\s+/)
    .map((name) => `w:${name}`),
);
/** Of Word itself; names of later versions are told as such by the part. */
const OF_WORD = /^(?:w|w14|w15|mc):/;

function ofStyles(styles: XmlNode): XmlNode {
  const plain = without(styles, ({ name }) => !OF_WORD.test(name));
  return {
    ...plain,
    children: elements(plain).map((child) =>
      child.name === 'w:style'
        ? { ...child, children: elements(child).filter(({ name }) => STYLE_PARTS.has(name)) }
        : child,
    ),
  };
}

/** Pictures of a theme lie beside it, or elsewhere, and are not taken: a plain fill stands for them. */
function withoutPictures(theme: XmlNode): XmlNode {
  const plain: XmlNode = {
    name: 'a:solidFill',
    attributes: new Map(),
    children: [{ name: 'a:schemeClr', attributes: new Map([['val', 'phClr']]), children: [] }],
  };
  const filled = (node: XmlNode): XmlNode => ({
    ...node,
    children: node.children.map((child) =>
      typeof child === 'string' ? child : child.name === 'a:blipFill' ? plain : filled(child),
    ),
  });
  const isLinked = ({ attributes }: XmlNode) => [...attributes.keys()].some((key) => key.startsWith('r:'));
  return without(filled(theme), (child) => child.name === 'a:extLst' || isLinked(child));
}
