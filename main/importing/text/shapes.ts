/** What a paragraph could be, judged by its length, its end and its capitals alone. */
import { isAllCapitals, startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { foldedWords } from '#shared/vietnamese/likeness.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import {
  hasSectionWords,
  isAddress,
  isBareByline,
  isCredit,
  isSectionName,
  readBracketCredit,
  readCredits,
} from './credits.ts';
import { endsOpen, type Paragraph, startsWithMarker } from './lines.ts';

const TITLE_WORDS = 45;
const TITLE_CHARACTERS = 400;

/** Short, begins with a capital, and does not end as a sentence of the text does. */
export function isTitleLike(paragraph: Paragraph): boolean {
  const { text, words } = paragraph;
  if (words < 2 || words > TITLE_WORDS || text.length > TITLE_CHARACTERS) return false;
  if (!(endsOpen(text) || /[?!…][”"]?$/u.test(text))) return false;
  if (isWeekdayLine(paragraph)) return false;
  if (startsLowerCase(text) || isCredit(paragraph) || isDivider(text) || isImprintLike(paragraph))
    return false;
  return !/^[-–—+•●▪*|(]/u.test(text) && !/^(?:PV|P\.V|Hỏi|Đáp|Trả lời)\s*:/iu.test(text);
}

/** A full stop after a word, not after "TP." or "Q.", and a capital after it. */
const HOLDS_SENTENCE = /\p{Ll}{2}[.!?…]\s+\p{Lu}/u;

/** Short news closes with its source: "… vùng cao. (Theo Báo Sông Lam)". */
const ENDS_IN_BRACKETS = /\p{L}{2}[.!?…][”"]?\s*\([^()]{2,80}\)$/u;

/** Text of an article rather than of its head: long, or a whole sentence. */
export function isBodyLike(paragraph: Paragraph): boolean {
  const { text, words } = paragraph;
  if (words > TITLE_WORDS || text.length > TITLE_CHARACTERS) return true;
  if (isCredit(paragraph)) return false;
  if (/:$/.test(text)) return words > 30;
  if (/[?!][”"]?$/u.test(text)) return words > 30 || (words >= 12 && HOLDS_SENTENCE.test(text));
  return words >= 10 && (!endsOpen(text) || ENDS_IN_BRACKETS.test(text));
}

/** A line of dashes, stars or the like. */
export function isDivider(text: string): boolean {
  return text.length <= 200 && /^[-–—_*=~#•.\s]{3,}$/u.test(text);
}

/** "Ông Lê An, Giám đốc Sở Nội vụ:": who speaks, over or under the title. */
export function isKickerLike({ text, words }: Paragraph): boolean {
  return /:$/.test(text) && words >= 2 && words <= 30 && text.length <= 300 && !startsWithMarker(text);
}

/** The same words, marks and case aside. */
export function sameWords(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 40) return false;
  const words = foldedWords(left).join(' ');
  return words !== '' && words === foldedWords(right).join(' ');
}

/** True when an article may end with the paragraph at `index`: small print, a divider, or a name under the text. */
export function isEnd(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph) return false;
  if (isCredit(paragraph) || isDivider(paragraph.text)) return true;
  if (readBracketCredit(paragraph.text)) return true;
  if (isAddress(paragraph.text)) return index > 0;
  if (!isBareByline(paragraph.text)) return false;
  const before = paragraphs[index - 1];
  const after = paragraphs[index + 1];
  const work = before ? readCredits(before.text) : null;
  const underText =
    before !== undefined &&
    (isBodyLike(before) || !endsOpen(before.text) || (work !== null && work.attribution === ''));
  return underText && (after === undefined || !isBodyLike(after) || isCredit(after));
}

/** "Thứ Sáu, 16/10/2026": the day of a masthead, or of a page of the web under its title. */
export function isWeekdayLine({ text }: Paragraph): boolean {
  return (
    text.length <= 60 && /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*,?\s*(?:ngày\s*)?\d/iu.test(text)
  );
}

/** "Ngày đăng: …": when the page of the web was published from which the article was copied. */
export function isDateline({ text }: Paragraph): boolean {
  return text.length <= 80 && /^(?:ngày đăng|đăng ngày|cập nhật|ngày cập nhật)(?!\p{L})/iu.test(text);
}

const MASTHEAD =
  /^(?:ban tin|diem bao|chuyen san|tap san|noi san)\b|^so(?: ban tin| bao)? ?:? ?\d|^quy (?:[ivx]+|\d)(?: nam)? 20\d\d$|\bthang \d{1,2}\b|^nam (?:thu )?[\divx]+|^(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b|^(?:uy ban nhan dan|ubnd|so noi vu|van phong)\b|phat hanh|giay phep|luu hanh|chiu trach nhiem|^ngay \d|^ky \d/u;

const OPENS_MASTHEAD =
  /^(?:ban tin|diem bao|chuyen san|tap san|noi san|nam (?:thu )?[\divx]+|so:? ?\d|ky \d|(?:so noi vu|ubnd|uy ban nhan dan)\b.*\bban tin)\b/u;
/** What no title says of itself: which number, of which day or month, it is. */
const NUMBERED = /\b(?:so:? ?\d|ky:? ?\d|ngay \d{1,2}\b|thang \d{1,2}\b|quy (?:[ivx]+|\d)\b|ra ngay\b)/u;

/** "BẢN TIN", "Số 05/2026", "Bản tin của Sở … - Số 21, ra ngày …": what covers and title pages say. */
export function isMastheadLike({ text, words }: Paragraph): boolean {
  if (words > 25 || text.length > 200) return false;
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}:]+/gu, ' ')
    .trim();
  if (!MASTHEAD.test(folded)) return false;
  if (OPENS_MASTHEAD.test(folded) && NUMBERED.test(folded)) return true;
  if (words > 14 || text.length > 160) return false;
  return isAllCapitals(text) || words <= 8 || /phat hanh|giay phep|chiu trach nhiem/.test(folded);
}

const IMPRINT =
  /^(?:chiu trach nhiem (?:xuat ban|noi dung|chinh)|giay phep (?:xuat ban|so)|in (?:\d+|tai)|bien tap vien|tong bien tap|(?:in xong va )?nop luu chieu|so luong in)\b/u;
/** These name an office of the imprint only before a colon. */
const IMPRINT_LABEL =
  /^(?:ban bien tap|bien tap|truong ban|pho truong ban|phu trach|trinh bay|thiet ke|thu ky|so luong|dia chi|dien thoai|email|toa soan|xuat ban|che ban|fax|website|hoi dong bien tap)\b[^:]{0,40}:/u;

/** A line of the imprint: who answers for the bulletin, licence, print run, address. */
export function isImprintLike({ text, words }: Paragraph): boolean {
  if (words > 50 || text.length > 400) return false;
  return IMPRINT.test(foldedWords(text).join(' ')) || IMPRINT_LABEL.test(fold(text));
}

/** A line worded like a section of a bulletin: in capitals, or of nothing but such words. */
export function isSectionLike(paragraph: Paragraph): boolean {
  const { text, words } = paragraph;
  if (words > 14 || text.length > 160 || !endsOpen(text.replace(/:$/, ''))) return false;
  if (/^\s*chuyên mục\b/iu.test(text)) return true;
  return (isAllCapitals(text) && hasSectionWords(text)) || isSectionName(text);
}
