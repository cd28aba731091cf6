import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '#shared/document/plain-text.ts';
import { emptyDocument } from '#shared/document/schema.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { articleContentSchema } from '#shared/model/article.ts';
import type { ImportedBulletin } from '#shared/model/importing.ts';
import { missingStretches, textsOfSections } from './completeness.ts';
import { importArticle, importBulletin, looksLikeBulletin } from './import-text.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/bulletins/${name}`, import.meta.url), 'utf8');

const outline = ({ sections }: ImportedBulletin) =>
  sections.map(({ name, articles }) => [name, articles.map(({ title }) => title)]);
const articlesOf = ({ sections }: ImportedBulletin) => sections.flatMap(({ articles }) => articles);
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);
const blockTypes = (bulletin: ImportedBulletin, title: string) =>
  articlesOf(bulletin)
    .find((article) => article.title.includes(title))
    ?.document.blocks.map((block) => block.type);

/** Words of the text that are neither in the result nor in a warning's message. */
const lost = (text: string, bulletin: ImportedBulletin) =>
  missingStretches(text.normalize('NFC'), [
    ...textsOfSections(bulletin.sections),
    ...bulletin.warnings.map(({ message }) => message),
  ]);

describe('importBulletin', () => {
  it('needs no contents page', () => {
    const bulletin = importBulletin(fixture('khong-muc-luc.txt'), { name: 'khong-muc-luc.txt' });
    expect(bulletin).toMatchObject({ number: '05/2026', date: '2026-05-28' });
    expect(outline(bulletin)).toEqual([
      [
        'TIN TRONG TỈNH',
        [
          'Trà Giang mở thêm ba điểm tiếp nhận hồ sơ lưu động',
          'Phường Bến Đá thử nghiệm “ngày thứ Sáu không giấy”',
        ],
      ],
      ['TIN TRUNG ƯƠNG', ['Cắt giảm thủ tục phải đo bằng thời gian của người dân']],
      ['GƯƠNG NGƯỜI TỐT, VIỆC TỐT', ['Chị Tư “một cửa”']],
    ]);
    expect(
      articlesOf(bulletin).map(({ kind, byline, via, attribution }) => [kind, byline, via, attribution]),
    ).toEqual([
      ['news', 'Tin, ảnh: Hạ Vy', '', 'baotragiang.example.vn'],
      ['news', 'Minh Khuê', 'Báo Trà Giang', ''],
      ['news', 'Trần Thùy (tổng hợp)', '', 'Cổng Thông tin Cải cách'],
      ['feature', 'Bài: LAN CHI; Ảnh: ĐỨC TOÀN', '', ''],
    ]);
    expect(articlesOf(bulletin)[2]?.kicker).toBe('Ông Lương Bá Tòng, Vụ trưởng Vụ Kiểm soát thủ tục:');
    expect(blockTypes(bulletin, 'Trà Giang')).toEqual(['figure', 'paragraph', 'paragraph']);
    expect(blockTypes(bulletin, 'Cắt giảm')).toEqual(['paragraph', 'paragraph', 'list']);
  });

  it.each([
    ['as it is', (text: string) => text],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in decomposed letters', (text: string) => text.normalize('NFD')],
  ])('follows a contents page that differs from the body, page ends and imprint removed: %s', (_, change) => {
    const text = change(fixture('muc-luc-danh-so.txt'));
    const bulletin = importBulletin(text, { name: 'muc-luc-danh-so.txt' });
    expect(outline(bulletin)).toEqual([
      [
        'CHỈ ĐẠO, ĐIỀU HÀNH',
        [
          'THÀNH PHỐ NAM KHA BAN HÀNH KẾ HOẠCH RÀ SOÁT THỦ TỤC QUÝ III',
          'Sơ kết 6 tháng thực hiện Đề án số hóa hồ sơ đất đai',
          'Kết quả đánh giá chỉ số hài lòng quý I',
          'Kết quả đánh giá chỉ số hài lòng quý II',
          'Thư ngỏ của Ban Biên tập',
        ],
      ],
      [
        'KINH NGHIỆM – MÔ HÌNH',
        ['Tổ công nghệ số thôn Đồng Mây: Đến từng nhà, chỉ từng người cài dịch vụ công'],
      ],
    ]);
    expect(codes(bulletin)).toEqual(
      expect.arrayContaining([
        'CONTENTS_ENTRY_WITHOUT_ARTICLE',
        'ARTICLE_NOT_IN_CONTENTS',
        'CONTENTS_TITLE_DIFFERS',
        'PAGE_FURNITURE',
        'TEXT_OUTSIDE_ARTICLES',
      ]),
    );
    expect(blockTypes(bulletin, 'số hóa')).toEqual(['figure', 'paragraph', 'figure', 'paragraph']);
    expect(articlesOf(bulletin)[1]).toMatchObject({
      byline: 'Bài, ảnh: TÙNG LÂM',
      via: 'Báo Nam Kha',
      attribution: 'baonamkha.example.vn',
    });
    expect(documentText(articlesOf(bulletin)[0]?.document ?? emptyDocument())).toContain(
      'chi phí tuân thủ mà người dân, doanh nghiệp phải chịu',
    );
    expect(lost(text, bulletin)).toEqual([]);
  });

  it('reads titles in capitals, bylines at the top and an interview with labels', () => {
    const bulletin = importBulletin(fixture('tit-chu-hoa.txt'), { name: 'tit-chu-hoa.txt' });
    expect(outline(bulletin)).toEqual([
      [
        'TIN TỨC',
        [
          'HUYỆN BÌNH SƠN KHAI TRƯƠNG TRUNG TÂM ĐIỀU HÀNH SỐ',
          'XÃ TÂN LẬP TRẢ KẾT QUẢ TẠI NHÀ CHO NGƯỜI CAO TUỔI',
        ],
      ],
      ['TRAO ĐỔI', ['“ĐỪNG BẮT NGƯỜI DÂN LÀM VIỆC CỦA MÁY TÍNH”']],
    ]);
    expect(articlesOf(bulletin).map(({ byline }) => byline)).toEqual([
      'Võ Quốc Anh',
      'Tin: Bích Thảo',
      'Gia Hân (thực hiện)',
    ]);
    expect(blockTypes(bulletin, 'MÁY TÍNH')).toEqual([
      'question',
      'answer',
      'paragraph',
      'question',
      'answer',
      'question',
    ]);
  });

  it('reads a press digest: numbers off the titles, attributions out of brackets', () => {
    const bulletin = importBulletin(fixture('diem-bao-ngay.txt'), { name: 'diem-bao-ngay.txt' });
    expect(bulletin.date).toBe('2026-03-11');
    expect(
      articlesOf(bulletin).map(({ kind, title, byline, attribution }) => [kind, title, byline, attribution]),
    ).toEqual([
      [
        'digest',
        'Từ tháng 4, hồ sơ nhà ở xã hội nộp hoàn toàn trực tuyến',
        'Phúc Nguyên',
        'Nhadat.example.vn 10/3',
      ],
      ['digest', 'Sửa quy định về chứng thực bản sao điện tử', 'Thu Vân', 'Báo Pháp Chế 10/3'],
      ['digest', 'eGov Hải Vân cán mốc một triệu tài khoản', '', 'Haivan.example.vn 11/3'],
    ]);
  });

  it('reads one paragraph per line with no blank lines at all', () => {
    const bulletin = importBulletin(fixture('mot-dong-mot-doan.txt'), { name: 'ban-tin-2026-02.txt' });
    expect(bulletin.number).toBe('02/2026');
    expect(codes(bulletin)).toContain('NUMBER_FROM_FILE_NAME');
    expect(outline(bulletin).map(([name, titles]) => [name, titles?.length])).toEqual([
      ['TIN HOẠT ĐỘNG', 2],
      ['NHÂN SỰ MỚI', 1],
    ]);
    expect(articlesOf(bulletin).map(({ kind }) => kind)).toEqual(['news', 'news', 'personnel']);
  });

  it('reads sections and titles by two kinds of marker, an author over an office, questions of readers', () => {
    const bulletin = importBulletin(fixture('nhieu-the-loai.txt'), { name: 'a.txt' });
    expect(bulletin).toMatchObject({ number: '02/2026', date: null });
    expect(outline(bulletin)).toEqual([
      ['Tin hoạt động', ['HỌP BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH QUÝ II', 'RA MẮT TỔNG ĐÀI 1022']],
      ['Nghiên cứu - Trao đổi', ['BÀN VỀ ĐO LƯỜNG SỰ HÀI LÒNG']],
      ['Hỏi đáp pháp luật', ['CẤP LẠI GIẤY KHAI SINH NHƯ THẾ NÀO?']],
    ]);
    expect(articlesOf(bulletin).map(({ byline }) => byline)).toEqual([
      'Tin, ảnh: Phòng CCHC',
      'Ảnh: Mỹ Duyên; Mỹ Duyên',
      'ThS. Nguyễn Hữu Tâm – Trường Chính trị tỉnh',
      'BAN BIÊN TẬP',
    ]);
    expect(blockTypes(bulletin, 'HỌP BAN')).toEqual(['figure', 'paragraph', 'paragraph', 'list']);
    expect(blockTypes(bulletin, 'KHAI SINH')).toEqual(['question', 'answer', 'paragraph']);
  });

  it('reads a title that goes on under what the contents page says, and answers without a dash', () => {
    const bulletin = importBulletin(fixture('phong-van-khong-gach.txt'), { name: 'a.txt' });
    expect(articlesOf(bulletin).map(({ title, byline, via }) => [title, byline, via])).toEqual([
      ['Thủ tướng: Lấy người dân làm trung tâm của mọi cải cách', '', 'chinhphu.example.vn'],
      ['Sơn Thượng: Mỗi tuần một ngày tiếp dân lưu động', 'Anh Thư', 'Báo Sơn Thượng'],
      ['Gặp người giữ “hồn” của bộ phận một cửa', 'Nhật Minh thực hiện', ''],
    ]);
    expect(blockTypes(bulletin, 'Gặp người')).toEqual([
      'question',
      'answer',
      'question',
      'answer',
      'paragraph',
      'question',
    ]);
  });

  it('reads articles copied from a web page: rules between them, datelines, no blank lines', () => {
    const bulletin = importBulletin(fixture('chep-tu-trang-tin.txt'), { name: 'a.txt' });
    expect(bulletin).toMatchObject({ number: null, date: null });
    expect(articlesOf(bulletin).map(({ byline, attribution }) => [byline, attribution])).toEqual([
      ['', 'hoaphu.example.vn'],
      ['', 'anbinh.example.vn'],
      ['BBT', ''],
    ]);
    expect(
      articlesOf(bulletin).every(({ lead, document }) => lead !== '' && document.blocks.length === 1),
    ).toBe(true);
  });

  it('keeps a long first paragraph in the text and says so', () => {
    const opening = `${'Thành phố tiếp tục rà soát thủ tục theo kế hoạch đã đề ra, '.repeat(13)}đúng tiến độ.`;
    const { article, warnings } = importArticle(
      `Rà soát thủ tục đúng tiến độ\n\n${opening}\n\nHết quý, sẽ có báo cáo.\n\nHà An`,
      {
        name: 'a.txt',
      },
    );
    expect(article).toMatchObject({ title: 'Rà soát thủ tục đúng tiến độ', lead: '', byline: 'Hà An' });
    expect(codes({ warnings })).toContain('LEAD_TOO_LONG');
  });

  it('makes a lead of the first sentence where the first paragraph is too long for one', () => {
    const sentence = 'Từ đầu năm đến nay, mười hai xã, phường của thành phố đã rà soát xong toàn bộ thủ tục.';
    const rest = `${'Các xã tiếp tục rà soát thủ tục theo kế hoạch đã đề ra, '.repeat(13)}đúng tiến độ.`;
    const { article, warnings } = importArticle(
      `Rà soát thủ tục đúng tiến độ\n\n${sentence} ${rest}\n\nHết quý, sẽ có báo cáo.\n\nHà An`,
      { name: 'a.txt' },
    );
    expect(article.lead).toBe(sentence);
    expect(documentText(article.document)).toBe(`${rest}\nHết quý, sẽ có báo cáo.`);
    expect(codes({ warnings })).toContain('LEAD_CUT_OFF');
  });

  it('keeps a repeated title and a repeated lead once and names both', () => {
    const lead = 'Từ tháng 5, phường Đông nhận hồ sơ cả sáng thứ Bảy hằng tuần.';
    const title = 'Phường Đông làm việc sáng thứ Bảy';
    const { article, warnings } = importArticle(
      [title, title, lead, lead, 'Đến nay đã có 120 lượt người đến.', 'Hà An'].join('\n\n'),
      {
        name: 'a.txt',
      },
    );
    expect(article).toMatchObject({ title, lead });
    expect(warnings.find(({ code }) => code === 'REPEATED_TITLE')?.message).toContain(title);
    expect(warnings.find(({ code }) => code === 'REPEATED_LEAD')?.message).toContain(lead);
  });

  it('takes a text without any shape as one article named after its file', () => {
    const bulletin = importBulletin('chỉ có một dòng thôi', { name: 'ghi-chep.txt' });
    expect(outline(bulletin)).toEqual([['', ['ghi-chep']]]);
    expect(codes(bulletin)).toContain('TITLE_FROM_FILE_NAME');
  });

  it('reads titles and headings marked as in Markdown', () => {
    const text = 'Từ đầu năm, phường đã rà soát thủ tục và niêm yết công khai tại nhà văn hóa các khu phố.';
    const rows = [
      '## Phường Đông có quầy mới',
      text,
      '**Cách làm của phường**',
      text,
      '**Vì sao, thưa bà?**',
      '- Vì dân.',
      'Hà An',
    ];
    const { article } = importArticle(rows.join('\n\n'), { name: 'a.txt' });
    expect(article).toMatchObject({ title: 'Phường Đông có quầy mới', byline: 'Hà An', kind: 'interview' });
    expect(article.document.blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'question',
      'answer',
    ]);
  });

  it('says how many letters came damaged', () => {
    const { warnings } = importBulletin('Ph\ufffdờng Đông có quầy m\ufffdi', { name: 'a.txt' });
    expect(warnings.find(({ code }) => code === 'TEXT_DAMAGED')?.message).toContain('2 chữ');
  });

  it.each(['***\n\n---', '\f\n \u200b'])('has nothing to import in %j', (text) => {
    expect(() => importBulletin(text, { name: 'a.txt' })).toThrow(
      expect.objectContaining({ code: 'IMPORT_NO_ARTICLES' }),
    );
  });
});

