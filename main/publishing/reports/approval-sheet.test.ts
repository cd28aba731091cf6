import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { paperTexts, pdfText } from '../../../tests/support/written-papers.ts';
import { readingCopyTask } from '../reading-copy.task.ts';
import { HOSTILE_TEXT, ordinaryIssue } from '../test-issue.fixture.ts';
import { approvalSheetTask } from './approval-sheet.task.ts';
import { type ArticleSheetInput, articleSheet, issueSheet } from './approval-sheet.ts';

const controls = { paths: TEST_PATHS, progress: () => undefined };

const input: ArticleSheetInput = {
  head: {
    authority: 'Ủy ban nhân dân thành phố Triều Giang',
    body: 'Sở Nội vụ thành phố Triều Giang',
    place: 'Triều Giang',
    date: '2026-11-22',
  },
  reviewer: 'Trần Văn An, Phó Giám đốc Sở',
  submitter: 'Nguyễn Thị Lan',
  due: '2026-11-24',
  needed: 2,
  hash: 'ab12cd34'.repeat(8),
  steps: [
    { at: '2026-11-21T02:05:00Z', person: 'Trần Văn An', what: 'Trả lại', note: 'Bổ sung nguồn số liệu.' },
  ],
  article: {
    kind: 'feature',
    title: 'Một cửa liên thông ở Hòa Triều',
    byline: 'Minh Anh',
    via: '',
    attribution: 'trieugiang.example',
    words: 1248,
  },
  figures: 3,
  place: 'Bản tin Cải cách hành chính số 11/2026',
  remarks: [{ number: 1, person: 'Trần Văn An', place: '“đạt 93,02%”', text: HOSTILE_TEXT }],
};

describe('the approval sheet', () => {
  it('says the same as Word file and as PDF, hostile text as text', async () => {
    const sheet = articleSheet(input);
    const texts = await paperTexts((targets) => approvalSheetTask({ sheet, targets }, controls));
    for (const text of texts) {
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('PHIẾU TRÌNH DUYỆT');
      expect(text).toContain('ngày 22 tháng 11 năm 2026');
      expect(text).toContain('1.248 chữ, 3 ảnh');
      expect(text).toContain('Bổ sung nguồn số liệu.');
      expect(text).toContain('NGƯỜI DUYỆT LẦN HAI');
      expect(text).toContain('$x^2$');
      expect(text).toContain('ab12cd34 ab12cd34');
    }
  });

  it('leaves out what is not known, and a line for a reviewer who is not named', () => {
    const sheet = articleSheet({ ...input, reviewer: null, due: null, place: null, steps: [], remarks: [] });
    expect(sheet.facts.map(({ label }) => label)).toEqual([
      'Tên tin, bài',
      'Thể loại',
      'Người viết',
      'Nguồn',
      'Độ dài',
      'Người trình',
    ]);
    expect(sheet.addressee).toMatch(/^Kính gửi: …+$/);
    expect(sheet.parts.map(({ text }) => text)).toEqual([
      'Chưa trình lần nào.',
      'Không có ý kiến nào còn để ngỏ.',
    ]);
  });

  it('lists the articles of an issue in their order', () => {
    const { article: _, figures: __, remarks: ___, place: ____, ...common } = input;
    const rows = ['Bài một', 'Bài hai'].map((title) => ({
      section: 'Tin',
      title,
      author: 'Lan',
      words: 300,
      state: 'Đã duyệt (Trần Văn An)',
      differences: title === 'Bài hai' ? [{ part: 'Tít', own: 'Bài hai', printed: 'Bài hai, in riêng' }] : [],
    }));
    const sheet = issueSheet({
      ...common,
      needed: 1,
      name: 'Bản tin số 11/2026',
      date: '2026-11-25',
      theme: '',
      pages: 24,
      articles: rows,
    });
    expect(sheet.parts[0]?.table?.rows).toEqual([
      [1, 'Bài một', 'Tin', 'Lan', 'Đã duyệt (Trần Văn An)'],
      [2, 'Bài hai', 'Tin', 'Lan', 'Đã duyệt (Trần Văn An)'],
    ]);
    expect(sheet.signatures).toEqual(['Người trình', 'Người duyệt']);
    // What the issue prints otherwise has a part of its own, and what follows is numbered after it.
    expect(sheet.parts[1]?.table?.rows).toEqual([[2, 'Bài hai', 'Tít', 'Bài hai', 'Bài hai, in riêng']]);
    expect(sheet.parts[2]?.heading).toBe('4. Quá trình trình và duyệt');
    expect(sheet.decision.heading).toBe('5. Ý kiến của người duyệt');
  });
});

describe('the print-out for reviewers', () => {
  it('numbers lines and comments, and lists what was said', async () => {
    const path = join(await temporaryFolder(), 'r.pdf');
    const issue = ordinaryIssue();
    const block = issue.sections[0]?.articles[0]?.document.blocks[1];
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    block.content = [
      { type: 'commentAnchor', threadId: 't', edge: 'start' },
      { type: 'text', text: 'Chỗ có ý kiến.' },
      { type: 'commentAnchor', threadId: 't', edge: 'end' },
    ];
    const comments = [
      { number: 7, threadId: 't', person: 'Trần Văn An', place: '“Chỗ có ý kiến.”', text: 'Xem lại số này.' },
    ];
    const frame = { title: 'Bản đọc duyệt', printed: 'In ngày 22/11/2026', showsSections: true, comments };
    await readingCopyTask({ issue, frame, path }, controls);
    const text = await pdfText(path);
    expect(text).toContain('[7]');
    expect(text).toContain('Ý kiến 7');
    expect(text).toContain('Trần Văn An: Xem lại số này.');
    expect(text).toMatch(/\b120\b/);
  });
});
