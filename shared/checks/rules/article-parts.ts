/** Parts that an article should have: title, lead, byline, attribution. */
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { wordsOf } from '../text/words.ts';

/** Shorter news stands well without a lead. */
const LONG_ENOUGH_FOR_LEAD = 250;

function checkArticle({ passages, content }: Subject, report: Report): void {
  if (!content) return;
  const passage = passages.find(({ role }) => role === 'title') ?? passages[0];
  if (!passage) return;
  const tell = (severity: 'error' | 'warning' | 'hint', message: string) =>
    report({ passage, from: 0, to: passage.role === 'title' ? passage.text.length : 0, severity, message });
  // A report that is signed and has recipients is an office document: it says so itself.
  const signed = passages.some(
    ({ role, text }) => role === 'signature' || role === 'recipients' || /^\s*Nơi nhận:/u.test(text),
  );
  const has = (role: Passage['role']) => passages.some((candidate) => candidate.role === role);
  if (!has('title')) tell('error', 'Bài chưa có tít.');
  if (signed) return;
  const words = passages.reduce((sum, candidate) => sum + wordsOf(candidate).length, 0);
  if (!has('lead') && content.kind !== 'legal' && words >= LONG_ENOUGH_FOR_LEAD)
    tell('hint', 'Bài chưa có sapô.');
  if (has('attribution') || has('via')) {
    if (!has('byline') && content.kind !== 'digest') tell('hint', 'Bài có nguồn nhưng chưa ghi bút danh.');
  } else if (content.kind === 'digest') {
    tell('warning', 'Mục điểm báo chưa ghi nguồn.');
  } else if (!has('byline')) {
    tell('warning', 'Bài chưa ghi bút danh và nguồn.');
  }
}

export const articleParts: Rule = { id: 'article-parts', group: 'structure', checkArticle };