describe('shapes that once went wrong', () => {
  const lead = 'Từ đầu năm đến nay, các phường của thành phố Triều Giang đã tiếp nhận hơn hai nghìn hồ sơ.';
  const body = (title: string) => [title, lead, `Hôm qua cũng vậy. ${lead}`, 'Hà An'];
  const read = (...rows: string[]) => importBulletin(rows.join('\n\n'), { name: 'a.txt' });

  it('names of sections in ordinary letters became kickers where there was no contents page', () => {
    const bulletin = read(
      'BẢN TIN CẢI CÁCH HÀNH CHÍNH',
      'Quý IV/2026',
      'Tin trong tỉnh',
      ...body('Phường Đông có quầy mới'),
      ...body('Xã Tây trả hồ sơ tại nhà'),
      'Nghiên cứu - Trao đổi',
      ...body('Bàn về sự hài lòng'),
    );
    expect(bulletin.number).toBe('IV/2026');
    expect(outline(bulletin)).toEqual([
      ['Tin trong tỉnh', ['Phường Đông có quầy mới', 'Xã Tây trả hồ sơ tại nhà']],
      ['Nghiên cứu - Trao đổi', ['Bàn về sự hài lòng']],
    ]);
    expect(articlesOf(bulletin).map(({ kicker }) => kicker)).toEqual(['', '', '']);
  });

  it.each([
    ['pages', (title: string, page: number) => `${title} ........ ${page}`],
    ['dashes', (title: string) => `- ${title}`],
    ['numbers', (title: string, page: number) => `${page}. ${title}`],
  ])('two entries of one title, told apart by %s, ended the contents page too early', (_, entry) => {
    const bulletin = read(
      'MỤC LỤC',
      'TIN TRONG TỈNH',
      entry('Tin vắn trong tuần', 1),
      entry('Phường Đông có quầy mới', 2),
      'TIN TRUNG ƯƠNG',
      entry('Tin vắn trong tuần', 3),
      entry('Nghị định mới về một cửa', 4),
      ...body('Tin vắn trong tuần'),
      ...body('Phường Đông có quầy mới'),
      ...body('Tin vắn trong tuần'),
      ...body('Nghị định mới về một cửa'),
    );
    expect(outline(bulletin)).toEqual([
      ['TIN TRONG TỈNH', ['Tin vắn trong tuần', 'Phường Đông có quầy mới']],
      ['TIN TRUNG ƯƠNG', ['Tin vắn trong tuần', 'Nghị định mới về một cửa']],
    ]);
    expect(
      codes(bulletin).filter((code) => /CONTENTS_|NOT_IN/.test(code) && code !== 'CONTENTS_PAGE'),
    ).toEqual([]);
  });

  it('an author with a mark, and the note about the author, were taken for title and lead', () => {
    const { article } = importArticle(
      [
        'KẾT QUẢ NỔI BẬT',
        'CỦA THÀNH PHỐ TRIỀU GIANG',
        'LÊ HÀ AN (*)',
        '(*) Phó Trưởng phòng',
        lead,
        lead,
      ].join('\n\n'),
      { name: 'a.txt' },
    );
    expect(article).toMatchObject({ byline: 'LÊ HÀ AN (*)', lead });
    expect(documentText(article.document).split('\n')[0]).toBe('(*) Phó Trưởng phòng');
  });
});

