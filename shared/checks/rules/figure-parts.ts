/** Figures without picture, caption, credit or alternative text: one finding per figure. */
import type { FigureBlock } from '../../document/schema.ts';
import type { Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

/** "Tin, ảnh: Minh Thư", "Bài và ảnh: …" names who took the pictures too. */
const BYLINE_CREDITS_PICTURES = /(?<!\p{L})ảnh\s*:/iu;

function lackingParts(figure: FigureBlock, credited: boolean): string[] {
  const lacking: string[] = [];
  if (figure.pictureId === null) lacking.push('tệp ảnh');
  if (figure.caption.trim() === '') lacking.push('chú thích');
  if (figure.credit.trim() === '' && !credited && !BYLINE_CREDITS_PICTURES.test(figure.caption)) {
    lacking.push('tác giả ảnh');
  }
  if (figure.pictureId !== null && figure.alternativeText.trim() === '')
    lacking.push('lời mô tả cho người khiếm thị');
  return lacking;
}

function checkArticle({ passages, content }: Subject, report: Report): void {
  if (!content) return;
  const credited = BYLINE_CREDITS_PICTURES.test(content.byline);
  for (const [index, block] of content.document.blocks.entries()) {
    if (block.type !== 'figure') continue;
    const lacking = lackingParts(block, credited);
    if (lacking.length === 0) continue;
    const passage = passages.find(({ role, place }) => role === 'caption' && place.block?.[0] === index);
    if (!passage) continue;
    const grave = lacking.includes('tệp ảnh') || lacking.includes('chú thích');
    const message = `Ảnh còn thiếu ${lacking.join(', ')}.`;
    report({ passage, from: 0, to: passage.text.length, severity: grave ? 'warning' : 'hint', message });
  }
}

export const figureParts: Rule = { id: 'figure-parts', group: 'structure', checkArticle };
