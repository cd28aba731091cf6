// @vitest-environment jsdom
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOf, figureBlock, textInline } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, Inline, Suggestion } from '#shared/document/schema.ts';
import { acceptSuggestions, refuseSuggestions } from '#shared/document/suggestions/decide.ts';
import { trackBlocks } from '#shared/document/suggestions/track.ts';
import { unitsOf } from '#shared/document/suggestions/units.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { testArticle, testIssue } from '../issue.fixture.ts';
import { writeDocx } from '../write-docx.ts';
import { initialsOf } from './comments.ts';

const AT = '2026-11-22T02:10:05.123Z';
const suggestion = (author: string, field?: Suggestion['field']): Suggestion => ({
  authorId: author,
  author,
  at: AT,
  ...(field && { field }),
});

function suggested(before: Block[], after: Block[], author = 'Lê Thị Lan'): ArticleDocument {
  const { content } = trackBlocks(before, after, {
    caret: null,
    isForward: false,
    going: null,
    fresh: author,
    isMine: (id) => id === author,
  });
  return { ...documentOf(content), suggestions: { [author]: suggestion(author) } };
}

function thread(parts: Partial<CommentThread> & { says?: string[] }): CommentThread {
  const { says = ['Xem lại chỗ này.'], ...rest } = parts;
  return {
    id: 't',
    articleId: 'a',
    place: { kind: 'text', block: 0 },
    quote: '',
    createdAt: AT,
    resolved: null,
    comments: says.map((text, index) => ({
      id: `${parts.id ?? 't'}-${index}`,
      authorId: 'p',
      author: index === 0 ? 'Phạm Văn Đức' : 'Lê Thị Lan',
      text,
      createdAt: AT,
      editedAt: null,
      deleted: false,
    })),
    ...rest,
  };
}

interface Reviewed {
  document: ArticleDocument;
  threads?: CommentThread[];
  title?: string;
  lead?: string;
}

async function copy(
  articles: Reviewed[],
  template: 'ban-tin' | 'chuyen-san' | 'diem-bao' | 'bao-cao' = 'ban-tin',
) {
  const issue = testIssue({
    template,
    settings: settingsInForce(template, undefined),
    sections: [
      {
        name: 'Tin',
        articles: articles.map(({ document, threads = [], title, lead = '' }, index) =>
          testArticle({
            id: String(index),
            title: title ?? `Bài ${index}`,
            lead,
            document: refuseSuggestions(document, 'all'),
            review: { document, threads },
          }),
        ),
      },
    ],
  });
  const bytes = await writeDocx(issue, [], { isReviewCopy: true });
  const files = unzipSync(bytes);
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const part = (path: string) => {
    const parsed = new DOMParser().parseFromString(xml(path), 'application/xml');
    expect(parsed.getElementsByTagName('parsererror')).toHaveLength(0);
    return parsed;
  };
  return { bytes, files, xml, part };
}

const styleOf = (paragraph: Element) =>
  paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';

/** What is read of an element once every change in it is accepted, or refused. */
function decidedText(element: Element, isAccepted: boolean): string {
  return [...element.querySelectorAll('*')]
    .filter((node) => ['w:t', 'w:delText', 'w:br'].includes(node.tagName))
    .filter((node) => !node.closest(isAccepted ? 'del' : 'ins'))
    .map((node) => (node.tagName === 'w:br' ? '\n' : node.textContent))
    .join('');
}

function isMarkGone(paragraph: Element, isAccepted: boolean): boolean {
  const [properties] = [...paragraph.children].filter(({ tagName }) => tagName === 'w:pPr');
  const [look] = [...(properties?.children ?? [])].filter(({ tagName }) => tagName === 'w:rPr');
  return [...(look?.children ?? [])].some(({ tagName }) => tagName === (isAccepted ? 'w:del' : 'w:ins'));
}

const TEXT_STYLES = new Set(['BodyText', 'Heading4', 'Quote', 'ListParagraph']);

