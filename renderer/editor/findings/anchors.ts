/** Where a checked passage stands in the editor, by what outlives edits around it. */
import type { NodeKey } from 'lexical';
import type { Finding, FindingPlace } from '#shared/checks/finding.ts';

export const FIELDS_ABOVE = ['kicker', 'title', 'lead'] as const;
export const FIELDS_BELOW = ['byline', 'via', 'attribution'] as const;
export type FieldName = (typeof FIELDS_ABOVE)[number] | (typeof FIELDS_BELOW)[number];

export type PassageAnchor =
  | { part: 'field'; field: FieldName }
  /** `run` counts as FindingPlace does. */
  | { part: 'block'; key: NodeKey; run: number }
  | { part: 'note'; id: string; paragraph: number };

export interface AnchoredFinding {
  /** Stays the same from check to check as long as the words do. */
  id: string;
  finding: Finding;
  /** Null: about no place in particular. */
  anchor: PassageAnchor | null;
  /** Text of the passage in which the finding's offsets count. */
  checkedText: string;
}

/** @param keys keys of the top-level nodes, one for each block, as they were when the text was read. */
export function anchorOf(place: FindingPlace, keys: readonly NodeKey[]): PassageAnchor | null {
  const { field, block, footnote } = place;
  if (field === 'document') {
    const key = keys[block?.[0] ?? -1];
    return key === undefined ? null : { part: 'block', key, run: block?.[1] ?? 0 };
  }
  if (field !== 'footnote') return { part: 'field', field };
  return footnote === undefined ? null : { part: 'note', id: footnote, paragraph: block?.[0] ?? 0 };
}

/** One name for all passages that are drawn together: a block, a note, a field. */
export function groupOf(anchor: PassageAnchor): string {
  if (anchor.part === 'block') return `block ${anchor.key}`;
  return anchor.part === 'note' ? `note ${anchor.id}` : `field ${anchor.field}`;
}

/** How a finding is underlined. */
export type MarkStyle = 'spelling' | 'error' | 'warning' | 'hint';

export function styleOf({ group, severity }: Finding): MarkStyle {
  return group === 'spelling' ? 'spelling' : severity;
}
