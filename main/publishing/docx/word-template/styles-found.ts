/** Styles by Word's own names, which are the same in every language of Word, while their ids differ. */
import { STYLE_ROLE_NAMES, STYLE_ROLES, type StyleRole } from '#shared/model/word-template.ts';
import type { WordTemplate } from './read-template.ts';
import { elements, valOf, type XmlNode } from './xml-tree.ts';

/** What a style is known by: two styles of different kinds may have one name. */
export function nameOf(style: XmlNode): string {
  return `${typeOf(style)} ${(valOf(style, 'w:name') ?? '').trim().toLowerCase()}`;
}

export function idOf(style: XmlNode): string {
  return style.attributes.get('w:styleId') ?? '';
}

export function typeOf(style: XmlNode): string {
  return style.attributes.get('w:type') ?? 'paragraph';
}

export function isDefault(style: XmlNode): boolean {
  return ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
}

/** What a template has styles for. */
export function rolesFound({ styles }: WordTemplate): StyleRole[] {
  const names = new Set(elements(styles, 'w:style').map(nameOf));
  return STYLE_ROLE_NAMES.filter((role) => names.has(`paragraph ${STYLE_ROLES[role]}`));
}
