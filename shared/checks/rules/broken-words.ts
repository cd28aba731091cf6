/** A space inside a word: "K ế hoạch", "th ực hiện", "nghiê n cứu". */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { canBeSyllable } from '../text/word-memory.ts';
import { type Word, wordsOf } from '../text/words.ts';

const ONSET = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)$/iu;
const CODA = /^(?:c|ch|m|n|ng|nh|p|t)$/u;
const VOWEL_FIRST = /^[aăâeêioôơuưyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/u;
/** Syllables without a consonant before them that are words or parts of words; others are torn off. */
const STANDS_ALONE = new Set(
  `a à á ạ ác ách ạch ai ải ái am ám ảm an án ang áng anh ảnh ánh ao ào áo ảo áp át áy ăn ẵm ắng ắt âm ầm ẩm ấm
  ân ẩn ấn âu ẩu ấu ẩy ấy ấp ập e è é ẻ em én eo èo ép ê êm ếch êu i ì ỉ ít ịch im ỉm in ỉn inh ình ích o ọ ò óc
  oai oái oan oản oán oang oanh oành oăm oe ong óng ót ô ổ ố ồ ôi ối ổi ôm ốm ôn ổn ồn ôn ông ồng ốc ốp ồ ơ ớ ở ờ
  ơi ới ơn ớn ớt u ù ú ủ ùa ủa uẩn uất úc uể ui ủi um ùm ung ủng uống uốn uổng úp út uy ủy uỷ úy uý uyên uyển ư ừ
  ứ ưa ứa ức ưng ứng ửng ước ươn ươm ưỡn ương ướp ướt ưu ưng y ý ỷ ỵ yểm yên yến yết yêu yếu yêng ở`.split(
    /\s+/u,
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
  if (!canBeSyllable(left.text + right.text)) return false;
  if (ONSET.test(left.text) && VOWEL_FIRST.test(right.text)) {
    if (left.text.length > 1 && /^\p{Lu}+$/u.test(left.text)) return false;
    if (/[\d/.–-]/u.test(text.charAt(left.from - 1))) return false;
    return left.text.length > 1 || !(STANDS_ALONE.has(right.text) || isLabelled(before));
  }
  // "tri ển": the second part is no syllable of the language by itself.
  if (VOWEL_FIRST.test(right.text) && !STANDS_ALONE.has(right.text) && canBeSyllable(left.text)) return true;
  // "nghiê n": the first part is no syllable by itself.
  return CODA.test(right.text) && /^\p{L}+$/u.test(left.text) && !canBeSyllable(left.text);
}

/** "điểm b", "lớp c": a letter that names a thing. */
function isLabelled(before: Word | undefined): boolean {
  return /^(?:điểm|khoản|mục|lớp|loại|hạng|nhóm|tổ|khu|lô|dãy|bảng|hình|vitamin|cấp|block|nhà)$/iu.test(
    before?.text ?? '',
  );
}

export const brokenWords: Rule = { id: 'broken-words', group: 'spelling', checkPassage };
