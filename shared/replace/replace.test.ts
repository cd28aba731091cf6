import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock } from '../document/build.ts';
import { editInlines } from '../document/edit-text.ts';
import { documentText, inlineText } from '../document/plain-text.ts';
import type { Inline } from '../document/schema.ts';
import type { ArticleContent } from '../model/article.ts';
import { findInArticle, replaceInArticle } from './replace.ts';

const text = (words: string, marks?: 'bold'[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks && { marks }),
});
const options = { matchCase: false, matchMarks: true, wholeWord: false };

const article: ArticleContent = {
  kind: 'news',
  title: 'Bộ phận Một cửa phường An Hòa',
  kicker: '',
  lead: 'Một cửa, và Một Cửa số.',
  byline: '',
  via: '',
  attribution: 'một cửa',
  document: documentOf(
    [
      {
        type: 'paragraph',
        content: [
          text('Tại bộ phận một '),
          { type: 'commentAnchor', threadId: 't', edge: 'start' },
          { type: 'footnoteReference', footnoteId: 'n' },
          text('cửa', ['bold']),
          text(', hồ sơ giảm. '),
          { type: 'link', href: 'https://x.vn', content: [text('Cổng một cửa') as never] },
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          {
            content: [text('một cửa')],
            children: { type: 'list', ordered: false, items: [{ content: [text('cấp xã: một cửa')] }] },
          },
        ],
      },
      {
        type: 'table',
        headerRows: 0,
        caption: '',
        rows: [{ cells: [{ paragraphs: [[text('a')], [text('một cửa')]] }] }],
      },
      figureBlock({ caption: 'Cán bộ một cửa', credit: 'Một Cửa', alternativeText: 'quầy một cửa' }),
      { type: 'signature', lines: ['TM. TỔ MỘT CỬA'], name: 'một cửa' },
    ],
    { n: [[text('x')], [text('theo quy chế một cửa')]] },
  ),
};

describe('replacing in an article', () => {
  it('finds the words everywhere, across marks and notes, and replaces just them', () => {
    const hits = findInArticle(article, 'một cửa', 'liên thông', options);
    expect(hits).toHaveLength(15);
    const after = replaceInArticle(article, hits);
    expect(after.title).toBe('Bộ phận Liên thông phường An Hòa');
    expect(after.lead).toBe('Liên thông, và Liên thông số.');
    expect(after.attribution).toBe('liên thông');
    expect(findInArticle(after, 'một cửa', '', options)).toEqual([]);
    expect(documentText(after.document)).toBe(
      documentText(article.document)
        .replaceAll('một cửa', 'liên thông')
        .replaceAll('Một Cửa', 'Liên thông')
        .replaceAll('MỘT CỬA', 'LIÊN THÔNG'),
    );
  });

  it('keeps marks, links, notes and comment anchors inside what it replaces', () => {
    const hits = findInArticle(article, 'một cửa', 'liên thông', options).filter(
      ({ place }) => place.field === 'document' && place.block?.[0] === 0,
    );
    const [paragraph] = replaceInArticle(article, hits).document.blocks;
    expect(paragraph).toEqual({
      type: 'paragraph',
      content: [
        text('Tại bộ phận liên thông'),
        { type: 'commentAnchor', threadId: 't', edge: 'start' },
        { type: 'footnoteReference', footnoteId: 'n' },
        text(', hồ sơ giảm. '),
        { type: 'link', href: 'https://x.vn', content: [text('Cổng liên thông')] },
      ],
    });
  });

  it('puts words in the place of a line break, in a link too', () => {
    const content: Inline[] = [
      text('một'),
      { type: 'lineBreak' },
      { type: 'link', href: 'https://x.vn', content: [{ type: 'lineBreak' }] },
      text('hai'),
    ];
    const edits = [
      { from: 3, to: 4, text: ', ' },
      { from: 4, to: 6, text: 'số H' },
    ];
    expect(inlineText(editInlines(content, edits))).toBe('một, số Hai');
  });

  it('replaces only the chosen ones, and takes out what is replaced by nothing', () => {
    const hits = findInArticle(article, 'một cửa', '', options);
    const [, second] = hits.filter(({ place }) => place.field === 'lead');
    expect(replaceInArticle(article, second ? [second] : []).lead).toBe('Một cửa, và  số.');
  });
});
