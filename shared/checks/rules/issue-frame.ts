/** An issue as a whole: its sections, what is approved, its length, its contents page. */
import { foldedWords } from '../../vietnamese/likeness.ts';
import { headOf, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../surroundings.ts';
import { wordsOf } from '../text/words.ts';

/** One section that holds more than this share of the words makes an issue of three or more lopsided. */
const LOPSIDED = 0.75;
const READY: ReadonlySet<string> = new Set(['approved', 'published']);

const lengthOf = ({ passages }: Subject) => passages.reduce((sum, one) => sum + wordsOf(one).length, 0);
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

function tellIssue(report: Report, severity: 'warning' | 'hint', message: string): void {
  report({ passage: null, from: 0, to: 0, severity, message });
}

export function issueSections({ issue }: Surroundings): Rule {
  const checkIssue = (subjects: readonly Subject[], report: Report) => {
    if (!issue) return;
    const empty = issue.sections.filter(({ articleIds }) => articleIds.length === 0);
    if (empty.length > 0) {
      tellIssue(report, 'warning', `Chuyên mục chưa có bài: ${quoted(empty.map(({ name }) => name))}.`);
    }
    const filled = issue.sections.filter(({ articleIds }) => articleIds.length > 0);
    const total = subjects.reduce((sum, subject) => sum + lengthOf(subject), 0);
    for (const { name, articleIds } of filled.length < 3 ? [] : filled) {
      const own = subjects.filter(({ articleId }) => articleId !== null && articleIds.includes(articleId));
      const share = own.reduce((sum, subject) => sum + lengthOf(subject), 0) / Math.max(1, total);
      if (share <= LOPSIDED) continue;
      tellIssue(
        report,
        'hint',
        `Chuyên mục “${name}” chiếm ${Math.round(share * 100)}% số chữ của cả số báo. Các chuyên mục lệch nhau nhiều.`,
      );
    }
  };
  return { id: 'issue-sections', group: 'structure', checkIssue };
}

export function issueApproval(surroundings: Surroundings): Rule {
  const checkIssue = (subjects: readonly Subject[], report: Report) => {
    if (!surroundings.issue) return;
    for (const subject of subjects) {
      const state = surroundingsOf(surroundings, subject)?.state ?? null;
      const passage = headOf(subject);
      if (state === null || READY.has(state) || !passage) continue;
      const message = 'Bài này chưa được duyệt mà đã xếp vào số báo.';
      report({ passage, from: 0, to: passage.text.length, severity: 'hint', message });
    }
  };
  return { id: 'issue-approval', group: 'structure', checkIssue };
}

export function issueLength({ issue, style }: Surroundings): Rule {
  const limit = style.limits.issue;
  const checkIssue = (subjects: readonly Subject[], report: Report) => {
    if (!issue || limit === null) return;
    const total = subjects.reduce((sum, subject) => sum + lengthOf(subject), 0);
    if (total <= limit) return;
    const shown = (count: number) => count.toLocaleString('vi-VN');
    tellIssue(
      report,
      'warning',
      `Số báo dài ${shown(total)} chữ, vượt giới hạn ${shown(limit)} chữ của ấn phẩm.`,
    );
  };
  return { id: 'issue-length', group: 'structure', checkIssue };
}

/** Lines of the contents page, which is made of the titles: none may be empty, no two the same. */
export function issueContents({ issue }: Surroundings): Rule {
  const checkIssue = (subjects: readonly Subject[], report: Report) => {
    const first = new Set<string>();
    for (const subject of issue ? subjects : []) {
      const words = foldedWords(subject.content?.title ?? '').join(' ');
      const passage = headOf(subject);
      if (!passage) continue;
      const tell = (message: string) =>
        report({ passage, from: 0, to: passage.text.length, severity: 'warning', message });
      if (words === '') tell('Bài chưa có tít nên mục lục của số báo sẽ thiếu dòng này.');
      else if (first.has(words)) tell('Hai bài trong số cùng một tít: mục lục sẽ có hai dòng giống nhau.');
      first.add(words);
    }
  };
  return { id: 'issue-contents', group: 'structure', checkIssue };
}
