/** Two versions of a whole article: its fields and its body. */
import type { ArticleContent } from '../../model/article.ts';
import { countWords } from '../../vietnamese/words.ts';
import { compareDocuments } from './compare-document.ts';
import type { BlockComparison, DocumentComparison, Segment, WordTotals } from './comparison.ts';
import { compareTokens, countSegments, isChanged } from './segments.ts';
import { plainTokens } from './tokens.ts';

/** The fields that are text, in the order in which they print around the body. */
export const COMPARED_FIELDS = ['kicker', 'title', 'lead', 'byline', 'via', 'attribution'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface ArticleComparison extends DocumentComparison {
  fields: Record<ComparedField, readonly Segment[]>;
  kind: { old: ArticleContent['kind']; new: ArticleContent['kind'] };
  totals: WordTotals;
  /** False when the two say and show the same. */
  isChanged: boolean;
}

export function compareArticles(old: ArticleContent, next: ArticleContent): ArticleComparison {
  const field = (name: ComparedField) => compareTokens(plainTokens(old[name]), plainTokens(next[name]));
  const fields = {
    kicker: field('kicker'),
    title: field('title'),
    lead: field('lead'),
    byline: field('byline'),
    via: field('via'),
    attribution: field('attribution'),
  };
  const body = compareDocuments(old.document, next.document);
  const texts = [
    ...Object.values(fields),
    ...body.blocks.flatMap(textsOfBlock),
    ...body.notes.map(({ text }) => text.segments),
  ];
  return {
    ...body,
    fields,
    kind: { old: old.kind, new: next.kind },
    totals: total(texts),
    isChanged:
      old.kind !== next.kind ||
      Object.values(fields).some(isChanged) ||
      body.blocks.some(({ change }) => change !== 'same') ||
      body.notes.some(({ text }) => text.change !== 'same'),
  };
}

/** Every run of text of a block that counts. Alternative texts are not read on paper. */
function textsOfBlock(block: BlockComparison): (readonly Segment[])[] {
  switch (block.kind) {
    case 'text':
      return block.change === 'movedAway' ? [] : [block.segments];
    case 'table':
      if (block.change === 'movedAway') return [];
      return [block.caption, ...block.rows.flatMap(({ cells }) => cells.map(({ segments }) => segments))];
    case 'figure':
      return block.change === 'movedAway' ? [] : [block.caption, block.credit];
    default:
      return [];
  }
}

function total(texts: readonly (readonly Segment[])[]): WordTotals {
  const sum = { added: 0, removed: 0 };
  for (const segments of texts) {
    const { added, removed } = countSegments(segments, countWords);
    sum.added += added;
    sum.removed += removed;
  }
  return sum;
}
