// @vitest-environment jsdom
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOf, figureBlock, textInline } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import { acceptSuggestions, refuseSuggestions } from '#shared/document/suggestions/decide.ts';
import { unitsOf } from '#shared/document/suggestions/units.ts';
import {
  copy,
  decidedText,
  styleOf,
  suggested,
  suggestion,
  thread,
} from '../../../../tests/support/reviewed-docx.ts';
import { testArticle, testIssue } from '../issue.fixture.ts';
import { writeDocx } from '../write-docx.ts';

function isMarkGone(paragraph: Element, isAccepted: boolean): boolean {
  const [properties] = [...paragraph.children].filter(({ tagName }) => tagName === 'w:pPr');
  const [look] = [...(properties?.children ?? [])].filter(({ tagName }) => tagName === 'w:rPr');
  return [...(look?.children ?? [])].some(({ tagName }) => tagName === (isAccepted ? 'w:del' : 'w:ins'));
}

const TITLE_STYLES = new Set(['Heading2', 'ShortNewsTitle']);
const TEXT_STYLES = new Set(['BodyText', 'Heading4', 'Quote', 'ListParagraph', 'ShortNewsText']);

/** Paragraphs of each article's body as Word has them afterwards: text whose mark goes runs on into the next. */
function decidedBodies(document: Document, isAccepted: boolean): string[][] {
  const bodies: string[][] = [];
  let carried = '';
  const close = () => {
    if (carried) bodies.at(-1)?.push(carried);
    carried = '';
  };
  for (const paragraph of document.querySelectorAll('body p')) {
    const style = styleOf(paragraph);
    if (TITLE_STYLES.has(style)) {
      close();
      bodies.push([]);
    } else if (TEXT_STYLES.has(style) && bodies.length > 0) {
      const text = carried + decidedText(paragraph, isAccepted);
      carried = isMarkGone(paragraph, isAccepted) ? text : '';
      if (!carried && !isMarkGone(paragraph, isAccepted)) bodies.at(-1)?.push(text);
    }
  }
  close();
  return bodies.map(withoutLoneBlank);
}

const withoutLoneBlank = (texts: string[]) => (texts.length === 1 && texts[0] === '' ? [] : texts);

const textsOf = ({ blocks }: ArticleDocument) =>
  withoutLoneBlank(
    unitsOf(blocks).flatMap((unit) => (unit.kind === 'text' ? [inlineText(unit.content)] : [])),
  );

const inlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('một', 'cửa', ' ', 'ế'), fc.subarray(['bold', 'italic'] as const))
        .map(([text, marks]): Inline[] => textInline(text, marks)),
      fc.constant<Inline[]>([{ type: 'lineBreak' }]),
      fc.constant<Inline[]>([{ type: 'link', href: 'https://vi.du', content: textInline('vi.du') }]),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.flat());
const block: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((content): Block => ({ type: 'paragraph', content })),
  inlines.map((content): Block => ({ type: 'heading', level: 2, content })),
  inlines.map((content): Block => ({ type: 'quote', content })),
  fc.tuple(inlines, inlines, fc.boolean()).map(
    ([one, other, ordered]): Block => ({
      type: 'list',
      ordered,
      items: [{ content: one, children: { type: 'list', ordered: false, items: [{ content: other }] } }],
    }),
  ),
  fc.constant<Block>(figureBlock({})),
);
const blocks = fc.array(block, { maxLength: 4 });

