import { describe, expect, it } from 'vitest';
import { importArticle } from './import-text.ts';

const BODY = 'Từ đầu năm đến nay, các phường của thành phố Triều Giang đã tiếp nhận hơn hai nghìn hồ sơ.';
const importOne = (...rows: string[]) =>
  importArticle(
    ['BÁO CÁO', 'kết quả rà soát thủ tục quý III', BODY, `Năm nay, ${BODY}`, ...rows].join('\n\n'),
    {
      name: 'a.txt',
    },
  );
const footOf = (...rows: string[]) =>
  importOne(...rows).article.document.blocks.filter(
    ({ type }) => type === 'recipients' || type === 'signature',
  );

const RECIPIENTS = {
  type: 'recipients',
  items: ['Như trên', 'Sở Nội vụ, Phòng Cải cách hành chính', 'Lưu: VT'],
};
const LIST = ['Nơi nhận:', '- Như trên;', '- Sở Nội vụ,', 'Phòng Cải cách hành chính;', '- Lưu: VT.'];
const SIGNATURE = { type: 'signature', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Thị Hà An' };

describe('the foot of an administrative document', () => {
  it('is read with the list first', () => {
    expect(footOf(...LIST, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '(Đã ký)', 'Lê Thị Hà An')).toEqual([
      RECIPIENTS,
      SIGNATURE,
    ]);
  });

  it('is read with the signature first', () => {
    expect(footOf('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Thị Hà An', ...LIST)).toEqual([
      SIGNATURE,
      RECIPIENTS,
    ]);
    expect(footOf('GIÁM ĐỐC', 'Lê Thị Hà An', ...LIST)).toEqual([
      { ...SIGNATURE, lines: ['GIÁM ĐỐC'] },
      RECIPIENTS,
    ]);
  });

  it('may lack either part', () => {
    expect(footOf('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê Thị Hà An')).toEqual([
      { ...SIGNATURE, lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
    ]);
    expect(footOf(...LIST)).toEqual([RECIPIENTS]);
    expect(footOf('Nơi nhận: Như trên; Lưu: VT.')).toEqual([
      { type: 'recipients', items: ['Như trên; Lưu: VT'] },
    ]);
  });

  it('leaves no word behind and no byline made of the signer', () => {
    const { article, warnings } = importOne(...LIST, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Thị Hà An');
    expect(article.byline).toBe('');
    expect(article.title).toBe('BÁO CÁO kết quả rà soát thủ tục quý III');
    expect(warnings.map(({ code }) => code)).not.toContain('TEXT_NOT_PLACED');
    expect(article.document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'recipients', 'signature']);
  });

  it.each([
    ['a byline in capitals', ['Tin, ảnh: HÀ AN']],
    ['a heading in capitals', ['KẾT QUẢ RÀ SOÁT', BODY]],
    ['a sentence about recipients', ['Nơi nhận hồ sơ là bộ phận một cửa của phường.']],
  ])('is not seen in %s', (_, rows) => {
    expect(footOf(...rows)).toEqual([]);
  });
});
