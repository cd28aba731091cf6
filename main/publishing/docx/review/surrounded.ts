/** Comments around whatever shows what they are about: a picture, a frame, a table. */
import { FileChild, type IContext, type IXmlableObject, type ParagraphChild, type XmlComponent } from 'docx';
import { childNodes, isNode } from './xml-nodes.ts';

/** Blocks with something put around the text of the first paragraph in them that has any. */
export function around(
  blocks: readonly FileChild[],
  before: readonly ParagraphChild[],
  after: readonly ParagraphChild[],
): FileChild[] {
  // Blocks are written in their order: the first that can takes it.
  const waiting = { isTaken: false };
  return blocks.map((block) => new SurroundedBlock(block, before, after, waiting));
}

class SurroundedBlock extends FileChild {
  readonly #child: FileChild;
  readonly #before: readonly ParagraphChild[];
  readonly #after: readonly ParagraphChild[];
  readonly #waiting: { isTaken: boolean };

  constructor(
    child: FileChild,
    before: readonly ParagraphChild[],
    after: readonly ParagraphChild[],
    waiting: { isTaken: boolean },
  ) {
    super('w:p');
    this.#child = child;
    this.#before = before;
    this.#after = after;
    this.#waiting = waiting;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = this.#child.prepForXml(context);
    const written = (children: readonly ParagraphChild[]) =>
      children.flatMap((child) => (child as XmlComponent).prepForXml(context) ?? []);
    return xml && (this.#surrounded(xml, written) as IXmlableObject);
  }

  #surrounded(xml: unknown, written: (children: readonly ParagraphChild[]) => unknown[]): unknown {
    if (Array.isArray(xml)) return xml.map((child) => this.#surrounded(child, written));
    if (!isNode(xml) || this.#waiting.isTaken) return xml;
    const [name = ''] = Object.keys(xml);
    if (name === '_attr') return xml;
    if (name !== 'w:p') return { [name]: this.#surrounded(xml[name], written) };
    const parts = childNodes(xml[name]);
    const place = parts.findIndex((part) => !('_attr' in part) && !('w:pPr' in part));
    if (place < 0) return xml;
    this.#waiting.isTaken = true;
    const texts = [...written(this.#before), ...parts.slice(place), ...written(this.#after)];
    return { [name]: [...parts.slice(0, place), ...texts] };
  }
}
