/** Bulletins as offices type them, each in a shape that came out wrong once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '#shared/document/walk.ts';
import type { ImportedBulletin } from '#shared/model/importing.ts';
import { importBulletin, looksLikeBulletin } from './import-text.ts';

const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/bulletins');

function imported(name: string): ImportedBulletin {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  expect(looksLikeBulletin(text)).toBe(true);
  return importBulletin(text, { name });
}

/** "## section", then "kicker | title | byline | via" of each article. */
function outline({ sections }: ImportedBulletin): string[] {
  return sections.flatMap(({ name, articles }) => [
    `## ${name}`,
    ...articles.map(({ kicker, title, byline, via }) => [kicker, title, byline, via].join(' | ')),
  ]);
}

function captions({ sections }: ImportedBulletin): string[] {
  return sections.flatMap(({ articles }) =>
    articles.flatMap(({ document }) =>
      figuresOf(document).map(({ caption, credit }) => `${caption} | ${credit}`),
    ),
  );
}

describe('a bulletin', () => {
  it('with numbered titles took “(Ảnh: what it shows)” for a byline', () => {
    const bulletin = imported('danh-so-tung-tin.txt');
    expect(outline(bulletin)).toEqual([
      '## TIN TRONG TỈNH',
      ' | Xã Đồng Mít trả kết quả trong buổi sáng | Tin, ảnh: Hoài Sương | ',
      ' | Huy động sinh viên tình nguyện hỗ trợ dịch vụ công | T.H | ',
      '## TIN CHUYÊN ĐỀ',
      ' | Vì sao hồ sơ đất đai vẫn còn trễ? | Bài: Trung Kiên | Báo An Lạc',
    ]);
    expect(captions(bulletin)).toEqual(['Công chức xã Đồng Mít hướng dẫn người dân kê khai điện tử. | ']);
  });

  it('of one paragraph a line had its masthead for a title, and sentences for captions', () => {
    const bulletin = imported('mot-dong-mot-doan-crlf.txt');
    expect(bulletin.number).toBe('09/2026');
    expect(outline(bulletin)).toEqual([
      '## ',
      ' | Phường Cầu Ván thí điểm đọc hộ, viết hộ | PV | ',
      ' | Sở Tư pháp công bố 12 thủ tục cắt giảm giấy tờ | T.H | Cổng thông tin điện tử tỉnh',
      ' | Hỏi – đáp: Nộp hồ sơ trực tuyến có cần bản giấy? | Ban Biên tập | ',
    ]);
    expect(captions(bulletin)).toEqual([]);
  });

  it('left the kicker under a title in the text; two articles of one title stay two', () => {
    expect(outline(imported('hai-bai-cung-tit.txt'))).toEqual([
      '## Tin hoạt động',
      'Thanh tra công vụ tỉnh: | Kiểm tra công vụ đột xuất tại năm đơn vị | Nguyễn Hoàng An | ',
      ' | Ra mắt trợ lý ảo tra cứu thủ tục |  | vinhha.vn',
      '## Kinh nghiệm hay',
      ' | Một tổ, một tuần, một việc | Bài, ảnh: Lâm Thảo | ',
      ' | Ra mắt trợ lý ảo tra cứu thủ tục | Lâm Thảo | ',
    ]);
  });

  it('parted by rules lost names over the rule, number and date of a long masthead line', () => {
    const bulletin = imported('ngan-bang-gach.txt');
    expect([bulletin.number, bulletin.date]).toEqual(['21/2026', '2026-10-15']);
    expect(outline(bulletin)).toEqual([
      '## TIN TỨC - SỰ KIỆN',
      ' | Hải Sơn công bố chỉ số cải cách hành chính cấp xã | Minh Tuệ | ',
      ' | Chuyển đổi số từ quầy thủ tục đến bến cá | Minh Tuệ - Đăng Khoa | ',
      '## NGHIÊN CỨU - TRAO ĐỔI',
      ' | Đánh giá công chức theo sản phẩm: ba câu hỏi cần trả lời |  | ',
    ]);
    expect(captions(bulletin)).toEqual(['Quang cảnh hội nghị công bố | Đăng Khoa']);
  });

  it('had its own name for a section and the line of year and number for a title', () => {
    const bulletin = imported('loi-toa-soan.txt');
    expect([bulletin.number, bulletin.date]).toEqual(['38/2026', '2026-06-03']);
    expect(outline(bulletin)).toEqual([
      '## ',
      ' | Lời tòa soạn | BAN BIÊN TẬP | ',
      '## CHỈ ĐẠO, ĐIỀU HÀNH',
      ' | Không để người dân chờ vì hai con dấu | VĂN PHÒNG UBND TỈNH | ',
      ' | Bổ nhiệm Giám đốc Trung tâm Phục vụ hành chính công tỉnh | Tin: Mỹ Duyên | ',
      '## GƯƠNG NGƯỜI TỐT',
      ' | Cô Tư “một cửa” | Cẩm Tú (thực hiện) | ',
    ]);
  });

  it('of short news that end “(Theo Báo …)” was one article', () => {
    expect(outline(imported('tin-van.txt'))).toEqual([
      '## TIN VẮN',
      ' | Xã Suối Rạng: Thêm một quầy lưu động ở chợ phiên |  | Báo Rạng Đông',
      ' | Phường Bãi Ngang: Họp tổ dân phố qua điện thoại |  | Đài PTTH tỉnh',
      ' | Sở Y tế: Bỏ giấy chuyển tuyến bản giấy | T.H | ',
      '## PHỎNG VẤN',
      'Ông Đỗ Mạnh Cường, Chủ tịch UBND xã Suối Rạng: | “Đừng bắt dân đi hỏi cùng một câu hai lần” | Thanh Trà (thực hiện) | ',
    ]);
  });

  it('had the day under a title for the title', () => {
    const titles = imported('ngay-duoi-tit.txt').sections.flatMap(({ articles }) =>
      articles.map(({ title, document }) => [title, document.blocks.some(({ type }) => type === 'heading')]),
    );
    expect(titles).toEqual([
      ['Kim Sơn vận hành tổng đài một số cho thủ tục hành chính', false],
      ['Một sổ tay, chín việc thường ngày', false],
      ['Điều động ba công chức về xã biên giới', false],
    ]);
  });
});
