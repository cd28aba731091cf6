/** People named in a text, with the title that stands by their name. */
import { fold } from '../../vietnamese/normalise.ts';
import type { Passage } from '../passage.ts';

export interface PersonNamed {
  name: string;
  /** "Phó Giám đốc Sở Nội vụ", as written; null where none stands by the name. */
  title: string | null;
  /** True where the person speaks: "ông Lê Văn Bình cho biết". */
  speaks: boolean;
  passage: Passage;
  /** Of the title and name together. */
  from: number;
  to: number;
}

const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Đoàn|Mai|Trịnh|Đào|Lương|Lưu|Tạ|Tô|Lâm|Hà|Cao|Thái|Châu|Kiều|Thạch|Quách|Tống|Từ';
const OFFICES =
  '(?:Phó |Quyền |Nguyên )?(?:Tổng Giám đốc|Giám đốc|Chủ tịch|Bí thư|Chủ nhiệm|Cục trưởng|Vụ trưởng|Chi cục trưởng|Chánh Văn phòng|Chánh Thanh tra|Trưởng phòng|Trưởng ban|Trưởng Ban|Trưởng Phòng|Tổng cục trưởng|Bộ trưởng|Thứ trưởng|Thủ tướng|Hiệu trưởng|Viện trưởng|Chánh án|Phó Chánh Văn phòng)';
const NAME = `(?:${SURNAMES})(?: \\p{Lu}\\p{Ll}+){1,3}(?![\\p{L}]| \\p{Lu}\\p{Ll})`;
/** What a title's body is made of, up to a mark; short, so that the pattern stays linear. */
const BODY = '(?: [\\p{L}\\d.]+){0,12}?';
const BEFORE = new RegExp(
  `(?<!\\p{L})((?:${OFFICES})${BODY})(?:,)? (?:(?:ông|bà|đồng chí|Đồng chí|Ông|Bà) )?(${NAME})`,
  'gu',
);
const BEHIND = new RegExp(
  `(?<!\\p{L})(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị) (${NAME})(?:,| -| –|:) ((?:${OFFICES})(?: [\\p{L}\\d.]+){0,12})`,
  'gu',
);
const ADDRESSED = new RegExp(`(?<!\\p{L})(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị) (${NAME})`, 'gu');
/** A person's name that is the name of a thing: a school, a street, a city. */
const NAMES_A_THING =
  /(?:trường|thpt|thcs|tiểu học|mầm non|đường|phố|phường|quận|xã|huyện|thành phố|tỉnh|giải thưởng|quỹ|tượng đài|bệnh viện)$/iu;
const SPEAKS =
  /^(?:,[^,.;“”]{0,90},)?\s+(?:còn |cũng |đã )?(?:cho biết|cho rằng|nói|khẳng định|nhấn mạnh|chia sẻ|phát biểu|đề nghị|yêu cầu|đánh giá|thông tin|lưu ý|bày tỏ|nhận định|chỉ đạo|kể|kết luận)(?!\p{L})/iu;
/** A title ends where the sentence goes on. */
const TITLE_ENDS =
  / (?:và|cùng|cho|đã|sẽ|đang|là|tại|trong|nói|nhấn|khẳng|chia|phát|đề|yêu|đánh|thông|chủ|dự|đến|trao|ký|tham|về|với|bày|nhận|chỉ|kể|kết|thăm|kiểm|làm|báo|trả|được|vừa|cũng|còn|biểu|tặng|phân|giao|trình|lưu)(?= |$)/u;

/** In order, of those that overlap the first. */
function apart(found: readonly PersonNamed[]): PersonNamed[] {
  const kept: PersonNamed[] = [];
  for (const person of [...found].sort((left, right) => left.from - right.from)) {
    const isInLast = person.from < (kept.at(-1)?.to ?? 0);
    if (!isInLast && person.name !== 'Hồ Chí Minh') kept.push(person);
  }
  return kept;
}

/** The people of a passage, in order. */
export function peopleIn(passage: Passage): PersonNamed[] {
  const { text } = passage;
  const found: PersonNamed[] = [];
  const speaksAt = (at: number) => SPEAKS.test(text.slice(at, at + 130));
  for (const match of text.matchAll(BEHIND)) {
    const { 0: all, 1: name = '', 2: title = '', index } = match;
    const kept = titleOnly(title);
    const to = index + all.length - (title.length - kept.length);
    const speaks = speaksAt(index + all.indexOf(name) + name.length) || speaksAt(to) || speaksAt(to + 1);
    found.push({ name, title: kept, speaks, passage, from: index, to });
  }
  for (const match of text.matchAll(BEFORE)) {
    const { 0: all, 1: title = '', 2: name = '', index } = match;
    if (NAMES_A_THING.test(title) || TITLE_ENDS.test(title)) continue;
    const to = index + all.length;
    found.push({ name, title, speaks: speaksAt(to), passage, from: index, to });
  }
  for (const match of text.matchAll(ADDRESSED)) {
    const { 0: all, 1: name = '', index } = match;
    const to = index + all.length;
    found.push({ name, title: null, speaks: speaksAt(to), passage, from: index, to });
  }
  return apart(found);
}

function titleOnly(title: string): string {
  const end = TITLE_ENDS.exec(title)?.index;
  return (end === undefined ? title : title.slice(0, end)).trim();
}

export interface Office {
  /** "pho", "quyen", "nguyen" or "". */
  rank: string;
  /** "giam doc". */
  head: string;
  /** "so noi vu"; "" when not said. */
  body: string;
}

const HEADS = new RegExp(
  `^(pho|quyen|nguyen)? ?(${'tong giam doc|giam doc|chu tich|bi thu|chu nhiem|tong cuc truong|chi cuc truong|cuc truong|vu truong|chanh van phong|chanh thanh tra|truong phong|truong ban|bo truong|thu truong|thu tuong|hieu truong|vien truong|chanh an'})(?: (.*))?$`,
  'u',
);
const SHORT_FORMS: readonly [RegExp, string][] = [
  [/\buy ban nhan dan\b/gu, 'ubnd'],
  [/\bhoi dong nhan dan\b/gu, 'hdnd'],
  [/\bmat tran to quoc\b/gu, 'mttq'],
  [/\bthanh pho\b/gu, 'tp'],
  [/\./gu, ''],
];

/** A title taken apart for comparing, folded and in short forms; null when it is none that is known. */
export function officeOf(title: string): Office | null {
  const plain = SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), fold(title)).trim();
  const match = HEADS.exec(plain.replace(/\s+/gu, ' '));
  return match ? { rank: match[1] ?? '', head: match[2] ?? '', body: match[3] ?? '' } : null;
}

/** True when both may be said of one person at one time: the same office, one perhaps said at less length. */
export function isSameOffice(left: Office, right: Office): boolean {
  return left.rank === right.rank && left.head === right.head && isSameBody(left.body, right.body);
}

/** "so noi vu" and "so noi vu tp trieu gian" are one body. */
export function isSameBody(left: string, right: string): boolean {
  return (
    left === '' || right === '' || `${left} `.startsWith(`${right} `) || `${right} `.startsWith(`${left} `)
  );
}
