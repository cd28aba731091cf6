/** Abbreviations: used before they are explained, explained twice or differently, or never. */

import { foldedWords } from '../../vietnamese/likeness.ts';
import { FIELD_ABBREVIATIONS, WELL_KNOWN } from '../data/abbreviations.ts';
import { isRunningText, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Abbreviation, abbreviationsIn, initialOf } from '../text/abbreviations.ts';

/** Fewer uses than this need no explanation of their own. */
const UNEXPLAINED_USES = 2;

function checkArticle({ passages, content }: Subject, report: Report): void {
  const all = passages
    .filter((passage) => isRunningText(passage) && passage.role !== 'caption' && passage.role !== 'footnote')
    .flatMap(abbreviationsIn);
  const byText = Map.groupBy(all, ({ text }) => text);
  for (const [text, uses] of byText) {
    const explained = uses.filter(({ explains }) => explains !== null);
    const [first] = explained;
    if (first) checkExplained(uses, explained, first, report);
    else if (content) checkUnexplained(text, uses, report);
  }
}

function tell(
  use: Abbreviation,
  severity: 'warning' | 'hint',
  message: string,
  report: Report,
  suggestion?: string,
) {
  const { passage, from, to } = use;
  report({ passage, from, to, severity, message, suggestion: suggestion ?? null });
}

function checkExplained(
  uses: readonly Abbreviation[],
  explained: readonly Abbreviation[],
  first: Abbreviation,
  report: Report,
): void {
  const [earliest] = uses;
  if (first.misspelt) {
    const right = initialsOf(first.explains ?? '');
    tell(
      first,
      'warning',
      `Chữ viết tắt của “${first.explains}” là ${right}, không phải ${first.text}.`,
      report,
      right,
    );
  }
  if (earliest && earliest !== first && !WELL_KNOWN.has(first.text)) {
    tell(
      earliest,
      'warning',
      `“${first.text}” được dùng trước khi giải thích là “${first.explains}”.`,
      report,
    );
  }
  for (const again of explained.slice(1)) {
    const same = foldedWords(again.explains ?? '').join(' ') === foldedWords(first.explains ?? '').join(' ');
    if (same)
      tell(again, 'hint', `“${again.text}” đã được giải thích ở trên, lần này viết tắt là đủ.`, report);
    else {
      const message = `“${again.text}” được giải thích hai cách: “${first.explains}” và “${again.explains}”.`;
      tell(again, 'warning', message, report);
    }
  }
}

function checkUnexplained(text: string, uses: readonly Abbreviation[], report: Report): void {
  const [first] = uses;
  const long = FIELD_ABBREVIATIONS[text];
  if (!first || !long || uses.length < UNEXPLAINED_USES || WELL_KNOWN.has(text)) return;
  tell(
    first,
    'hint',
    `“${text}” chưa được giải thích trong bài. Lần đầu nên viết: ${long} (${text}).`,
    report,
  );
}

function initialsOf(words: string): string {
  return [...words.matchAll(/(?<!\p{L})\p{L}/gu)].map((match) => initialOf(match[0])).join('');
}

export const abbreviations: Rule = { id: 'abbreviations', group: 'terms', checkArticle };
