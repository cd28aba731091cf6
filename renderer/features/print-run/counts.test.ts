import { describe, expect, it } from 'vitest';
import { countOf, pastedRecipients } from './counts.ts';

describe('countOf', () => {
  it('reads numbers as they are written here', () => {
    expect(['600', ' 1.200 ', '1 200', '1.000.000', '0'].map(countOf)).toEqual([
      600, 1200, 1200, 1_000_000, 0,
    ]);
  });

  it('takes nothing else for one', () => {
    expect(['', 'x', '-1', '1,5', '1.20', '1000001', '12.3456'].map(countOf)).toEqual(Array(7).fill(null));
  });
});

describe('pastedRecipients', () => {
  it('reads a table from Excel, with or without numbers and addresses', () => {
    expect(pastedRecipients('1\tUBND phường Bến Nghinh\tĐường Bờ Kè\t54\r\n2\tThư viện\t\t5\r\n')).toEqual([
      { name: 'UBND phường Bến Nghinh', address: 'Đường Bờ Kè', copies: 54 },
      { name: 'Thư viện', address: '', copies: 5 },
    ]);
    expect(pastedRecipients('UBND xã Hòa Triều\t12')).toEqual([
      { name: 'UBND xã Hòa Triều', address: '', copies: 12 },
    ]);
  });

  it('reads lines of names as one copy each, and leaves out what names nobody', () => {
    expect(pastedRecipients('Sở Nội vụ\nSở Tài chính')).toEqual([
      { name: 'Sở Nội vụ', address: '', copies: 1 },
      { name: 'Sở Tài chính', address: '', copies: 1 },
    ]);
    expect(pastedRecipients('\t\t5\nSở Nội vụ\t2')).toHaveLength(1);
  });

  it('is no table when one name is pasted', () => {
    expect(pastedRecipients('Sở Nội vụ')).toBeNull();
  });
});
