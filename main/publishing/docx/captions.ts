/**
 * Numbers of captions. Print has none; the office file counts pictures and tables all the same, unseen, so that Word
 * can make lists of them and refer to them.
 */
import { TextRun } from 'docx';
import { fieldBegin, fieldEnd } from './xml.ts';

/** A sequence field with its number, all of it hidden text. */
export function captionSequence(label: 'Ảnh' | 'Bảng', number: number): TextRun[] {
  const hidden = { vanish: true };
  return [
    ...fieldBegin(`SEQ ${label} \\* ARABIC`, hidden),
    new TextRun({ ...hidden, children: [String(number)] }),
    fieldEnd(hidden),
  ];
}
