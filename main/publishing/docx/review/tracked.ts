/** Tracked changes of WordprocessingML: runs, paragraphs and tables that somebody suggests to put in or take out. */
import {
  Bookmark,
  FileChild,
  type IContext,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  RunProperties,
  TextRun,
  XmlComponent,
} from 'docx';
import { element } from '../xml.ts';
import { childNodes, isNode, type XmlNode } from './xml-nodes.ts';

/** One trace of a suggestion; every trace has a number of its own in the file. */
export interface Change {
  id: number;
  author: string;
  /** ISO 8601 UTC, to the second. */
  date: string;
}

/** What is suggested about a piece of the text; both at once: it was to be put in, and then not. */
export interface Changes {
  inserted: Change | null;
  deleted: Change | null;
}

/** Children of a paragraph, in the frames of their changes. */
export function trackedChildren(
  children: readonly ParagraphChild[],
  { inserted, deleted }: Changes,
): ParagraphChild[] {
  if (children.length === 0) return [];
  const written = children.flatMap((child) => (child instanceof Bookmark ? child.writtenAs : [child]));
  const taken = deleted && new Frame('w:del', deleted, written);
  const frame = inserted ? new Frame('w:ins', inserted, taken ? [taken] : written) : taken;
  // `docx` names the classes that may stand in a paragraph, and writes any element.
  return frame ? [frame as XmlComponent as TextRun] : [...children];
}

/** A run that looked otherwise before a suggestion. */
export class ReformattedRun extends TextRun {
  /** @param before the look it had, without the style */
  constructor(options: IRunOptions, change: Change, before: IRunOptions) {
    super(options);
    const look = Object.keys(before).length > 0 ? new RunProperties(before) : element('w:rPr');
    this.properties.push(element('w:rPrChange', attributesOf(change), [look]));
  }
}

/** A table or paragraph that would come or go as a whole, with all that is in it. */
export class TrackedBlock extends FileChild {
  readonly #child: FileChild;
  readonly #trace: () => Changes;

  /** @param trace numbers a change anew for each place it shows in */
  constructor(child: FileChild, trace: () => Changes) {
    super('w:p');
    this.#child = child;
    this.#trace = trace;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = this.#child.prepForXml(context);
    return xml && (trackedTree(xml, this.#trace) as IXmlableObject);
  }
}

class Frame extends XmlComponent {
  readonly #isDeleted: boolean;

  constructor(name: 'w:ins' | 'w:del', change: Change, children: readonly unknown[]) {
    super(name);
    this.#isDeleted = name === 'w:del';
    this.root.push({ _attr: attributesOf(change) }, ...children);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    return xml && this.#isDeleted ? (asDeletedText(xml) as IXmlableObject) : xml;
  }
}

export function attributesOf({ id, author, date }: Change): Record<string, string> {
  return { 'w:id': String(id), 'w:author': author, 'w:date': date };
}

/** Text that is taken out has elements of its own. */
const DELETED_NAMES: Record<string, string> = { 'w:t': 'w:delText', 'w:instrText': 'w:delInstrText' };

function asDeletedText(xml: unknown): unknown {
  if (Array.isArray(xml)) return xml.map(asDeletedText);
  if (!isNode(xml)) return xml;
  return Object.fromEntries(
    Object.entries(xml).map(([name, content]) =>
      name === '_attr' ? [name, content] : [DELETED_NAMES[name] ?? name, asDeletedText(content)],
    ),
  );
}

/** The tree with every run, paragraph mark and table row in it marked. */
function trackedTree(xml: unknown, trace: () => Changes): unknown {
  if (Array.isArray(xml)) return xml.map((child) => trackedTree(child, trace));
  if (!isNode(xml)) return xml;
  const [name = ''] = Object.keys(xml);
  const content = xml[name];
  switch (name) {
    case 'w:r':
      return framed(xml, trace());
    case 'w:p':
      return { [name]: withMark(childNodes(trackedTree(content, trace)), trace()) };
    case 'w:tr':
      return { [name]: withRowMark(childNodes(trackedTree(content, trace)), trace()) };
    case 'w:ins':
    case 'w:del':
    case 'w:pPr':
      return xml;
    default:
      return { [name]: name === '_attr' ? content : trackedTree(content, trace) };
  }
}

function framed(run: XmlNode, { inserted, deleted }: Changes): XmlNode {
  const gone = deleted ? { 'w:del': [{ _attr: attributesOf(deleted) }, asDeletedText(run)] } : run;
  return inserted ? { 'w:ins': [{ _attr: attributesOf(inserted) }, gone] } : gone;
}

/** The traces of changes as elements without content. */
function marks({ inserted, deleted }: Changes): XmlNode[] {
  const mark = (name: string, change: Change | null) =>
    change ? [{ [name]: { _attr: attributesOf(change) } }] : [];
  return [...mark('w:ins', inserted), ...mark('w:del', deleted)];
}

/** A paragraph whose mark (¶) comes or goes: `w:pPr/w:rPr/w:ins`. */
function withMark(parts: XmlNode[], changes: Changes): XmlNode[] {
  const attributes = parts.filter((part) => '_attr' in part);
  const properties = childNodes(parts.find((part) => 'w:pPr' in part)?.['w:pPr']);
  const rest = parts.filter((part) => !('_attr' in part) && !('w:pPr' in part));
  const look = childNodes(properties.find((part) => 'w:rPr' in part)?.['w:rPr']);
  const isLate = (part: XmlNode) => 'w:sectPr' in part || 'w:pPrChange' in part;
  const marked = [
    ...properties.filter((part) => !('w:rPr' in part) && !isLate(part)),
    { 'w:rPr': [...marks(changes), ...look] },
    ...properties.filter(isLate),
  ];
  return [...attributes, { 'w:pPr': marked }, ...rest];
}

/** A row that comes or goes: `w:trPr/w:ins`, last among its properties. */
function withRowMark(parts: XmlNode[], changes: Changes): XmlNode[] {
  const isBefore = (part: XmlNode) => '_attr' in part || 'w:tblPrEx' in part;
  const properties = childNodes(parts.find((part) => 'w:trPr' in part)?.['w:trPr']);
  return [
    ...parts.filter(isBefore),
    { 'w:trPr': [...properties, ...marks(changes)] },
    ...parts.filter((part) => !isBefore(part) && !('w:trPr' in part)),
  ];
}
