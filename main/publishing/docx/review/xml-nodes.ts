/** Parts of a file as `docx` has them just before they are written: each element an object with one name. */

export type XmlNode = { [name: string]: unknown };

export function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements and attributes below one; texts are left out. */
export function childNodes(content: unknown): XmlNode[] {
  if (Array.isArray(content)) return content.filter(isNode);
  return isNode(content) && Object.keys(content).length > 0 ? [content] : [];
}
