/** Which part of the issue somebody is choosing, half-written page numbers included. */
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportPurpose,
  type ExportSelection,
  FORMATS_BY_PAGE,
} from '#shared/model/export.ts';

export interface ChosenPart {
  kind: ExportSelection['kind'];
  /** As typed. */
  from: string;
  to: string;
  articles: ReadonlySet<string>;
}

export const WHOLE_ISSUE: ChosenPart = { kind: 'all', from: '1', to: '', articles: new Set() };

/**
 * What is asked of the desk; null while it is not clear yet.
 *
 * @param pages of the whole issue; null when nobody knows, and the desk will say.
 * @param order ids of the issue's articles as they stand
 */
export function selectionOf(
  part: ChosenPart,
  pages: number | null,
  order: readonly string[],
): ExportSelection | null {
  if (part.kind === 'all') return { kind: 'all' };
  if (part.kind === 'articles') {
    const ids = order.filter((id) => part.articles.has(id));
    return ids.length > 0 ? { kind: 'articles', ids } : null;
  }
  const from = Number(part.from);
  // Nothing written: to the end.
  const to = part.to === '' ? (pages ?? 0) : Number(part.to);
  const isPossible = from >= 1 && to >= from && (pages === null || to <= pages);
  return isPossible ? { kind: 'pages', from, to } : null;
}

/** The copy for review shows what is not decided yet: it never goes to print. */
export function possibleFormats({ kind }: ChosenPart, purpose: ExportPurpose): readonly ExportFormat[] {
  if (kind === 'pages') return FORMATS_BY_PAGE;
  return EXPORT_FORMATS.filter((format) => format !== 'review' || purpose === 'draft');
}
