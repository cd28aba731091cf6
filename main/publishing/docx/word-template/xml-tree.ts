/**
 * XML of a package as a tree: strict, without document types, so that nothing in it grows, and what is written from the
 * tree is well-formed whatever came in.
 */

export interface XmlNode {
  /** With its prefix, as written. */
  name: string;
  /** Values as written, entities included. */
  attributes: Map<string, string>;
  /** Text as written, entities included. */
  children: (XmlNode | string)[];
}

/** What is no XML that Word would write. */
export class XmlFault extends Error {
  /** A document type, which can only be there for its entities. */
  readonly isUnsafe: boolean;

  constructor(message: string, isUnsafe = false) {
    super(message);
    this.isUnsafe = isUnsafe;
  }
}

const DEEPEST = 100;
const MOST_NODES = 300_000;
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TOKEN = new RegExp(
  `<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|[^<]+|<`,
  'g',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
/** The five names of XML itself, and numbers. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/;

/** @throws XmlFault */
export function parseXml(bytes: Uint8Array): XmlNode {
  const xml = decoded(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new XmlFault('document type', true);
  const top: XmlNode = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  let count = 0;
  for (const [token, isClosing, name, written = '', isEmpty] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (name === undefined) {
      addText(parent, token, parent === top);
      continue;
    }
    if (isClosing) {
      if (parent.name !== name || parent === top || written) throw new XmlFault(`</${name}>`);
      open.pop();
      continue;
    }
    count += 1;
    if (count > MOST_NODES || open.length > DEEPEST) throw new XmlFault('too much', true);
    const node: XmlNode = { name, attributes: attributesOf(written), children: [] };
    parent.children.push(node);
    if (!isEmpty) open.push(node);
  }
  const [root, ...more] = top.children;
  if (open.length > 1 || typeof root !== 'object' || more.length > 0) throw new XmlFault('not one root');
  return root;
}

export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

export function elements({ children }: XmlNode, name?: string): XmlNode[] {
  return children.filter(
    (child) => typeof child === 'object' && (name === undefined || child.name === name),
  ) as XmlNode[];
}

/** The attribute of an element's only child of a name, as Word keeps most values; null where there is none. */
export function valOf(node: XmlNode, child: string, attribute = 'w:val'): string | null {
  return elements(node, child)[0]?.attributes.get(attribute) ?? null;
}

/** Every element of the tree, itself first. */
export function* walk(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of elements(node)) yield* walk(child);
}

/** The tree without the elements for which it is said. */
export function without(node: XmlNode, isLeftOut: (child: XmlNode) => boolean): XmlNode {
  return {
    ...node,
    attributes: new Map(node.attributes),
    children: node.children.flatMap((child): (XmlNode | string)[] =>
      typeof child === 'string' ? [child] : isLeftOut(child) ? [] : [without(child, isLeftOut)],
    ),
  };
}

/** Only what every Word knows: the names that later versions added are named where they come from, and nowhere else. */
export function ofWord(node: XmlNode): XmlNode {
  const plain = without(node, ({ name }) => !name.startsWith('w:'));
  for (const { attributes } of walk(plain))
    for (const key of [...attributes.keys()]) if (!/^(?:w|xml):/.test(key)) attributes.delete(key);
  return plain;
}

function addText(parent: XmlNode, token: string, isOutside: boolean): void {
  if (token === '<') throw new XmlFault('stray <');
  if (token.startsWith('<!--') || token.startsWith('<?')) return;
  if (token.startsWith('<![CDATA[')) {
    parent.children.push(escaped(token.slice(9, -3)));
    return;
  }
  if (ENTITY.test(token)) throw new XmlFault('entity', true);
  if (!isOutside) parent.children.push(token);
  else if (token.trim() !== '') throw new XmlFault('text outside');
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single = ''] of written.matchAll(ATTRIBUTE)) {
    const value = double ?? single.replaceAll('"', '&quot;');
    if (ENTITY.test(value)) throw new XmlFault('entity', true);
    if (attributes.has(name)) throw new XmlFault(`${name} twice`);
    attributes.set(name, value);
  }
  return attributes;
}

function written({ name, attributes, children }: XmlNode): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  if (children.length === 0) return `<${name}${pairs}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? child : written(child))).join('');
  return `<${name}${pairs}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('encoding');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that no XML may hold
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new XmlFault('character');
  return text;
}
