/** One picture twice: in an article, or in two articles of an issue. */
import type { Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

function check(subjects: readonly Subject[], report: Report, across: boolean): void {
  const first = new Map<string, Subject>();
  for (const subject of subjects) {
    for (const [index, block] of (subject.content?.document.blocks ?? []).entries()) {
      if (block.type !== 'figure' || block.pictureId === null) continue;
      const earlier = first.get(block.pictureId);
      if (!earlier) first.set(block.pictureId, subject);
      const passage = subject.passages.find(
        ({ role, place }) => role === 'caption' && place.block?.[0] === index,
      );
      if (!earlier || !passage || across === (earlier === subject)) continue;
      const where = across ? `trong bài “${earlier.content?.title ?? ''}”` : 'trong bài này';
      const message = `Ảnh này đã dùng ${where}.`;
      report({ passage, from: 0, to: passage.text.length, severity: 'warning', message });
    }
  }
}

export const repeatedPicture: Rule = {
  id: 'repeated-picture',
  group: 'repetition',
  checkArticle: (subject, report) => check([subject], report, false),
  checkIssue: (subjects, report) => check(subjects, report, true),
};