describe("a reviewer's copy", () => {
  test('reads as accepted or refused once all its changes are, whatever two people suggested', async () => {
    const texts = fc.array(fc.tuple(blocks, blocks, blocks), { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(texts, async (cases) => {
        const documents = cases.map(([before, first, second]) => {
          const one = suggested(before, first, 'Lê Thị Lan');
          const other = suggested(one.blocks, second, 'Phạm Văn Đức');
          return { ...other, suggestions: { ...one.suggestions, ...other.suggestions } };
        });
        const file = await copy(documents.map((document) => ({ document })));
        const document = file.part('word/document.xml');
        expect(decidedBodies(document, true)).toEqual(
          documents.map((one) => textsOf(acceptSuggestions(one, 'all'))),
        );
        expect(decidedBodies(document, false)).toEqual(
          documents.map((one) => textsOf(refuseSuggestions(one, 'all'))),
        );
        const ids = [...file.xml('word/document.xml').matchAll(/<w:(?:ins|del|[rp]PrChange) w:id="(\d+)"/g)];
        expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
      }),
      { numRuns: 4 },
    );
  });
});

describe("suggestions in a reviewer's copy", () => {
  test.each(['ban-tin', 'chuyen-san', 'diem-bao', 'bao-cao'] as const)(
    'another title and lead are tracked word by word (%s)',
    async (template) => {
      const document: ArticleDocument = {
        ...documentOf([{ type: 'paragraph', content: textInline('Lời đầu.') }]),
        suggestions: {
          t: suggestion('Lê Thị Lan', { name: 'title', to: 'Một cửa mở hai buổi tối' }),
          l: suggestion('Lê Thị Lan', { name: 'lead', to: 'Người dân đỡ chờ.\nSở mở thêm quầy.' }),
        },
      };
      const file = await copy(
        [{ document, title: 'Một cửa mở ba buổi tối', lead: 'Người dân đỡ chờ.' }],
        template,
      );
      const xml = file.part('word/document.xml');
      const changes = (name: string) =>
        [...xml.getElementsByTagName(name)].map(({ textContent }) => textContent).filter(Boolean);
      expect(changes('w:del')).toEqual(['ba']);
      expect(changes('w:ins')).toEqual(['hai', 'Sở mở thêm quầy.']);
    },
  );

  test('a look that changed tells what it was', async () => {
    const document = suggested(
      [{ type: 'paragraph', content: textInline('chữ thường', ['bold']) }],
      [{ type: 'paragraph', content: textInline('chữ thường') }],
    );
    const file = await copy([{ document }]);
    expect(file.xml('word/document.xml')).toMatch(
      /<w:rPr><w:rPrChange w:id="\d+" w:author="Lê Thị Lan" w:date="2026-11-22T02:10:05Z" w16du:dateUtc="2026-11-22T02:10:05Z"><w:rPr><w:b\/><w:bCs\/><\/w:rPr><\/w:rPrChange><\/w:rPr>/,
    );
    const back = await copy([
      {
        document: suggested(
          [{ type: 'paragraph', content: textInline('chữ') }],
          [{ type: 'heading', level: 1, content: textInline('chữ', ['bold']) }],
        ),
      },
    ]);
    expect(back.xml('word/document.xml')).toMatch(/<w:rPrChange [^>]*><w:rPr\/><\/w:rPrChange>/);
    expect(back.xml('word/document.xml')).toMatch(
      /<w:pStyle w:val="Heading3"\/>.*<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="BodyText"\/>/,
    );
  });

  test('figures and tables come and go as a whole; one that changes stands there both ways', async () => {
    const table: Block = {
      type: 'table',
      headerRows: 0,
      caption: '',
      rows: [{ cells: [{ paragraphs: [textInline('ô')] }] }],
    };
    const file = await copy([
      {
        document: suggested([figureBlock({ caption: 'Cầu' })], [figureBlock({ caption: 'Cầu mới' }), table]),
      },
    ]);
    const document = file.part('word/document.xml');
    const captions = [...document.getElementsByTagName('w:p')].filter((one) => styleOf(one) === 'Caption');
    const caption = (one: Element, isAccepted: boolean) =>
      decidedText(one, isAccepted).replace(/^.*?(?=Cầu)/s, '');
    expect(captions.map((one) => [caption(one, false), caption(one, true)])).toEqual([
      ['Cầu', ''],
      ['', 'Cầu mới'],
    ]);
    const row = [...document.getElementsByTagName('w:tr')].find(({ textContent }) => textContent === 'ô');
    expect(row?.querySelector('trPr > ins')?.getAttribute('w:author')).toBe('Lê Thị Lan');
    expect(row && decidedText(row, false)).toBe('');
  });

  test('notes come and go with their marks, and what is suggested in a note is tracked there', async () => {
    const mark = (footnoteId: string, proposal: object): Inline =>
      ({ type: 'footnoteReference', footnoteId, proposal }) as Inline;
    const document: ArticleDocument = {
      ...documentOf(
        [
          {
            type: 'paragraph',
            content: [...textInline('Chữ'), mark('a', { inserted: 's' }), mark('b', { deleted: 's' })],
          },
        ],
        {
          a: [textInline('Ghi chú mới')],
          b: [[...textInline('Ghi chú '), { type: 'text', text: 'cũ', proposal: { deleted: 's' } }]],
        },
      ),
      suggestions: { s: suggestion('Lê Thị Lan') },
    };
    const file = await copy([{ document }]);
    const text = file.part('word/document.xml');
    const inside = (name: string) =>
      [...text.getElementsByTagName('w:footnoteReference')].map((one) => one.closest(name) !== null);
    expect(inside('ins')).toEqual([true, false]);
    expect(inside('del')).toEqual([false, true]);
    const notes = file.part('word/footnotes.xml').getElementsByTagName('w:del');
    expect([...notes].map(({ textContent }) => textContent)).toEqual(['cũ']);
  });

  test('a plain export shows nothing of it', async () => {
    const document = suggested([], [{ type: 'paragraph', content: textInline('mới') }]);
    const article = testArticle({ review: { document, threads: [thread({ place: { kind: 'article' } })] } });
    const bytes = await writeDocx(testIssue({ sections: [{ name: 'Tin', articles: [article] }] }), []);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<w:(?:ins|del) |comment/);
  });
});
