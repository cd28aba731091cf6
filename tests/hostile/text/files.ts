/** Text files that are none, and names that no file should have. */
import type { HostileFile } from '../../support/hostile-file.ts';

const text = () => Buffer.from('Tổ hỗ trợ đến từng nhà\n\nMột đoạn văn đủ dài để đọc.');

export const TEXT_FILES: readonly HostileFile[] = [
  { name: 'chỉ dấu cách.txt', bytes: () => Buffer.from(' \n\n \t'), outcomes: ['FILE_EMPTY'] },
  {
    name: 'chương trình.txt',
    bytes: () => Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 3, 0, 255, 7]),
    outcomes: ['FILE_NOT_TEXT'],
  },
  { name: 'lớn quá.txt', bytes: () => Buffer.alloc(21 * 2 ** 20, 'a '), outcomes: ['FILE_TOO_LARGE'] },
  { name: '../../../etc/leo-thu-muc.txt', bytes: text, outcomes: ['read'] },
  { name: `${'dài '.repeat(75)}.txt`, bytes: text, outcomes: ['read'] },
  { name: 'Đề xuất số 5.txt'.normalize('NFD'), bytes: text, outcomes: ['read'] },
];
