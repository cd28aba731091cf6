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
    } else if (style !== 'Figure' && style !== 'Heading1' && bodies.length > 0) {
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
