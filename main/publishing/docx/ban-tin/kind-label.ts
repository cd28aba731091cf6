/** What kind of article it is, in the rail beside its title; above it on pages without a rail. */
import { FrameAnchorType, FrameWrap, Paragraph } from 'docx';
import { textRun } from '../inline.ts';
import type { Look } from '../look.ts';
import { twips } from '../measures.ts';
import { STYLE } from '../style-names.ts';

/** Between the rail's words and the text, in millimetres. */
const GAP = 2;

/** @param below how far below the top of what stands beside it, in millimetres */
export function kindLabel(words: string, below: number, { page, railTwips }: Look): Paragraph {
  const children = [textRun(words)];
  if (railTwips === 0) return new Paragraph({ style: STYLE.kind, children });
  return new Paragraph({
    style: STYLE.kind,
    frame: {
      type: 'absolute',
      width: twips(page.rail - GAP),
      position: { x: -railTwips, y: Math.max(1, twips(below)) },
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
      wrap: FrameWrap.AROUND,
    },
    children,
  });
}
