import { expect, it } from 'vitest';
import { settingsInForce, TEMPLATE_CHOICES } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { sampleIssue } from '../template-sample.ts';
import { writeText } from './write-text.ts';

const lines = (text: string) => text.replace('\uFEFF', '').split('\r\n');

/** Where each of some lines stands; all are there, in this order. */
function expectInOrder(text: string[], wanted: readonly string[]) {
  const places = wanted.map((line) => text.indexOf(line));
  expect(wanted.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

it('a digest has the weekday, numbered items, where each is from, and the editor’s line', async () => {
  const sample = await sampleIssue(TEST_PATHS.assets, 'diem-bao');
  const closingLine = 'Biên tập viên: Lê Thị Ngọc Lan';
  const settings = settingsInForce('diem-bao', { ...TEMPLATE_CHOICES['diem-bao'].defaults, closingLine });
  expectInOrder(lines(writeText({ ...sample, settings }, false)), [
    'ĐIỂM BÁO CẢI CÁCH HÀNH CHÍNH',
    'Số 215 – Triều Giang, thứ Sáu, ngày 20 tháng 11 năm 2026',
    'CHỦ TRƯƠNG CẢI CÁCH',
    '1. PHÂN CẤP 38 THỦ TỤC ĐẤT ĐAI VỀ CẤP XÃ: RÚT NGẮN ĐƯỜNG ĐI CỦA HỒ SƠ',
    '(Nenhanhchinh.example 19/11, Hoàng Lê)',
    'CẢI CÁCH ĐỊA PHƯƠNG',
    '3. BẾN NGHINH: TRỢ LÝ ẢO TRẢ LỜI 24/7, NGƯỜI THẬT GỌI LẠI TRONG 30 PHÚT',
    '(Nenhanhchinh.example 19/11, Trần Thảo Nguyên)',
    closingLine,
  ]);
});

it('an administrative document has its head, its title, its foot, and appendices, and no sections', async () => {
  const text = lines(writeText(await sampleIssue(TEST_PATHS.assets, 'bao-cao'), false));
  expectInOrder(text, [
    'SỞ NỘI VỤ THÀNH PHỐ TRIỀU GIANG',
    'Số: 128/BC-SNV',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Triều Giang, ngày 25 tháng 9 năm 2026',
    'BÁO CÁO',
    'CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2026',
    'Kính gửi: Ủy ban nhân dân thành phố Triều Giang',
    'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    'Tổng cộng\t64.218\t62.640\t61.953\t687\t98,90',
    'Nơi nhận:',
    '- Lưu: VT, CCHC.',
    'Lâm Thị Bích Vân',
    'Phụ lục',
    'KẾT QUẢ MÔ HÌNH “MỘT LẦN ĐẾN, MỘT NƠI TRẢ” TẠI MƯỜI XÃ, PHƯỜNG LÀM ĐIỂM',
    '(Kèm theo Báo cáo số 128/BC-SNV ngày 25 tháng 9 năm 2026 của Sở Nội vụ thành phố Triều Giang)',
    'Tổng cộng\t17.927\t17.627\t17.423\t98,84',
  ]);
  expect(text.filter((line) => line === 'BÁO CÁO')).toHaveLength(1);
});

it('a draft says so first', async () => {
  expect(writeText(await sampleIssue(TEST_PATHS.assets, 'bao-cao'), true)).toMatch(/^\uFEFFBẢN NHÁP\r\n/);
});
