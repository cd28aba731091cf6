import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blockTexts } from '#shared/document/plain-text.ts';
import { CODECS } from '#shared/vietnamese/encodings/codecs.ts';
import { documentXml, packageOf, paragraphXml } from '../../../tests/support/docx-parts.ts';
import { readDocx } from './read-docx.ts';

const inFont = (font: string) => `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
const read = (bytes: Uint8Array) => readDocx(Buffer.from(bytes), 'bài.docx');

async function written(): Promise<Uint8Array> {
  const photo = await sharp({ create: { width: 120, height: 90, channels: 3, background: '#4a7' } })
    .jpeg()
    .toBuffer();
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph('Số liệu đến ngày 31/10/2026.')] } },
      numbering: {
        config: [
          {
            reference: 'việc',
            levels: [
              { level: 0, format: 'decimal', text: '%1.' },
              { level: 1, format: 'bullet', text: '–' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Một lần đến, một nơi trả', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('Phường giải quyết '),
                new TextRun({ text: '9.310 hồ sơ', bold: true }),
                new FootnoteReferenceRun(1),
                new TextRun(', theo '),
                new ExternalHyperlink({
                  link: 'https://trieugiang.example/so-lieu',
                  children: [new TextRun('công bố')],
                }),
                new TextRun('.'),
              ],
            }),
            new Paragraph({ text: 'Bớt giấy tờ', numbering: { reference: 'việc', level: 0 } }),
            new Paragraph({ text: 'Bản sao', numbering: { reference: 'việc', level: 1 } }),
            new Paragraph({ text: 'Bớt đi lại', numbering: { reference: 'việc', level: 0 } }),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('Phường'), cell('Hồ sơ')] }),
                new TableRow({ children: [cell('Bến Nghinh'), cell('9.482')] }),
              ],
            }),
            new Paragraph({
              children: [
                new ImageRun({ type: 'jpg', data: photo, transformation: { width: 120, height: 90 } }),
              ],
            }),
            new Paragraph({
              children: [new TextRun({ text: 'Quầy tiếp nhận. Ảnh: Minh Thư', italics: true })],
            }),
          ],
        },
      ],
    }),
  );
}

describe('readDocx', () => {
  it('keeps headings, marks, notes, links, lists, tables and pictures with their captions', async () => {
    const { blocks, footnotes, pictures, facts, warnings } = await read(await written());
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1 },
      {
        type: 'paragraph',
        content: [
          { text: 'Phường giải quyết' },
          { text: ' 9.310 hồ sơ', marks: ['bold'] },
          { type: 'footnoteReference', footnoteId: 'note-1' },
          { text: ', theo' },
          { type: 'link', href: 'https://trieugiang.example/so-lieu', content: [{ text: ' công bố' }] },
          { text: '.' },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: [
          {
            content: [{ text: 'Bớt giấy tờ' }],
            children: { ordered: false, items: [{ content: [{ text: 'Bản sao' }] }] },
          },
          { content: [{ text: 'Bớt đi lại' }] },
        ],
      },
      { type: 'table', headerRows: 1, rows: [{}, {}] },
      { type: 'figure', pictureId: 'picture-1', caption: 'Quầy tiếp nhận.', credit: 'Minh Thư' },
    ]);
    expect(footnotes['note-1']?.paragraphs).toEqual([
      [{ type: 'text', text: 'Số liệu đến ngày 31/10/2026.' }],
    ]);
    expect(pictures).toHaveLength(1);
    expect(facts.title).toBe('Một lần đến, một nơi trả');
    expect(warnings).toEqual([]);
  });

  it.each([
    ['vni', 'VNI-Times', 'Cải cách hành chính phục vụ người dân'],
    ['tcvn3', '.VnTime', 'Sở Nội vụ thành phố tiếp nhận hồ sơ của người dân'],
  ] as const)('decodes %s by the name of its font', async (encoding, font, text) => {
    const legacy = CODECS[encoding].encode(text);
    const { blocks, letters } = await read(packageOf(documentXml(paragraphXml(legacy, inFont(font)))));
    expect(blocks.flatMap(blockTexts)).toEqual([text]);
    expect(letters.map(({ kind }) => kind)).toEqual([encoding]);
  });

  it('shows what a font of capitals shows', async () => {
    const legacy = CODECS.tcvn3.encode('cộng hòa xã hội chủ nghĩa');
    const { blocks } = await read(packageOf(documentXml(paragraphXml(legacy, inFont('.VnTimeH')))));
    expect(blocks.flatMap(blockTexts)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA']);
  });

  it('leaves Unicode alone that declares an old font', async () => {
    const text = 'Tổ hỗ trợ đến từng nhà, không để ai ở lại phía sau';
    const { blocks, warnings } = await read(packageOf(documentXml(paragraphXml(text, inFont('.VnTime')))));
    expect(blocks.flatMap(blockTexts)).toEqual([text]);
    expect(warnings).toEqual([]);
  });

  it('finds the font where only a style names it', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr></w:style></w:styles>`;
    const legacy = CODECS.tcvn3.encode('thông báo');
    const { blocks } = await read(
      packageOf(documentXml(paragraphXml(legacy)), { 'word/styles.xml': styles }),
    );
    expect(blocks.flatMap(blockTexts)).toEqual(['THÔNG BÁO']);
  });

  it('puts a footnote about the author below the name it belongs to', async () => {
    const bytes = await Packer.toBuffer(
      new Document({
        footnotes: {
          1: { children: [new Paragraph('(*) Phó Giám đốc Sở Nội vụ.')] },
          2: { children: [new Paragraph('Xem Điều 5.')] },
        },
        sections: [
          {
            children: [
              new Paragraph({ children: [new TextRun('Trần Văn An (*)'), new FootnoteReferenceRun(1)] }),
              new Paragraph({ children: [new TextRun('Lời của bài.'), new FootnoteReferenceRun(2)] }),
            ],
          },
        ],
      }),
    );
    const { blocks, footnotes } = await read(bytes);
    expect(blocks.flatMap(blockTexts)).toEqual([
      'Trần Văn An (*)',
      '(*) Phó Giám đốc Sở Nội vụ.',
      'Lời của bài.',
    ]);
    expect(Object.keys(footnotes)).toEqual(['note-1']);
  });
});
