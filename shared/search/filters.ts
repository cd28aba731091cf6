/** Filters as words in the search box: "loại:ảnh", "từ:7/2021", "mục:\"Chuyển đổi số\"". Marks are optional. */
import { ARTICLE_KINDS, ARTICLE_STATES } from '../model/article.ts';
import { SEARCH_KINDS, type SearchKind } from '../model/search.ts';
import { isIsoDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/normalise.ts';

export const FILTER_NAMES = [
  'kind',
  'form',
  'state',
  'section',
  'outlet',
  'author',
  'tag',
  'from',
  'to',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** The word before the colon: how the desk writes it, and what else is understood, without marks. */
export const FILTER_KEYS: Record<FilterName, { key: string; also: readonly string[] }> = {
  kind: { key: 'loại', also: ['kind'] },
  form: { key: 'thể-loại', also: ['the', 'form'] },
  state: { key: 'trạng-thái', also: ['tt', 'state'] },
  section: { key: 'mục', also: ['chuyen-muc', 'section'] },
  outlet: { key: 'nguồn', also: ['bao', 'outlet'] },
  author: { key: 'tác-giả', also: ['tg', 'author'] },
  tag: { key: 'nhãn', also: ['the-nhan', 'tag'] },
  from: { key: 'từ', also: ['tu-ngay', 'from'] },
  to: { key: 'đến', also: ['den-ngay', 'to'] },
};

const BY_KEY = new Map<string, FilterName>(
  FILTER_NAMES.flatMap((name) =>
    [fold(FILTER_KEYS[name].key), ...FILTER_KEYS[name].also].map((key): [string, FilterName] => [key, name]),
  ),
);
BY_KEY.set('nam', 'from');

/** Values that are one of a few, by how they are written, without marks. */
const KINDS: Record<string, SearchKind> = {
  bai: 'article',
  'tin-bai': 'article',
  'tu-lieu': 'source',
  anh: 'picture',
  so: 'issue',
  'so-bao': 'issue',
};
const FORMS: Record<string, string> = {
  tin: 'news',
  bai: 'feature',
  'phong-van': 'interview',
  'diem-bao': 'digest',
  'nhan-su': 'personnel',
  'van-ban': 'legal',
};
const STATES: Record<string, string> = {
  nhap: 'draft',
  'cho-duyet': 'submitted',
  'tra-lai': 'returned',
  'da-duyet': 'approved',
  'da-phat-hanh': 'published',
};

/** Values to offer for a filter that takes one of a few. */
export const FILTER_CHOICES: Partial<Record<FilterName, readonly string[]>> = {
  kind: ['bài', 'tư-liệu', 'ảnh', 'số'],
  form: ['tin', 'bài', 'phỏng-vấn', 'điểm-báo', 'nhân-sự', 'văn-bản'],
  state: ['nháp', 'chờ-duyệt', 'trả-lại', 'đã-duyệt', 'đã-phát-hành'],
};

export interface Filter {
  name: FilterName;
  /** Model's term for kinds, forms and states; ISO day for days; else the text as written. */
  value: string;
}

export function filterName(key: string): FilterName | null {
  return BY_KEY.get(fold(key)) ?? null;
}

/**
 * @param key the word before the colon, for "năm:2021", which is two filters.
 * @returns null when the value says nothing.
 */
export function readFilter(name: FilterName, key: string, value: string): Filter[] | null {
  const plain = fold(value.trim()).replace(/\s+/g, '-');
  if (plain === '') return null;
  switch (name) {
    case 'kind':
      return oneOf(name, KINDS, SEARCH_KINDS, plain);
    case 'form':
      return oneOf(name, FORMS, ARTICLE_KINDS, plain);
    case 'state':
      return oneOf(name, STATES, ARTICLE_STATES, plain);
    case 'from':
    case 'to': {
      const span = readDays(value.trim());
      if (!span) return null;
      if (fold(key) === 'nam') return /^\d{4}$/.test(plain) ? dayFilters(span) : null;
      return [{ name, value: name === 'from' ? span.first : span.last }];
    }
    default:
      return [{ name, value: value.trim() }];
  }
}

function dayFilters({ first, last }: { first: string; last: string }): Filter[] {
  return [
    { name: 'from', value: first },
    { name: 'to', value: last },
  ];
}

function oneOf(
  name: FilterName,
  words: Record<string, string>,
  terms: readonly string[],
  plain: string,
): Filter[] | null {
  const value = words[plain] ?? (terms.includes(plain) ? plain : null);
  return value === null ? null : [{ name, value }];
}

/** "15/7/2021", "7/2021", "2021" or "2021-07-15": the first and the last day meant; null for anything else. */
export function readDays(text: string): { first: string; last: string } | null {
  if (isIsoDate(text)) return { first: text, last: text };
  const parts = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day, month, year = ''] = parts;
  const first = `${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!isIsoDate(first)) return null;
  if (day !== undefined) return { first, last: first };
  const lastMonth = Number(month ?? 12);
  return { first, last: new Date(Date.UTC(Number(year), lastMonth, 0)).toISOString().slice(0, 10) };
}