/** Paragraphs of each article's body as Word has them afterwards: text whose mark goes runs on into the next. */
function decidedBodies(document: Document, isAccepted: boolean): string[][] {
  const bodies: string[][] = [];
  let carried = '';
  const close = () => {
    if (carried) bodies.at(-1)?.push(carried);
    carried = '';
  };
  for (const paragraph of document.querySelectorAll('body > p')) {
    const style = styleOf(paragraph);
    if (style === 'Heading2') {
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

/** The words between the two ends of each comment, by its number. */
function commented(document: Document): string[] {
  const open = new Map<string, string>();
  for (const node of document.querySelectorAll('*')) {
    const id = node.getAttribute('w:id') ?? '';
    if (node.tagName === 'w:commentRangeStart') open.set(id, '');
    else if (node.tagName === 'w:commentRangeEnd') open.set(id, `${open.get(id) ?? ''}.`);
    else if (node.tagName === 'w:t' || node.tagName === 'w:delText') {
      for (const [key, text] of open) if (!text.endsWith('.')) open.set(key, text + node.textContent);
    }
  }
  return [...open.values()].map((text) => text.replace(/\.$/, ''));
}

const commentsOf = (document: Document) =>
  [...document.getElementsByTagName('w:comment')].map((comment) => ({
    author: comment.getAttribute('w:author'),
    initials: comment.getAttribute('w:initials'),
    date: comment.getAttribute('w:date'),
    texts: [...comment.getElementsByTagName('w:p')].map(({ textContent }) => textContent),
  }));

const anchor = (threadId: string, edge: 'start' | 'end'): Inline => ({
  type: 'commentAnchor',
  threadId,
  edge,
});

describe("comments in a reviewer's copy", () => {
  const paragraph: Block = {
    type: 'paragraph',
    content: [
      ...textInline('Sở đã '),
      anchor('one', 'start'),
      ...textInline('mở thêm', ['bold']),
      ...textInline(' quầy'),
      anchor('one', 'end'),
      ...textInline(' buổi tối'),
      { type: 'footnoteReference', footnoteId: 'n' },
    ],
  };
  const stored: ArticleDocument = {
    ...documentOf(
      [
        paragraph,
        { type: 'quote', content: textInline('Lời của người dân.') },
        figureBlock({ caption: 'Quầy' }),
      ],
      {
        n: [[anchor('note', 'start'), ...textInline('Theo báo cáo.'), anchor('note', 'end')]],
      },
    ),
  };
  const threads = [
    thread({ id: 'one', says: ['Mấy quầy?\nTừ ngày nào?', 'Ba quầy.'], resolved: { at: AT, by: 'Lan' } }),
    thread({ id: 'note', quote: 'Theo báo cáo.', says: ['Báo cáo nào?'] }),
    thread({ id: 'passage', place: { kind: 'passage', block: 1 }, quote: 'người dân', says: ['Ai?'] }),
    thread({ id: 'figure', place: { kind: 'figure', block: 2, pictureId: null }, says: ['Thiếu ảnh.'] }),
    thread({ id: 'title', place: { kind: 'field', field: 'title' }, quote: 'Một cửa', says: ['Hay.'] }),
    thread({ id: 'via', place: { kind: 'field', field: 'via' }, quote: '', says: ['Lấy từ đâu?'] }),
    thread({ id: 'gone', quote: 'đoạn đã bỏ', says: ['Vì sao bỏ?'] }),
  ];

  test('stand around the words they are about, whatever cuts these into runs', async () => {
    const file = await copy([{ document: stored, threads, title: 'Một cửa' }]);
    const spans = commented(file.part('word/document.xml'));
    expect(spans.slice(0, 3)).toEqual(['Một cửa', 'Một cửa', 'Một cửa']);
    expect(spans.slice(3, 5)).toEqual(['mở thêm quầy', 'mở thêm quầy']);
    expect(spans.slice(5)).toEqual(['', 'người dân', '[Chưa có ảnh]']);
    const references = [...file.xml('word/document.xml').matchAll(/<w:commentReference w:id="(\d+)"/g)];
    expect(references.map(([, id]) => Number(id)).toSorted((a, b) => a - b)).toEqual(
      spans.map((_, at) => at),
    );
  });

  test('tell who said what and when, answer by answer and paragraph by paragraph', async () => {
    const file = await copy([{ document: stored, threads, title: 'Một cửa' }]);
    const said = commentsOf(file.part('word/comments.xml'));
    expect(said.map(({ texts }) => texts)).toEqual([
      ['Hay.'],
      ['Về Theo: ', 'Lấy từ đâu?'],
      ['“đoạn đã bỏ”', 'Vì sao bỏ?'],
      ['Mấy quầy?', 'Từ ngày nào?'],
      ['Ba quầy.'],
      ['“Theo báo cáo.”', 'Báo cáo nào?'],
      ['Ai?'],
      ['Thiếu ảnh.'],
    ]);
    expect(said[3]).toMatchObject({
      author: 'Phạm Văn Đức',
      initials: 'PVĐ',
      date: '2026-11-22T02:10:05Z',
    });
    const threading = [...file.part('word/commentsExtended.xml').getElementsByTagName('w15:commentEx')];
    const paraIds = threading.map((entry) => entry.getAttribute('w15:paraId'));
    for (const id of paraIds) expect(file.xml('word/comments.xml')).toContain(`w14:paraId="${id}"`);
    expect(threading.map((entry) => entry.getAttribute('w15:paraIdParent'))).toEqual(
      [3, 4]
        .map((at) => (at === 4 ? paraIds[3] : null))
        .flatMap((parent, at) => (at === 0 ? [null, null, null, null] : [parent]))
        .concat([null, null, null]),
    );
    expect(threading.map((entry) => entry.getAttribute('w15:done'))).toEqual([
      '0',
      '0',
      '0',
      '1',
      '1',
      '0',
      '0',
      '0',
    ]);
    for (const part of ['commentsExtended', 'commentsExtensible', 'commentsIds', 'comments'])
      expect(file.xml('[Content_Types].xml')).toContain(`/word/${part}.xml`);
  });

  test('say what they say, whatever that reads as', async () => {
    const hostile = 'A "B" <w:p>\'x\'</w:p> & w:date="1.0Z" \u0008]]>';
    const [plain] = thread({ id: 'one', says: [hostile] }).comments;
    const one = thread({ id: 'one', comments: plain ? [{ ...plain, author: hostile }] : [] });
    const made = suggested(stored.blocks, [{ type: 'paragraph', content: textInline(hostile) }], 's');
    const document = { ...made, suggestions: { s: suggestion(hostile) } };
    const file = await copy([{ document, threads: [one] }]);
    const shown = hostile.replace('\u0008', '');
    const [said] = commentsOf(file.part('word/comments.xml'));
    expect(said).toMatchObject({ author: shown, texts: [shown] });
    const [inserted] = file.part('word/document.xml').getElementsByTagName('w:ins');
    expect(inserted?.getAttribute('w:author')).toBe(shown);
  });

  test('have numbers of their own through all articles, and the same bytes again', async () => {
    const articles = [1, 2].map((article) => ({
      document: stored,
      threads: threads.map((one) => ({ ...one, id: article === 1 ? one.id : `${one.id}2` })),
    }));
    const [file, again] = [await copy(articles), await copy(articles)];
    const ids = [...file.xml('word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Buffer.compare(again.bytes, file.bytes)).toBe(0);
  });

  test('a copy of articles nobody has said anything about has no comments', async () => {
    const file = await copy([{ document: documentOf([paragraph]) }]);
    expect(Object.keys(file.files).filter((name) => name.includes('omments'))).toEqual([]);
    expect(file.xml('word/document.xml')).not.toContain('comment');
  });

  test.each([
    ['Lê Thị Ngọc Lan', 'LTNL'],
    ['đức', 'Đ'],
    ['', ''],
  ])('%s signs as %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
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
