/** Headings that skip a level. */
import type { Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

function checkArticle({ passages, content }: Subject, report: Report): void {
  if (!content) return;
  let level: number | null = null;
  for (const [index, block] of content.document.blocks.entries()) {
    if (block.type !== 'heading') continue;
    const passage = passages.find(({ place }) => place.field === 'document' && place.block?.[0] === index);
    if (passage && level !== null && block.level > level + 1) {
      const message = `Đề mục cấp ${block.level} đứng ngay dưới đề mục cấp ${level}: thiếu cấp ${level + 1}.`;
      report({ passage, from: 0, to: passage.text.length, severity: 'hint', message });
    }
    level = block.level;
  }
}

export const headingLevels: Rule = { id: 'heading-levels', group: 'structure', checkArticle };