describe('looksLikeBulletin', () => {
  it.each(['khong-muc-luc', 'muc-luc-danh-so', 'tit-chu-hoa', 'diem-bao-ngay', 'mot-dong-mot-doan'])(
    'knows %s',
    (name) => {
      expect(looksLikeBulletin(fixture(`${name}.txt`))).toBe(true);
    },
  );

  it('takes one article with headings for one article', () => {
    const text = 'Phường Đông có quầy mới của trung tâm đã lâu. '.repeat(5);
    expect(
      looksLikeBulletin(
        `Quầy mới ở phường Đông\n\n${text}\n\nCách làm\n\n${text}\n\nKết quả\n\n${text}\n\nHà An`,
      ),
    ).toBe(false);
    expect(looksLikeBulletin('')).toBe(false);
  });
});

/** Bulletins put together at random from lines that the rules look for, and from any text at all. */
const line = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'MỤC LỤC',
      'TIN TRONG TỈNH',
      'Phường Đông có quầy mới',
      '- Phường Đông có quầy mới ...... 3',
      '1. Xã Tây trả hồ sơ tại nhà',
      'Xã Tây trả hồ sơ tại nhà',
      'Bà Tố Nga, Chủ tịch phường:',
      'Sáng nay, phường Đông khai trương quầy mới với hơn hai trăm người dân đến dự.',
      'Người dân làm thủ tục tại phường Đông. Ảnh: Mai Ly',
      'và câu này đi tiếp từ trang trước, sang trang sau',
      'Hà An',
      'Tin, ảnh: HÀ AN',
      'Theo: Báo Quê Hương. Nguồn: quehuong.vn',
      '*** Vì sao, thưa bà?**',
      'PV: Vì sao?',
      '- Vì vậy.',
      '2. Việc thứ hai.',
      'Hết bài. (Quehuong.vn 05/9, Hà An) [Về đầu trang](#)',
      '| a | 1 |',
      'Trang 4',
      '12',
      '\f',
      'Biên tập viên: Tố Nga',
      'Số 05/2026',
    ),
  },
);
const bulletinText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n\n')), { minLength: 1, maxLength: 40 })
  .map((rows) => rows.flat().join(''));

