/** Spaces: before a mark, doubled, missing after a mark, inside brackets and quotation marks. */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { withoutAddresses } from '../text/words.ts';

interface Pattern {
  /** Group 1 is the stretch to report. */
  expression: RegExp;
  message: string;
  suggestion: (stretch: string) => string;
}

const SPACE = '[ \\u00a0]';

const PATTERNS: readonly Pattern[] = [
  {
    // Not before "...", "./." or a name such as ".NET".
    expression: new RegExp(`(?<=\\S)(${SPACE}+(?:[,;:!?](?!\\p{P})|\\.(?![.\\p{L}\\d/])))`, 'gu'),
    message: 'Thừa khoảng trắng trước dấu câu.',
    suggestion: (stretch) => stretch.trim(),
  },
  {
    expression: /(?<=\S)( {2,})(?=\S)/gu,
    message: 'Thừa khoảng trắng giữa hai chữ.',
    suggestion: () => ' ',
  },
  {
    expression: /(?<=\p{L})([,;])(?=\p{L})/gu,
    message: 'Thiếu khoảng trắng sau dấu câu.',
    suggestion: (stretch) => `${stretch} `,
  },
  {
    expression: /(?<=\p{Ll})(:)(?=\p{L}{2})/gu,
    message: 'Thiếu khoảng trắng sau dấu hai chấm.',
    suggestion: () => ': ',
  },
  {
    expression: /(?<=(?<!\p{L})\p{Ll}{2,7})(\.)(?=\p{Lu}[\p{Ll} ])/gu,
    message: 'Thiếu khoảng trắng sau dấu chấm.',
    suggestion: () => '. ',
  },
  {
    expression: new RegExp(`([(\\[“‘]${SPACE}+)(?=\\S)`, 'gu'),
    message: 'Thừa khoảng trắng sau dấu mở ngoặc.',
    suggestion: (stretch) => stretch.trim(),
  },
  {
    expression: new RegExp(`(?<=[^\\s.…])(${SPACE}+[)\\]”’])`, 'gu'),
    message: 'Thừa khoảng trắng trước dấu đóng ngoặc.',
    suggestion: (stretch) => stretch.trim(),
  },
  {
    expression: /(?<=\p{Ll}{2})(\()(?=\p{L}{2})/gu,
    message: 'Thiếu khoảng trắng trước dấu mở ngoặc.',
    suggestion: () => ' (',
  },
  {
    expression: /(?<=\p{L}|\d%?)([)”])(?=\p{L}{2})/gu,
    message: 'Thiếu khoảng trắng sau dấu đóng ngoặc.',
    suggestion: (stretch) => `${stretch} `,
  },
];

function checkPassage(passage: Passage, report: Report): void {
  const text = withoutAddresses(passage);
  for (const { expression, message, suggestion } of PATTERNS) {
    for (const match of text.matchAll(expression)) {
      const stretch = match[1] ?? '';
      report({
        passage,
        from: match.index,
        to: match.index + stretch.length,
        severity: 'warning',
        message,
        suggestion: suggestion(stretch),
      });
    }
  }
}

export const spacing: Rule = { id: 'spacing', group: 'punctuation', checkPassage };
