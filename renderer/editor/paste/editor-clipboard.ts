/** A first look at a clipboard of the editor's own type: any page and program can write under it. */

/** Deeper than any real text, as for HTML (./read-html.ts). */
const MAX_DEPTH = 100;
/** More columns than any table has, and more rows; Lexical makes room for each place that a cell claims. */
const MAX_SPANS = { colSpan: 63, rowSpan: 10_000 };

/** True when the nodes can be made without harm; what each of them says is looked at then (./received-nodes.ts). */
export function isReadable(data: string): boolean {
  const open = [{ value: parsed(data), depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH || !isHarmless(value)) return false;
    for (const child of childrenOf(value)) open.push({ value: child, depth: depth + 1 });
  }
  return true;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function childrenOf(value: object): unknown[] {
  const children = 'nodes' in value ? value.nodes : 'children' in value ? value.children : [];
  return Array.isArray(children) ? children : [];
}

/** A root among the nodes would stand for that of the article itself, which cannot be put into itself. */
function isHarmless(node: object): boolean {
  if ('type' in node && node.type === 'root') return false;
  return Object.entries(MAX_SPANS).every(([name, most]) => {
    const span: unknown = Reflect.get(node, name) ?? 1;
    return typeof span === 'number' && span <= most;
  });
}
