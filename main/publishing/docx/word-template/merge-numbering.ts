/** Numbers that styles of the template bring along: their definitions go into our part under numbers of their own. */
import { elements, ofWord, valOf, walk, without, type XmlNode } from './xml-tree.ts';

/**
 * @param ours `w:numbering`; the result has theirs as well
 * @param styles of the template; their numbers become those of the result, in place
 */
export function mergedNumbering(ours: XmlNode, theirs: XmlNode | null, styles: XmlNode): XmlNode {
  const used = [...walk(styles)].filter(({ name }) => name === 'w:numId');
  const definitions = new Map(
    (theirs ? elements(theirs, 'w:num') : []).map((num) => [num.attributes.get('w:numId') ?? '', num]),
  );
  const abstracts = new Map(
    (theirs ? elements(theirs, 'w:abstractNum') : []).map((one) => [
      one.attributes.get('w:abstractNumId') ?? '',
      one,
    ]),
  );
  let number = highest(ours, 'w:num', 'w:numId');
  let abstractNumber = highest(ours, 'w:abstractNum', 'w:abstractNumId');
  const numbers = new Map<string, string>();
  const abstractNumbers = new Map<string, string>();
  const added: { abstracts: XmlNode[]; numbers: XmlNode[] } = { abstracts: [], numbers: [] };
  for (const node of used) {
    const id = node.attributes.get('w:val') ?? '';
    const num = definitions.get(id);
    const abstractId = num && valOf(num, 'w:abstractNumId');
    const abstract = abstractId && abstracts.get(abstractId);
    if (!num || !abstract) {
      // 0 stands for no number.
      node.attributes = new Map([['w:val', '0']]);
      continue;
    }
    if (!numbers.has(id)) {
      if (!abstractNumbers.has(abstractId)) {
        abstractNumber += 1;
        abstractNumbers.set(abstractId, String(abstractNumber));
        added.abstracts.push(withId(abstract, 'w:abstractNumId', abstractNumber));
      }
      number += 1;
      numbers.set(id, String(number));
      added.numbers.push(pointingTo(withId(num, 'w:numId', number), abstractNumbers.get(abstractId) ?? ''));
    }
    node.attributes = new Map([['w:val', numbers.get(id) ?? '0']]);
  }
  const isLast = ({ name }: XmlNode) => name === 'w:num' || name === 'w:numIdMacAtCleanup';
  const own = elements(ours);
  return {
    ...ours,
    children: [
      ...own.filter((node) => !isLast(node)),
      ...added.abstracts,
      ...own.filter(({ name }) => name === 'w:num'),
      ...added.numbers,
      ...own.filter(({ name }) => name === 'w:numIdMacAtCleanup'),
    ],
  };
}

function highest(node: XmlNode, name: string, attribute: string): number {
  return Math.max(0, ...elements(node, name).map(({ attributes }) => Number(attributes.get(attribute)) || 0));
}

/** Signs that are pictures lie beside the part and are not taken along. */
function withId(node: XmlNode, attribute: string, id: number): XmlNode {
  const plain = ofWord(without(node, ({ name }) => name === 'w:lvlPicBulletId'));
  return { ...plain, attributes: new Map(plain.attributes).set(attribute, String(id)) };
}

function pointingTo(num: XmlNode, abstractId: string): XmlNode {
  return {
    ...num,
    children: num.children.map((child) =>
      typeof child === 'object' && child.name === 'w:abstractNumId'
        ? { ...child, attributes: new Map([['w:val', abstractId]]) }
        : child,
    ),
  };
}
