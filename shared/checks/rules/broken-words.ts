/** A space inside a word: "K ế hoạch", "th ực hiện", "nghiê n cứu". */
import { isSyllable } from '../../vietnamese/syllables.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Word, wordsOf } from '../text/words.ts';

const ONSET = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)$/iu;
const CODA = /^(?:c|ch|m|n|ng|nh|p|t)$/u;
const VOWEL_FIRST = /^[aăâeêioôơuưyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/u;
/** Words of one vowel group that stand alone: after a single letter they may be a label's ("điểm b ở"). */
const STANDS_ALONE = new Set(
  'ở ấy ai anh ông em ăn uống ước êm y ý ít in ôn oan áp ấp ủy ưu ổn an ân ấn ảnh ánh án âm ẩm ai ép ích im yên yêu yếu'.split(
    ' ',
  ),
);

function checkPassage(passage: Passage, report: Report): void {
  const words = wordsOf(passage);
  for (let index = 0; index + 1 < words.length; index += 1) {
    const [left, right] = words.slice(index, index + 2);
    if (!left || !right || !isBroken(passage.text, left, right, words[index - 1])) continue;
    const joined = left.text + right.text;
    report({
      passage,
      from: left.from,
      to: right.to,
      severity: 'error',
      message: `Thừa khoảng trắng trong chữ “${joined}”.`,
      suggestion: joined,
    });
    index += 1;
  }
}

function isBroken(text: string, left: Word, right: Word, before: Word | undefined): boolean {
  if (!/^[ \u00a0]+$/u.test(text.slice(left.to, right.from))) return false;
  if (!isSyllable(left.text + right.text)) return false;
  if (ONSET.test(left.text) && VOWEL_FIRST.test(right.text)) {
    if (left.text.length > 1 && /^\p{Lu}+$/u.test(left.text)) return false;
    if (/[\d/.–-]/u.test(text.charAt(left.from - 1))) return false;
    return left.text.length > 1 || !(STANDS_ALONE.has(right.text) || isLabelled(before));
  }
  // "nghiê n": the first part is no syllable by itself.
  return CODA.test(right.text) && /^\p{L}+$/u.test(left.text) && !isSyllable(left.text);
}

/** "điểm b", "lớp c": a letter that names a thing. */
function isLabelled(before: Word | undefined): boolean {
  return /^(?:điểm|khoản|mục|lớp|loại|hạng|nhóm|tổ|khu|lô|dãy|bảng|hình|vitamin|cấp|block|nhà)$/iu.test(
    before?.text ?? '',
  );
}

export const brokenWords: Rule = { id: 'broken-words', group: 'spelling', checkPassage };
