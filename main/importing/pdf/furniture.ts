/** What belongs to the pages of a PDF and not to its text: running headers and footers, page numbers. */
import { fold } from '#shared/vietnamese/normalise.ts';
import { textOfSegment } from './lines.ts';
import type { Segment } from './page.ts';

/** Lines from the top and from the bottom of a page among which furniture is looked for. */
const EDGE_LINES = 2;
/** Points by which the height of a line may differ from page to page. */
const SAME_HEIGHT = 8;
const PAGE_NUMBER = /^[-–—•|\s]*(?:(?:trang|tr\.|page)\s*)?(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—•|\s]*$/iu;

interface Edge {
  page: number;
  segment: Segment;
  /** Distance from the top, or from the bottom, of the page. */
  height: number;
  side: 'top' | 'bottom';
  text: string;
}

export interface Page {
  height: number;
  segments: Segment[];
}

/** The pages without their furniture, and the texts that went, each once. */
export function withoutFurniture(pages: readonly Page[]): { pages: Segment[][]; removed: string[] } {
  const edges = pages.flatMap((page, index) => edgesOf(page, index));
  const gone = new Set<Segment>();
  for (const edge of edges) {
    if (isPageNumber(edge, edges) || recurs(edge, edges, pages.length)) gone.add(edge.segment);
  }
  // The name of the section stands beside the bulletin's: it changes, the line does not.
  for (const edge of edges) {
    const beside = edges.some(
      (other) =>
        other.page === edge.page && gone.has(other.segment) && isSameLine(other.segment, edge.segment),
    );
    if (beside) gone.add(edge.segment);
  }
  const removed = new Set(edges.filter(({ segment }) => gone.has(segment)).map(({ text }) => text));
  return {
    pages: pages.map(({ segments }) => segments.filter((segment) => !gone.has(segment))),
    removed: [...removed],
  };
}

function isSameLine(left: Segment, right: Segment): boolean {
  return Math.abs(left.baseline - right.baseline) < Math.max(left.size, right.size) * 0.5;
}

function edgesOf({ height, segments }: Page, page: number): Edge[] {
  const edge = (segment: Segment, side: Edge['side']): Edge => ({
    page,
    segment,
    side,
    height: side === 'top' ? segment.baseline : height - segment.baseline,
    text: textOfSegment(segment),
  });
  const down = segments.toSorted((left, right) => left.baseline - right.baseline);
  return [
    ...firstLines(down).map((segment) => edge(segment, 'top')),
    ...firstLines(down.toReversed()).map((segment) => edge(segment, 'bottom')),
  ];
}

/** The segments of the first lines in the order given. */
function firstLines(segments: readonly Segment[]): Segment[] {
  const taken: Segment[] = [];
  let lines = 0;
  for (const segment of segments) {
    const before = taken.at(-1);
    if (!before || !isSameLine(before, segment)) lines += 1;
    if (lines > EDGE_LINES) break;
    taken.push(segment);
  }
  return taken;
}

/** A number alone, and one more or less on a neighbouring page. */
function isPageNumber(edge: Edge, edges: readonly Edge[]): boolean {
  const number = Number(PAGE_NUMBER.exec(edge.text)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return false;
  return edges.some((other) => {
    const apart = other.page - edge.page;
    if (apart === 0 || Math.abs(apart) > 2 || other.side !== edge.side) return false;
    return Number(PAGE_NUMBER.exec(other.text)?.[1] ?? Number.NaN) === number + apart;
  });
}

/** The same words, figures aside, at the same height of three pages, or of both where there are two. */
function recurs(edge: Edge, edges: readonly Edge[], pages: number): boolean {
  if (pages < 2 || edge.text.length > 160) return false;
  const key = keyOf(edge.text);
  if (key === '') return false;
  const on = new Set(
    edges
      .filter((other) => other.side === edge.side && Math.abs(other.height - edge.height) < SAME_HEIGHT)
      .filter((other) => keyOf(other.text) === key)
      .map((other) => other.page),
  );
  return on.size >= Math.min(3, pages);
}

function keyOf(text: string): string {
  return fold(text).replace(/[\d\s]+/g, '#');
}
