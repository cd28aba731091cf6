import { expect, it } from 'vitest';
import { encodingOfFont } from './fonts.ts';

it.each([
  ['VNI-Times', 'vni', false],
  ['BCDEEE+VNI-Helve,Bold', 'vni', false],
  ['.VnTime', 'tcvn3', false],
  ['.VnTimeH', 'tcvn3', true],
  ['".VnArial NarrowH"', 'tcvn3', true],
  ['ABCDEF+.VnTimeH-Bold', 'tcvn3', true],
  ['.VnHelvetInsH', 'tcvn3', true],
  ['.VnHelvetIns', 'tcvn3', false],
  ['VISCII Times', 'viscii', false],
])('knows %s', (name, encoding, capitals) => {
  expect(encodingOfFont(name)).toEqual({ encoding, capitals });
});

it.each(['Times New Roman', 'Tinos', 'Vni', 'Vnesse', ''])('says nothing of %s', (name) => {
  expect(encodingOfFont(name)).toBeNull();
});
