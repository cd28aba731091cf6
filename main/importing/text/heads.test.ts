import { describe, expect, it } from 'vitest';
import { findHeads } from './heads.ts';
import { paragraph } from './paragraph.fixture.ts';

const lead = 'Sáng nay, phường Đông khai trương quầy tiếp nhận mới với sự có mặt của hơn hai trăm người dân.';

function heads(...rows: string[]) {
  const paragraphs = rows.map((row) => paragraph(row));
  return findHeads(paragraphs, { titles: new Set(), sections: new Set() }).map((head) => [
    head.section?.text ?? '',
    head.kicker,
    head.title.text,
    head.byline?.text ?? '',
  ]);
}

describe('findHeads', () => {
  it('finds titles after small print', () => {
    expect(
      heads('Phường Đông có quầy mới', lead, 'Hà An', 'Nguồn: a.vn', 'Xã Tây trả hồ sơ tại nhà', lead),
    ).toEqual([
      ['', '', 'Phường Đông có quầy mới', ''],
      ['', '', 'Xã Tây trả hồ sơ tại nhà', ''],
    ]);
  });

  it('tells section, kicker and title apart', () => {
    expect(
      heads('TIN TRONG TỈNH', 'Bà Tố Nga, Chủ tịch phường Đông:', 'Quầy mới bớt việc cho dân', lead, lead),
    ).toEqual([['TIN TRONG TỈNH', 'Bà Tố Nga, Chủ tịch phường Đông:', 'Quầy mới bớt việc cho dân', '']]);
  });

  it('takes a kicker between a title and its repetition', () => {
    const [head] = heads(
      'Quầy mới bớt việc cho dân',
      'Bà Tố Nga, Chủ tịch phường:',
      'Quầy mới bớt việc cho dân',
      lead,
    );
    expect(head).toEqual(['', 'Bà Tố Nga, Chủ tịch phường:', 'Quầy mới bớt việc cho dân', '']);
  });

  it('takes a byline under the title, also where no small print ends the article before', () => {
    expect(
      heads('Phường Đông có quầy mới', 'Hà An', lead, lead, 'Xã Tây trả hồ sơ tại nhà', 'Tin: Tố Nga', lead),
    ).toEqual([
      ['', '', 'Phường Đông có quầy mới', 'Hà An'],
      ['', '', 'Xã Tây trả hồ sơ tại nhà', 'Tin: Tố Nga'],
    ]);
  });

  it('does not take headings inside an article for titles', () => {
    expect(
      heads('Phường Đông có quầy mới', lead, 'Cách làm của phường', lead, 'Kết quả bước đầu', lead, 'Hà An'),
    ).toHaveLength(1);
  });

  it('falls back on titles in capitals where nothing else tells', () => {
    expect(heads('PHƯỜNG ĐÔNG CÓ QUẦY MỚI', lead, lead, 'XÃ TÂY TRẢ HỒ SƠ TẠI NHÀ', lead)).toHaveLength(2);
  });
});
