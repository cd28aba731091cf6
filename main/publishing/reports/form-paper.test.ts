import { describe, expect, it } from 'vitest';
import { NOTHING_RECORDED } from '#shared/model/print-run.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { paperTexts } from '../../../tests/support/written-papers.ts';
import { HOSTILE_TEXT } from '../test-issue.fixture.ts';
import { formPaperTask } from './form-paper.task.ts';
import type { FormPaper } from './form-paper.ts';
import { depositDeclaration, dispatchSheet, type PrintRunInput } from './print-run-papers.ts';

const controls = { paths: TEST_PATHS, progress: () => undefined };
const law = { law: 'Thông tư 20/2026/TT-BVHTTDL' };

const input: PrintRunInput = {
  publication: {
    id: 'p',
    name: 'Cải cách hành chính',
    type: 'Bản tin',
    publisher: 'Sở Nội vụ thành phố Triều Giang',
    authority: 'Ủy ban nhân dân thành phố Triều Giang',
    place: 'Triều Giang',
    template: 'ban-tin',
    sections: [],
    imprint: {
      responsible: 'Đặng Khắc Tường, Giám đốc Sở',
      editorialBoard: '',
      licence: 'Giấy phép xuất bản bản tin số 07/GP-SVHTTDL ngày 12/01/2026',
      printer: 'Công ty TNHH In Sông Diệc',
      printRun: 600,
      address: '',
      deposit: '',
    },
  },
  number: '11/2026',
  date: '2026-11-20',
  run: {
    ...NOTHING_RECORDED,
    pages: 24,
    printed: 1200,
    depositCopies: 3,
    recipients: [
      { name: 'UBND các phường, xã', address: 'Thành phố Triều Giang', copies: 1154 },
      { name: HOSTILE_TEXT, address: '', copies: 1 },
    ],
  },
  today: '2026-11-22',
};

const written = (paper: FormPaper) => paperTexts((targets) => formPaperTask({ paper, targets }, controls));

describe('papers of the print run', () => {
  it('the dispatch sheet names recipients and sums them up in figures and words, in both formats', async () => {
    for (const text of await written(dispatchSheet(input))) {
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('PHIẾU PHÁT HÀNH');
      expect(text).toContain('Bản tin Cải cách hành chính số 11/2026');
      expect(text).toContain('Ngày nhận, ký nhận');
      expect(text).toContain('1.154');
      expect(text).toContain('$x^2$');
      expect(text).toContain('1.155 bản (Một nghìn một trăm năm mươi lăm bản)');
    }
  });

  it('the declaration says what the law asks for, and leaves open what nobody knows', async () => {
    const paper = depositDeclaration(input, law);
    expect(paper.facts.filter(({ value }) => value === '').map(({ label }) => label)).toEqual([
      '3. Địa chỉ',
      '11. Ngày nộp lưu chiểu',
    ]);
    for (const text of await written(paper)) {
      expect(text).toContain('TỜ KHAI NỘP LƯU CHIỂU');
      expect(text).toContain(
        'Theo Thông tư 20/2026/TT-BVHTTDL, Sở Nội vụ thành phố Triều Giang nộp lưu chiểu',
      );
      expect(text).toContain('07/GP-SVHTTDL');
      expect(text).toContain('1.200 bản');
      expect(text).toContain('3 bản (Ba bản)');
    }
  });

  it('measures the page that prints, and has no column for addresses that nobody gave', () => {
    const { publication, run } = input;
    const small = depositDeclaration({ ...input, run: { ...run, depositPlace: 'Sở Văn hóa' } }, null);
    expect(small.facts).toContainEqual({ label: '7. Khổ', value: '21 × 29,7 cm' });
    expect(small.addressee).toBe('Kính gửi: Sở Văn hóa');
    expect(small.opening).toEqual([`${publication.publisher} nộp lưu chiểu ấn phẩm sau:`]);
    const recipients = run.recipients.map((recipient) => ({ ...recipient, address: '' }));
    const table = dispatchSheet({ ...input, run: { ...run, recipients } }).table;
    expect(table?.columns.map(({ label }) => label)).toEqual([
      'STT',
      'Nơi nhận',
      'Số bản',
      'Ngày nhận, ký nhận',
    ]);
    expect(table?.total).toHaveLength(4);
  });
});
