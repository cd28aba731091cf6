/** One style sheet of two: the template's as it is, and after it those of ours that it lacks. */
import { idOf, isDefault, nameOf, typeOf } from './styles-found.ts';
import { elements, walk, without, type XmlNode } from './xml-tree.ts';

export interface MergedStyles {
  styles: XmlNode;
  /** What each of our ids is called now. */
  ids: ReadonlyMap<string, string>;
}

/** Body text of offices is mostly in the style that every text begins with. */
const STAND_INS: Record<string, string> = { 'paragraph body text': 'paragraph normal' };
const REFERENCES = new Set(['w:basedOn', 'w:next', 'w:link']);

/** Both are `w:styles`. */
export function mergedStyles(ours: XmlNode, theirs: XmlNode): MergedStyles {
  const kept = uniqueStyles(elements(theirs, 'w:style'));
  const byName = new Map(kept.map((style) => [nameOf(style), idOf(style)]));
  const defaults = new Map(kept.filter(isDefault).map((style) => [typeOf(style), idOf(style)]));
  const taken = new Set(kept.map(idOf));
  const ids = new Map<string, string>();
  const lacking = elements(ours, 'w:style').filter((style) => {
    const name = nameOf(style);
    const id =
      byName.get(name) ??
      byName.get(STAND_INS[name] ?? '') ??
      (isDefault(style) ? defaults.get(typeOf(style)) : undefined);
    ids.set(idOf(style), id ?? freeId(idOf(style), taken));
    return id === undefined;
  });
  for (const style of elements(ours, 'w:style').filter(isDefault)) markDefault(kept, style, ids);
  const added = lacking.map((style) => renamed(style, ids, defaults));
  const rest = elements(theirs).filter(({ name }) => name === 'w:docDefaults' || name === 'w:latentStyles');
  return { styles: { ...theirs, children: [...rest, ...kept, ...added] }, ids };
}

/** Some programs leave out which style a text begins with; Word asks for one of each kind. */
function markDefault(kept: readonly XmlNode[], ours: XmlNode, ids: ReadonlyMap<string, string>): void {
  const sameKind = kept.filter((style) => typeOf(style) === typeOf(ours));
  if (sameKind.some(isDefault)) return;
  sameKind.find((style) => idOf(style) === ids.get(idOf(ours)))?.attributes.set('w:default', '1');
}

/** Word repairs a file in which an id or a name stands twice. */
function uniqueStyles(styles: readonly XmlNode[]): XmlNode[] {
  const [ids, names] = [new Set<string>(), new Set<string>()];
  return styles.filter((style) => {
    const [id, name] = [idOf(style), nameOf(style)];
    if (id === '' || ids.has(id) || names.has(name)) return false;
    ids.add(id);
    names.add(name);
    return true;
  });
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
  taken.add(free);
  return free;
}

/** A style of ours among theirs: under its new id, and based on what there is. */
function renamed(
  style: XmlNode,
  ids: ReadonlyMap<string, string>,
  defaults: ReadonlyMap<string, string>,
): XmlNode {
  const bound = without(style, ({ name, attributes }) =>
    REFERENCES.has(name) ? !ids.has(attributes.get('w:val') ?? '') : false,
  );
  for (const node of walk(bound)) {
    const target = ids.get(node.attributes.get('w:val') ?? '');
    if (REFERENCES.has(node.name) && target) node.attributes = new Map([['w:val', target]]);
  }
  const attributes = new Map(style.attributes).set('w:styleId', ids.get(idOf(style)) ?? idOf(style));
  // There is one default of each kind, and theirs goes first.
  if (defaults.has(typeOf(style))) attributes.delete('w:default');
  return { ...bound, attributes };
}
