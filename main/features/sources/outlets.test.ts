import { describe, expect, it } from 'vitest';
import { outletFinder } from './outlets.ts';

const find = outletFinder([
  { id: '1', name: 'Báo Triều Giang', domain: 'baotrieugiang.example' },
  { id: '2', name: 'Tạp chí Nền hành chính', domain: 'nenhanhchinh.example' },
]);

describe('outletFinder', () => {
  it.each([
    ['baotrieugiang.example', 'Báo Triều Giang'],
    ['https://www.baotrieugiang.example/tin/bai-1.html', 'Báo Triều Giang'],
    ['Baotrieugiang.example 05/9', 'Báo Triều Giang'],
    ['báo triều giang', 'Báo Triều Giang'],
    ['Tạp chí  Nền hành chính', 'Tạp chí Nền hành chính'],
    ['https://thoisu.baotrieugiang.example/tin', 'Báo Triều Giang'],
    ['giả-baotrieugiang.example.khac', undefined],
    ['', undefined],
    ['Văn phòng Sở', undefined],
  ])('%j is %j', (attribution, name) => {
    expect(find(attribution)?.name).toBe(name);
  });
});
