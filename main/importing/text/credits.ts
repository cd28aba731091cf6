/** The small print of an article: byline, "Theo …", "Nguồn: …", and attributions in brackets. */
import { looksLikeNames } from '#shared/vietnamese/capitals.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import type { Paragraph } from './lines.ts';

/** What one line of small print says. Labels that go are listed, so that no word is lost unnamed. */
export interface Credits {
  byline: string;
  via: string;
  attribution: string;
  labels: string[];
}

const MAX_CHARACTERS = 300;
const MAX_WORDS = 40;

const WORK = '(?:tin|bài(?:\\s+viết)?|ảnh|clip|video|đồ họa|thực hiện|tổng hợp|biên soạn|lược ghi|tác giả)';
/** "Tin, ảnh:", "Bài và ảnh:", "Ảnh:", "Thực hiện:" */
const WORK_LABEL = `${WORK}(?:\\s*(?:,|và|&|-|–|/)\\s*${WORK})*`;
const SOURCE_LABEL = '(?:theo\\s+|trích\\s+|dẫn\\s+)?nguồn(?:\\s+tin)?';
const ANY_LABEL = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${SOURCE_LABEL})|(theo)|(${WORK_LABEL}))\\s*:`, 'giu');
/** "Bài, ảnh Lan Hương": the colon forgotten. */
const WORK_WITHOUT_COLON = /^(?:tin|bài)\s*(?:,|và)\s*ảnh\s+(?=\p{Lu})/iu;
const DONE_BY =
  /\(\s*(?:thực hiện|tổng hợp|lược ghi|lược thuật|ghi|biên soạn|sưu tầm|st|t\/h|th)\s*\)\s*\.?$/iu;
const DOMAIN = /(?<![\p{L}\p{N}@])(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info)(?![\p{L}\p{N}])/iu;
const OUTLET = /^(?:báo|tạp chí|cổng|trang|đài|thông tấn|ttxvn|vov|vtv|website|bản tin|vnexpress)(?!\p{L})/iu;

const none = (): Credits => ({ byline: '', via: '', attribution: '', labels: [] });

/** True for text that closes with a photographer: "… tại phường. Ảnh: Lan Hương". */
export function endsWithPhotoCredit(text: string): boolean {
  return /Ảnh\s*:\s*[^:.]{2,60}\.?\)?$/u.test(text.slice(-80));
}

/** True for a paragraph that is nothing but small print, wherever it stands. Bare names are not judged here. */
export function isCredit(paragraph: Paragraph): boolean {
  const known = judged.get(paragraph);
  if (known !== undefined) return known;
  const credit = !isAddress(paragraph.text) && readCredits(paragraph.text) !== null;
  judged.set(paragraph, credit);
  return credit;
}

/** Every rule asks this of every paragraph, several times. */
const judged = new WeakMap<Paragraph, boolean>();

/** A line that is one address of the web. Under an article it names the source; in the text it is text. */
export function isAddress(text: string): boolean {
  if (text.length > MAX_CHARACTERS || /\s/.test(text)) return false;
  return /^https?:\/\/\S+$/iu.test(text) || DOMAIN.exec(text)?.[0].length === text.length;
}

/**
 * Reads a line of labelled small print; null when it is something else.
 *
 * Knows "Nguồn: x", "Theo: x", "Theo Báo X", "Tin, ảnh: x", "X (thực hiện)", a bare address, brackets
 * around any of them, and several on one line: "Lan Hương – Theo: Báo X. Nguồn: y.vn".
 */
export function readCredits(text: string): Credits | null {
  if (text.length > MAX_CHARACTERS || /[?!]["”]?$/.test(text) || countWords(text) > MAX_WORDS) return null;
  const bare = unbracket(text.replace(/^[*_\s]+|[*_\s]+$/g, ''));
  const labels = bare.includes(':') ? [...bare.matchAll(ANY_LABEL)] : [];
  if (labels.length > 0) return readLabelled(bare, labels);
  if (DONE_BY.test(bare) && countWords(bare) <= 12) return { ...none(), byline: bare };
  const done = /\s(?:thực hiện|tổng hợp|lược ghi|ghi)$/u.exec(bare.slice(-20));
  if (done && looksLikeNames(bare.slice(0, -done[0].length))) return { ...none(), byline: bare };
  if (WORK_WITHOUT_COLON.test(bare) && countWords(bare) <= 12) return { ...none(), byline: bare };
  return readPlain(bare);
}

function readPlain(text: string): Credits | null {
  const via = /^(theo)\s+(.+?)\.?$/iu.exec(text);
  if (via?.[1] && via[2] && countWords(text) <= 12 && isOutlet(via[2])) {
    return { ...none(), via: via[2], labels: [via[1]] };
  }
  const source = /^(nguồn)\s+(.+?)\.?$/iu.exec(text);
  if (source?.[1] && source[2] && countWords(text) <= 12 && isOutlet(source[2])) {
    return { ...none(), attribution: source[2], labels: [source[1]] };
  }
  return isAddress(text) ? { ...none(), attribution: text } : null;
}

/** "Báo Sông Lam", "songlam.vn": an outlet and not the opening of a sentence. */
function isOutlet(text: string): boolean {
  return (OUTLET.test(text) && !/[,;]/.test(text)) || (DOMAIN.test(text) && countWords(text) <= 6);
}

function readLabelled(text: string, labels: RegExpExecArray[]): Credits | null {
  const credits = none();
  const head = trimSeparators(text.slice(0, labels[0]?.index));
  if (head !== '' && !looksLikeNames(head) && !DONE_BY.test(head)) return null;
  credits.byline = head;
  for (const [index, label] of labels.entries()) {
    const [whole, source, via] = label;
    const value = trimSeparators(text.slice(label.index + whole.length, labels[index + 1]?.index));
    const name = whole.slice(0, -1).trim();
    if (value === '' || countWords(value) > 14) return null;
    if (source) {
      credits.attribution = joined(credits.attribution, value);
      credits.labels.push(name);
    } else if (via) {
      credits.via = joined(credits.via, value);
      credits.labels.push(name);
    } else {
      // "Tin: 12 vụ được xử lý" is a sentence, "Ảnh: TTXVN" and "Bài: Sở Nội vụ" are credits.
      if (!/^\p{Lu}/u.test(value) || /\d/.test(value)) return null;
      // "Ảnh: Công chức xã hướng dẫn người dân" says what the picture shows, not who took it.
      if (/^ảnh$/iu.test(name) && countWords(value) > 5 && !looksLikeNames(value)) return null;
      if (value.includes('(') !== value.includes(')')) return null;
      credits.byline = joined(credits.byline, `${name}: ${value}`);
    }
  }
  return credits;
}

function joined(first: string, second: string): string {
  return first === '' ? second : `${first}; ${second}`;
}

function unbracket(text: string): string {
  const inner = /^[([]([^()[\]]+)[)\]]\s*\.?$/u.exec(text)?.[1];
  return (inner ?? text).trim();
}

function trimSeparators(text: string): string {
  return text
    .replace(/^[\s\-–—;,|/(]+/u, '')
    .replace(/[\s\-–—;,|/]+$/u, '')
    .replace(/(?<=[\p{L}\d])\.$/u, '')
    .trim();
}

/** "(songlam.vn 05/9, Lan Hương)" at the end of a paragraph: outlet and day, then the author. */
export interface BracketCredit {
  /** The paragraph without it. */
  rest: string;
  attribution: string;
  byline: string;
  via: string;
}

/**
 * Reads the attribution in brackets with which a press digest ends each item; null when there is none.
 * A bulletin's short news ends so as well: "… trong tỉnh. (Theo Báo Sông Lam)", "… bản giấy. (T.H)".
 */
export function readBracketCredit(text: string): BracketCredit | null {
  const tail = text.slice(-200);
  const match = /\(([^()]{2,120})\)[\s./]*$/u.exec(tail);
  const inner = match?.[1]?.trim();
  if (!match || !inner) return null;
  const rest = restOf(text, tail, match);
  const from = /^theo\s*:?\s+(.+)$/iu.exec(inner)?.[1];
  if (from && isOutlet(from) && countWords(from) <= 12)
    return { rest, attribution: '', byline: '', via: from };
  if (COLLECTIVE.test(inner) && /[.!?…”"]$/u.test(rest))
    return { rest, attribution: '', byline: inner, via: '' };
  const dated = /\s\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?/u.exec(inner);
  const opensAsOutlet = OUTLET.test(inner) || DOMAIN.exec(inner)?.index === 0;
  if (!opensAsOutlet || (!dated && !DOMAIN.test(inner))) return null;
  const end = dated ? dated.index + dated[0].length : (DOMAIN.exec(inner)?.[0].length ?? inner.length);
  const author = inner
    .slice(end)
    .replace(/^[\s,;–-]+/u, '')
    .trim();
  if (author !== '' && !looksLikeNames(author)) {
    return { rest, attribution: inner, byline: '', via: '' };
  }
  return { rest, attribution: inner.slice(0, end).trim(), byline: author, via: '' };
}

function restOf(text: string, tail: string, match: RegExpExecArray): string {
  return text.slice(0, text.length - tail.length + match.index).trim();
}

/** Words that names of sections are made of; a person's name in capitals holds none of them in a row. */
const SECTION_WORDS =
  /\b(?:tin|chuyen muc|chuyen de|cai cach|hanh chinh|nhan su|van ban|hoat dong|trao doi|nghien cuu|dia phuong|trung uong|thanh pho|trong tinh|phan tich|binh luan|chu truong|quan ly|kinh nghiem|mo hinh|guong|dien hinh|su kien|van de|chinh sach|phap luat|hoi dap|giai dap|thong tin|thoi su|tieu diem|chuyen doi|doan the|chinh quyen|chi dao|dieu hanh|nguoi tot|viec tot|doc gia|ban doc|quy dinh|huong dan|so ket|tong ket|ket qua|noi bat|ban tin|diem bao)\b/u;

/** True for wording that names a section of a bulletin rather than a person. */
export function hasSectionWords(text: string): boolean {
  return SECTION_WORDS.test(fold(text.slice(0, 200)));
}

/** What stands between such words in a name: "Tin CCHC", "Nhân sự mới", "Nghiên cứu – Trao đổi". */
const BETWEEN_SECTION_WORDS =
  /\b(?:cchc|va|moi|cua|trong|ngoai|nuoc|tinh|tren|noi|bo|nganh|so|bai)\b|[^\p{L}]+/gu;
const ALL_SECTION_WORDS = new RegExp(SECTION_WORDS, 'gu');

/** True for a line made of nothing but the words of section names: "Tin trong tỉnh", "Hỏi đáp pháp luật". */
export function isSectionName(text: string): boolean {
  if (text.length > 80) return false;
  const folded = fold(text);
  if (!SECTION_WORDS.test(folded)) return false;
  return folded.replace(ALL_SECTION_WORDS, '').replace(BETWEEN_SECTION_WORDS, '') === '';
}

const COLLECTIVE = /^(?:BBT|T\.H|TH|Ban Biên tập|(?:Nhóm )?(?:P\.?V|Phóng viên)|Tòa soạn|Tổ biên tập)\.?$/iu;

/** A name that stands alone under an article: "Q. BẢO", "Lan Hương", "(Minh Anh)", "ThS. Hà An – Sở Nội vụ". */
export function isBareByline(text: string): boolean {
  if (text.length > 120) return false;
  if (COLLECTIVE.test(unbracket(text))) return true;
  if (hasSectionWords(text)) return false;
  return looksLikeNames(unbracket(text).replace(/[./\s]+$/u, ''));
}
