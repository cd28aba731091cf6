/** Dots up to the margin, for what is written by hand. */
import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { twips } from '../docx/measures.ts';

/**
 * @param width of the text in twips
 * @param label stands before the dots, at the beginning of a paragraph; none: the line is one of several to write on
 */
export function dottedLine(width: number, label = ''): Paragraph {
  return new Paragraph({
    ...(label === ''
      ? { keepNext: true, spacing: { after: 120 } }
      : { indent: { firstLine: twips(10) }, spacing: { after: 120, line: 288 } }),
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [...(label === '' ? [] : [new TextRun(`${label}: `)]), new TextRun({ children: [new Tab()] })],
  });
}
