/** Text that is still in an encoding from before Unicode (VNI, TCVN3, VISCII): "coâng taùc", "c«ng t¸c". */
import { convertText } from '../../vietnamese/encodings/convert.ts';
import type { Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

/** Letters and signs that old encodings leave all over a text and Vietnamese prose hardly has. */
const TRACES = /[öüäëïøûîåñÿçæÖÜÄËÏØÛÎÅÑ®µ¸«¬¹¶·×]/gu;
const FEWEST_TRACES = 3;
/** Enough of a passage to know its encoding by. */
const SAMPLE = 2000;

function checkArticle({ passages }: Subject, report: Report): void {
  const old = passages.filter(({ text }) => {
    const sample = text.slice(0, SAMPLE);
    if ((sample.match(TRACES)?.length ?? 0) < FEWEST_TRACES) return false;
    return convertText(sample).stretches.some(({ encoding }) => encoding !== 'unicode');
  });
  const [passage] = old;
  if (!passage) return;
  const more = old.length > 1 ? ` Có ${old.length} đoạn như vậy.` : '';
  report({
    passage,
    from: 0,
    to: passage.text.length,
    severity: 'error',
    message: `Đoạn này còn ở bảng mã cũ, chưa phải Unicode. Hãy chuyển mã rồi kiểm tra lại.${more}`,
  });
}

export const oldEncoding: Rule = { id: 'old-encoding', group: 'spelling', checkArticle };
