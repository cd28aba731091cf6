// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { ofStyle, paragraphs, styleOf, textOf, written } from '../../../../tests/support/written-docx.ts';
import { testArticle, testIssue } from '../issue.fixture.ts';

const main = testArticle({
  id: 'a',
  title: 'Kết quả sáu tháng',
  kicker: 'Kính gửi: Ủy ban nhân dân thành phố',
  lead: 'Thực hiện kế hoạch năm, Sở báo cáo như sau:',
  document: documentOf(
    [
      headingBlock(1, 'I. KẾT QUẢ'),
      headingBlock(2, '1. Thể chế'),
      {
        type: 'paragraph',
        content: [...textInline('Đã xong'), { type: 'footnoteReference', footnoteId: 'n' }],
      },
      { type: 'recipients', items: ['Như trên', 'Lưu: VT'] },
      { type: 'signature', lines: ['GIÁM ĐỐC'], name: 'Trần Văn An' },
    ],
    { n: [textInline('Chú thích.')] },
  ),
});
const appendix = (id: string, title: string) =>
  testArticle({ id, title, document: documentOf([textBlock('paragraph', 'Danh mục.')]) });
const report = (appendices: ReturnType<typeof appendix>[] = []) =>
  testIssue({
    template: 'bao-cao',
    settings: settingsInForce('bao-cao', undefined),
    type: 'Báo cáo',
    number: '36/BC-SNV',
    sections: [{ name: 'Báo cáo', articles: [main, ...appendices] }],
  });

test('a document has the parts of Nghị định 30/2020/NĐ-CP, in their order', async () => {
  const texts = paragraphs(await written(report())).map(textOf);
  const expected = [
    'SỞ NỘI VỤ THÀNH\u00a0PHỐ\u00a0HÀ\u00a0THANH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 36/BC-SNV',
    'Hà Thanh, ngày 05 tháng 12 năm 2026',
    'BÁO CÁO',
    'Kết quả sáu tháng',
    'Kính gửi: Ủy ban nhân dân thành phố',
    'Thực hiện kế hoạch năm, Sở báo cáo như sau:',
    'I. KẾT QUẢ',
    '1. Thể chế',
    'Đã xong',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'GIÁM ĐỐC',
    'Trần Văn An',
  ];
  expect(texts.filter((text) => expected.includes(text))).toEqual(expected);
});

test('its headings, title and text are styles of 14 points, each named once', async () => {
  const file = await written(report());
  const styles = [...file.part('word/styles.xml').getElementsByTagName('w:style')];
  const ids = styles.map((style) => style.getAttribute('w:styleId'));
  expect(ids.length).toBe(new Set(ids).size);
  for (const id of ['BodyText', 'DocumentTitle', 'Heading3', 'Heading4', 'Heading5']) {
    const style = styles.find((candidate) => candidate.getAttribute('w:styleId') === id);
    expect([id, style?.getElementsByTagName('w:sz')[0]?.getAttribute('w:val')]).toEqual([id, '28']);
  }
  const used = paragraphs(file).map((paragraph) => `${styleOf(paragraph)} ${textOf(paragraph)}`);
  expect(used).toContain('Heading3 I. KẾT QUẢ');
  expect(used).toContain('DocumentTitle Kết quả sáu tháng');
});

test('the page number stands in the header, and not on the first page', async () => {
  const file = await written(report());
  const [properties] = file.part('word/document.xml').getElementsByTagName('w:sectPr');
  expect(properties?.getElementsByTagName('w:titlePg')).toHaveLength(1);
  const headers = Object.keys(file.files).filter((path) => /^word\/header\d*\.xml$/.test(path));
  expect(headers.map((path) => file.xml(path).includes('PAGE')).toSorted()).toEqual([false, true]);
});

test('further articles are appendices on pages of their own, numbered where there are several', async () => {
  const one = await written(report([appendix('b', 'Danh mục')]));
  expect(ofStyle(one, 'DocumentKind')).toEqual(['BÁO CÁO', 'Phụ lục']);
  const file = await written(report([appendix('b', 'Danh mục'), appendix('c', 'Số liệu')]));
  expect(ofStyle(file, 'DocumentKind')).toEqual(['BÁO CÁO', 'Phụ lục I', 'Phụ lục II']);
  expect(ofStyle(file, 'DocumentAddressee')).toContain(
    '(Kèm theo Báo cáo số 36/BC-SNV ngày 05 tháng 12 năm 2026 của Sở Nội vụ thành phố Hà Thanh)',
  );
  const breaks = paragraphs(file)
    .filter((paragraph) => paragraph.getElementsByTagName('w:pageBreakBefore').length > 0)
    .map(textOf);
  expect(breaks).toEqual(['Phụ lục I', 'Phụ lục II']);
});

test('an issue without articles is a head alone', async () => {
  const file = await written({ ...report(), sections: [] }, []);
  expect(paragraphs(file).map(textOf)).toContain('Số: 36/BC-SNV');
});
