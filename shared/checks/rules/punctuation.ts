/** Doubled marks, uneven dashes, full stops after titles. */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { withoutAddresses } from '../text/words.ts';

interface Pattern {
  expression: RegExp;
  message: string;
  suggestion: (stretch: string) => string | null;
}

const PATTERNS: readonly Pattern[] = [
  {
    expression: /([,;:])\1+/gu,
    message: 'Dấu câu bị lặp.',
    suggestion: (stretch) => stretch.charAt(0),
  },
  {
    // ",..." and ",…" are a habit of the press; "v.v..," is another.
    expression: /,[;:]|;[,:]|:[,;]|[,;:]\.(?!\.)|(?<![.v\p{Lu}])\.[,;:](?!\.)/gu,
    message: 'Hai dấu câu đứng liền nhau, hãy chọn một.',
    suggestion: () => null,
  },
  {
    expression: /(?<![.v])\.\.(?![./])/gu,
    message: 'Hai dấu chấm liền nhau: dấu chấm câu chỉ có một, dấu chấm lửng có ba.',
    suggestion: () => '.',
  },
  {
    expression: /!{2,}|\?{2,}/gu,
    message: 'Dấu câu bị lặp.',
    suggestion: (stretch) => stretch.charAt(0),
  },
];
/** A hyphen or dash with a space on one side only, between two words or two figures. */
const UNEVEN_DASH = /(?<=[\p{L}\d)”%])(?: [-–—](?=[\p{L}\d“(])|[-–—] (?=[\p{L}\d“(]))/gu;
const TITLE_ROLES = new Set(['title', 'heading', 'kicker']);
const ABBREVIATION_AT_END = /(?:v\.v|\.\.|\p{Lu})\.$/u;

function checkPassage(passage: Passage, report: Report): void {
  const text = withoutAddresses(passage);
  for (const { expression, message, suggestion } of PATTERNS) {
    for (const match of text.matchAll(expression)) {
      const to = match.index + match[0].length;
      report({
        passage,
        from: match.index,
        to,
        severity: 'error',
        message,
        suggestion: suggestion(match[0]),
      });
    }
  }
  checkDashes(passage, text, report);
  const end = text.trimEnd();
  if (TITLE_ROLES.has(passage.role) && end.endsWith('.') && !ABBREVIATION_AT_END.test(end.slice(-6))) {
    report({
      passage,
      from: end.length - 1,
      to: end.length,
      severity: 'warning',
      message: 'Tít, đề mục không kết thúc bằng dấu chấm.',
      suggestion: '',
    });
  }
}

function checkDashes(passage: Passage, text: string, report: Report): void {
  for (const match of text.matchAll(UNEVEN_DASH)) {
    // "I- KẾT QUẢ": the dash ends a number.
    if (match.index <= 5 && /^\s*(?:[IVXL]+|\d+|\p{L})$/u.test(text.slice(0, match.index))) continue;
    const dash = match[0].trim();
    const figures = /\d$/u.test(text.slice(0, match.index)) && /^\d/u.test(text.slice(match.index + 2));
    // "-3 độ" after a figure's name is a minus sign; between two figures it is a range.
    if (!figures && /^\d/u.test(text.slice(match.index + 2))) continue;
    report({
      passage,
      from: match.index,
      to: match.index + match[0].length,
      severity: 'warning',
      message: figures
        ? 'Khoảng số viết lệch: dấu nối có khoảng trắng ở một bên.'
        : 'Dấu gạch có khoảng trắng ở một bên: viết liền hoặc cách đều hai bên.',
      suggestion: figures ? dash : ` ${dash} `,
    });
  }
}

export const punctuation: Rule = { id: 'punctuation', group: 'punctuation', checkPassage };
