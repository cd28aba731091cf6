/** Lines of a column, and the runs of letters in them. */
import { around, type Box, type Segment, type Span } from './page.ts';

/** Letters of a line that look the same. */
export interface LineRun {
  text: string;
  font: string;
  bold: boolean;
  italic: boolean;
  /** Set small above the line, as marks of notes are. */
  raised: boolean;
}

export interface Line extends Box {
  runs: LineRun[];
  baseline: number;
  size: number;
}

/** Share of the size of letters from which on a hole between two spans is a space, and a wide one. */
const SPACE = 0.16;
const WIDE = 2.5;
const SMALL = 0.8;
const RAISED = 0.15;

/** Joins the segments of a column that stand on one line; wide holes become tabs. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (
      line &&
      before &&
      Math.abs(before.baseline - segment.baseline) <= Math.max(before.size, segment.size) * 0.3
    ) {
      line.push(segment);
    } else lines.push([segment]);
  }
  return lines.map((parts) => {
    const spans = parts.flatMap((part) => part.spans);
    const largest = parts.reduce((best, part) => (part.size > best.size ? part : best));
    const { baseline, size } = largest;
    return { ...around(parts), runs: runsOf(spans, { baseline, size }), baseline, size };
  });
}

export function textOfSegment(segment: Segment): string {
  return runsOf(segment.spans, segment)
    .map((run) => run.text)
    .join('')
    .trim();
}

export function textOfLine(line: Line): string {
  return line.runs.map((run) => run.text).join('');
}

function runsOf(spans: readonly Span[], line: Pick<Line, 'baseline' | 'size'>): LineRun[] {
  const runs: LineRun[] = [];
  let before: Span | null = null;
  for (const span of spans.toSorted((left, right) => left.left - right.left)) {
    const hole = before ? span.left - before.right : 0;
    const size = Math.max(span.size, before?.size ?? 0);
    const space = before === null || hole < size * SPACE ? '' : hole > size * WIDE ? '\t' : ' ';
    const run = runs.at(-1);
    const known = !!run && /\s$/.test(run.text);
    const text = (known || /^\s/.test(span.text) ? '' : space) + span.text;
    const raised = span.size < line.size * SMALL && line.baseline - span.baseline > line.size * RAISED;
    if (run && run.font === span.font && run.raised === raised) run.text += text;
    else {
      runs.push({
        text,
        font: span.font,
        bold: /bold|black|heavy|demi|,b\b/i.test(span.font),
        italic: /italic|oblique|,i\b/i.test(span.font),
        raised,
      });
    }
    before = span;
  }
  return runs;
}