describe('the promise that no word is lost', () => {
  it('holds for any text, and every article is one that can be stored', () => {
    fc.assert(
      fc.property(bulletinText, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        const bulletin = importBulletin(text, { name: 'bat-ky.txt' });
        expect(lost(text, bulletin)).toEqual([]);
        for (const article of articlesOf(bulletin)) articleContentSchema.parse(article);
        expect(
          articlesOf(bulletin)
            .flatMap(({ document }) => figuresOf(document))
            .every(({ pictureId }) => pictureId === null),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for one article too', () => {
    fc.assert(
      fc.property(bulletinText, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        const { article, warnings } = importArticle(text, { name: 'bat-ky.txt' });
        const sections = [{ name: '', articles: [article] }];
        expect(lost(text, { number: null, date: null, sections, warnings })).toEqual([]);
        articleContentSchema.parse(article);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['capitals only', 'TIN MỚI '.repeat(50_000)],
    ['blank lines', `${'\n'.repeat(300_000)}một chữ`],
    ['a list without end', '- mục này\n'.repeat(20_000)],
    ['nothing but small print', 'Nguồn: a.vn\n'.repeat(20_000)],
    [
      'one contents page after another',
      'MỤC LỤC\nBài một ... 1\nBài hai ... 2\nBài ba ... 3\n'.repeat(5_000),
    ],
    ['spaces', `a${' '.repeat(500_000)}b`],
  ])('holds for %s', (_, text) => {
    expect(lost(text, importBulletin(text, { name: 'a.txt' }))).toEqual([]);
  });
});
