/** Who stands behind a byline (bút danh): "Bài: Kim Phụng – Ảnh: Thanh Vy", "Ngọc Lan, Minh Thư (thực hiện)". */
import { collapseSpaces, toNfc } from './normalise.ts';

export interface Contributors {
  /** Authors of the text, as they sign, in order. */
  text: string[];
  /** Authors of the pictures, where the byline says of any. */
  pictures: string[];
}

type Part = keyof Contributors;

/** What a label before a colon speaks of; it may name several: "Tin, ảnh". */
const LABELS: readonly [RegExp, Part][] = [
  [
    /^(?:tin|bài(?: viết)?|nội dung|lời|thực hiện|người thực hiện|tác giả|biên soạn|tổng hợp|biên tập|chùm tin)$/iu,
    'text',
  ],
  [/^(?:ảnh|hình|hình ảnh|chùm ảnh|minh họa|ảnh minh họa)$/iu, 'pictures'],
];

const LABEL_WORDS =
  'tin|bài viết|bài|nội dung|lời|người thực hiện|thực hiện|tác giả|biên soạn|tổng hợp|biên tập|chùm tin|chùm ảnh|ảnh minh họa|minh họa|hình ảnh|hình|ảnh';
/** "Tin, ảnh:", "Bài và ảnh:", "Bài - Ảnh :". */
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${LABEL_WORDS})(?:\\s*(?:,|và|&|/|\\+|-|–|—)\\s*(?:${LABEL_WORDS}))*)\\s*:`,
  'giu',
);
/** Between people: signs, "và", and dashes that stand free. */
const BETWEEN = /\s*[,;/&+]\s*|\s+(?:và|cùng)\s+|\s+[-–—]\s+|\s*[–—]\s*/iu;
/** What was done, said after the name: "(thực hiện)", "thực hiện", "tổng hợp". */
const DEED = '(?:thực hiện|tổng hợp|biên soạn|biên tập|sưu tầm|lược ghi|ghi|dịch|t/h|th|st|giới thiệu)';
const DEED_AFTER = new RegExp(`\\s+${DEED}$`, 'iu');
const DEED_ALONE = new RegExp(`^${DEED}$`, 'iu');
const TITLES =
  /^(?:(?:PGS|GS|ThS|TS|CN|KS|BS|LS|NCS|Ông|Bà|Đ\/c|Đồng chí|Phóng viên|PV|CTV)\.?[\s:]+|(?:PGS|GS|ThS|TS)\.)+/iu;
/** An office after a name tells where the author works. */
const OFFICE =
  /^(?:Sở|Bộ|Ban|Phòng|Văn phòng|VP|UBND|Ủy ban|HĐND|Hội|Trung tâm|Chi cục|Cục|Trường|Báo|Đài|Tạp chí|Thành ủy|Tỉnh ủy|Đoàn|Huyện|Xã|Phường|Công an)(?=\s)/u;
/** Bylines that name no person, as the desk counts them. */
const COLLECTIVE: readonly [RegExp, string][] = [
  [/^(?:p\.?\s?v\.?|phóng viên|nhóm p\.?v\.?|nhóm phóng viên)$/iu, 'PV'],
  [/^(?:b\.?b\.?t\.?|ban biên tập)$/iu, 'Ban Biên tập'],
  [/^(?:tổng hợp|t\/h|th)$/iu, 'Tổng hợp'],
  [/^(?:ctv|cộng tác viên)$/iu, 'CTV'],
];

/** Who wrote and who took the pictures; nobody twice. A byline without a label speaks of the text. */
export function contributorsOf(byline: string): Contributors {
  const text = collapseSpaces(toNfc(byline));
  const found: Contributors = { text: [], pictures: [] };
  const labels = [...text.matchAll(LABEL)];
  const first = labels[0]?.index ?? text.length;
  add(found, ['text'], text.slice(0, first));
  for (const [index, label] of labels.entries()) {
    const from = label.index + label[0].length;
    add(found, partsOf(label[1] ?? ''), text.slice(from, labels[index + 1]?.index ?? text.length));
  }
  return found;
}

/** What makes two signatures those of one author: case and spaces do not matter, marks do. */
export function authorKey(name: string): string {
  return collapseSpaces(toNfc(name)).replace(/\.\s*/g, '.').toLocaleLowerCase('vi');
}

function partsOf(label: string): Part[] {
  const parts = label.split(/\s*(?:,|và|&|\/|\+|-|–|—)\s*/iu).flatMap((word) => {
    const known = LABELS.find(([pattern]) => pattern.test(word));
    return known ? [known[1]] : [];
  });
  return [...new Set(parts)];
}

function add(found: Contributors, parts: readonly Part[], names: string): void {
  const people = peopleIn(names);
  for (const part of parts) {
    for (const name of people) {
      if (!found[part].some((known) => authorKey(known) === authorKey(name))) found[part].push(name);
    }
  }
}

function peopleIn(text: string): string[] {
  // "(tổng hợp)" says what the author did; alone it is all that the byline says.
  const withoutNotes = text.replace(/\([^()]*\)/gu, ' ');
  const names = split(withoutNotes);
  return names.length > 0 ? names : split(text.replace(/[()]/gu, ' '));
}

function split(text: string): string[] {
  const names = text
    .split(BETWEEN)
    .map(plainName)
    .filter((name) => /\p{L}/u.test(name));
  const people = names.filter((name) => !OFFICE.test(name));
  return (people.length > 0 ? people : names)
    .filter((name) => names.length === 1 || !DEED_ALONE.test(name))
    .map(collectiveName);
}

function plainName(text: string): string {
  const bare = text.replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/gu, '').replace(/(\p{L}{2,})\.$/u, '$1');
  const named = bare.replace(DEED_AFTER, '').replace(TITLES, '');
  return /\p{L}/u.test(named) ? named : bare;
}

function collectiveName(name: string): string {
  return COLLECTIVE.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}
