import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CheckedPublication, checkPublication } from './check-publication.ts';
import { LEGAL_FACTS, legalProfileFor, legalProfileSchema } from './legal-profile.ts';
import { problemSentence } from './problem.ts';

const file = join(import.meta.dirname, '..', '..', 'assets', 'legal', 'bulletin-profiles.json');
const profiles = z.array(legalProfileSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
const profile = legalProfileFor(profiles, 'ban-tin', '2026-11-20');

const LICENSED = { width: 190, height: 270 };

function found(parts: Partial<CheckedPublication>, page = LICENSED, imprint = {}): string[] {
  if (!profile) throw new Error('no profile');
  const publication: CheckedPublication = {
    type: 'Bản tin',
    name: 'Cải cách hành chính',
    publisher: 'Sở Nội vụ thành phố Triều Giang',
    imprint: {
      responsible: 'Đặng Khắc Tường, Giám đốc Sở',
      editorialBoard: '',
      licence: 'Giấy phép số 07/GP-SVHTTDL cấp ngày 12/01/2026',
      printer: 'Công ty In Sông Diệc',
      printRun: 600,
      address: '',
      deposit: 'Nộp lưu chiểu tháng 11/2026',
      ...imprint,
    },
    ...parts,
  };
  return checkPublication(publication, page, profile).map((problem) =>
    [problem.code, ...Object.values(problem.details).filter((detail) => detail !== profile.law)].join(' '),
  );
}

describe('legal profiles', () => {
  it.each(profiles)('$id says once of every fact where it was read', (given) => {
    const spokenFor = given.sources.flatMap(({ facts }) => facts);
    expect(spokenFor.toSorted()).toEqual(LEGAL_FACTS.filter((fact) => given[fact] !== null).toSorted());
  });
});

describe('legalProfileFor', () => {
  it('takes the law of the day of issue, the last day of the old one included', () => {
    expect(legalProfileFor(profiles, 'ban-tin', '2026-06-30')?.id).toBe('tt-41-2020');
    expect(legalProfileFor(profiles, 'ban-tin', '2026-07-01')?.id).toBe('tt-20-2026');
    expect(legalProfileFor(profiles, 'ban-tin', '2019-01-01')).toBeNull();
  });

  it('asks nothing of what needs no licence', () => {
    expect(legalProfileFor(profiles, 'bao-cao', '2026-11-20')).toBeNull();
  });
});

describe('checkPublication', () => {
  it('says nothing about a complete publication of the licensed size', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['responsible', ''],
    ['licence', ' '],
    ['printer', ''],
    ['printRun', null],
    ['printRun', 0],
  ])('misses the line %s of the imprint (%j)', (item, value) => {
    expect(found({}, LICENSED, { [item]: value })).toEqual([`IMPRINT_MISSING ${item}`]);
  });

  it.each([
    ['Giấy phép xuất bản bản tin', ['LICENCE_INCOMPLETE number', 'LICENCE_INCOMPLETE date']],
    ['Giấy phép số 07/GP-SVHTTDL', ['LICENCE_INCOMPLETE date']],
    ['Giấy phép cấp ngày 12 tháng 01 năm 2026', ['LICENCE_INCOMPLETE number']],
    ['Giấy phép số: 7 ngày 12.1.2026', []],
  ])('reads number and date of the licence in “%s”', (licence, problems) => {
    expect(found({}, LICENSED, { licence })).toEqual(problems);
  });

  it('looks at the lines of the cover', () => {
    expect(found({ type: '', publisher: ' ' })).toEqual([
      'COVER_LINE_MISSING type',
      'COVER_LINE_MISSING publisher',
    ]);
    expect(found({ type: 'BẢN TIN' })).toEqual([]);
    expect(found({ type: 'Tạp chí' })).toEqual(['COVER_TYPE_DIFFERS Tạp chí Bản tin']);
  });

  it('counts the copies to be deposited', () => {
    expect(found({}, LICENSED, { printRun: 2, deposit: '' })).toEqual([
      'PRINT_RUN_TOO_SMALL 2 3',
      'DEPOSIT_MISSING 3',
    ]);
  });

  it('measures the page', () => {
    expect(found({}, { width: 210, height: 297 })).toEqual(['PAGE_TOO_LARGE 210 297 190 270']);
    expect(found({}, { width: 148, height: 210 })).toEqual([]);
  });
});

it('says what to do, in both languages', () => {
  const problem = {
    code: 'LETTERS_MISSING' as const,
    details: { letters: ['😀', '中'], around: 'chợ 😀 中' },
    place: { kind: 'issue' as const, part: 'length' as const },
  };
  expect(problemSentence(problem, 'vi')).toBe(
    'Phông chữ không có 😀 (U+1F600), 中 (U+4E2D) (“chợ 😀 中”), khi in sẽ thành ô vuông. Hãy thay bằng chữ khác.',
  );
  expect(problemSentence(problem, 'en')).toContain('No font has');
});
