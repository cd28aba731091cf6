import { describe, expect, test } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { type KnownName, nameFinder, namesOfProgram } from './known-names.ts';

const NAMES: KnownName[] = [
  { kind: 'commune', name: 'xã Hòa Triều', alsoCalled: [] },
  { kind: 'body', name: 'Sở Nội vụ', alsoCalled: ['Sở NV'] },
  { kind: 'body', name: 'Văn phòng Sở Nội vụ', alsoCalled: [] },
  { kind: 'body', name: 'Ủy ban nhân dân thành phố', alsoCalled: [] },
];
const found = (text: string) =>
  nameFinder(NAMES)
    .find(text)
    .map(({ name }) => name);

describe('names in a text', () => {
  test.each<[string, string[]]>([
    ['Tại xã Hòa Triều, dân vui.', ['xã Hòa Triều']],
    ['XÃ HOÀ TRIỀU', ['xã Hòa Triều']],
    ['UBND thành phố họp', ['Ủy ban nhân dân thành phố']],
    ['Uỷ ban nhân dân thành phố', ['Ủy ban nhân dân thành phố']],
    ['Sở NV và Sở Nội vụ', ['Sở Nội vụ']],
    ['Văn phòng Sở Nội vụ', ['Văn phòng Sở Nội vụ']],
    ['xã Hòa Triều Đông', ['xã Hòa Triều']],
    ['xã hòa thuận, sở thích', []],
    ['', []],
  ])('“%s”', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('the list that comes with the program is read, and its version follows it', async () => {
    const names = await namesOfProgram(TEST_PATHS.assets)();
    expect(names.length).toBeGreaterThan(30);
    expect(nameFinder(names).version).not.toBe(nameFinder(NAMES).version);
    expect(nameFinder(NAMES).version).toBe(nameFinder([...NAMES]).version);
  });
});
