/** From the spans of a page to segments: runs of text on one baseline without a hole between them. */
import { around, type Segment, type Span } from './page.ts';

/** Shares of the size of letters. Words of justified lines stand up to one apart; columns are further. */
const HOLE = 1.1;
const SAME_BASELINE = 0.3;
/** Marks of notes stand higher, set small. */
const RAISED = 0.75;

/** Segments from the top down, those of one line from left to right. */
export function segmentsOf(spans: readonly Span[]): Segment[] {
  const rows: Span[][] = [];
  for (const span of spans.toSorted(
    (left, right) => left.baseline - right.baseline || left.left - right.left,
  )) {
    const row = rows.slice(-3).find((candidate) => standsOn(candidate, span));
    if (row) row.push(span);
    else rows.push([span]);
  }
  return rows.flatMap(cutAtHoles);
}

function standsOn(row: readonly Span[], span: Span): boolean {
  return row.some((other) => {
    const size = Math.max(other.size, span.size);
    const apart = Math.abs(other.baseline - span.baseline);
    if (apart <= size * SAME_BASELINE) return true;
    const small = Math.min(other.size, span.size) < size * RAISED;
    const touches =
      Math.abs(span.left - other.right) < size * 0.5 || Math.abs(other.left - span.right) < size * 0.5;
    return small && touches && apart < size * 0.5;
  });
}

function cutAtHoles(row: readonly Span[]): Segment[] {
  const segments: Span[][] = [];
  for (const span of row.toSorted((left, right) => left.left - right.left)) {
    const current = segments.at(-1);
    const last = current?.at(-1);
    if (current && last && span.left - last.right <= Math.max(last.size, span.size) * HOLE)
      current.push(span);
    else segments.push([span]);
  }
  return segments.map((parts) => {
    const largest = parts.reduce((best, span) => (span.size > best.size ? span : best));
    return { ...around(parts), spans: parts, baseline: largest.baseline, size: largest.size };
  });
}
