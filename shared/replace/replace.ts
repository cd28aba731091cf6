/** Find and replace over whole articles: what is found, how it would read after, and the article after it. */
import type { FindingPlace } from '../checks/finding.ts';
import { subjectOfArticle } from '../checks/passage.ts';
import { editDocument, type TextEdit } from '../document/edit-text.ts';
import type { ArticleContent } from '../model/article.ts';
import { type FindOptions, findMatches, replacementFor } from '../vietnamese/find.ts';

/** One place where the words stand. */
export interface Hit {
  place: FindingPlace;
  /** The words as they stand there. */
  match: string;
  /** What would take their place. */
  replacement: string;
  /** A few words before and after, for a list. */
  before: string;
  after: string;
}

const AROUND = 40;

/** Every place of an article where the words stand, in reading order. */
export function findInArticle(
  content: ArticleContent,
  query: string,
  replacement: string,
  options: FindOptions,
): Hit[] {
  return subjectOfArticle(content, null).passages.flatMap(({ text, place }) =>
    hitsInText(text, place, query, replacement, options),
  );
}

/** The places in one passage of text that stands at `place`. */
export function hitsInText(
  text: string,
  place: Omit<FindingPlace, 'from' | 'to'>,
  query: string,
  replacement: string,
  options: FindOptions,
): Hit[] {
  return findMatches(text, query, options).map(({ from, to }) => {
    const match = text.slice(from, to);
    return {
      place: { ...place, from, to },
      match,
      replacement: replacementFor(match, replacement, options),
      before: wholeWords(text.slice(0, from), -AROUND),
      after: wholeWords(text.slice(to), AROUND),
    };
  });
}

/** The last (negative) or first letters of a text, cut between words, with "…" for what is left out. */
function wholeWords(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text;
  return length < 0
    ? text.slice(length).replace(/^\S*\s/u, '… ')
    : text.slice(0, length).replace(/\s\S*$/u, ' …');
}

/** The article with the replacements of these hits, which were found in it as it is. */
export function replaceInArticle(content: ArticleContent, hits: readonly Hit[]): ArticleContent {
  const blocks = new Map<number, Map<number, TextEdit[]>>();
  const footnotes = new Map<string, Map<number, TextEdit[]>>();
  const fields = new Map<string, TextEdit[]>();
  for (const { place, replacement } of hits) {
    const edit = { from: place.from, to: place.to, text: replacement };
    const [block = 0, run = 0] = place.block ?? [];
    if (place.field === 'document') add(inner(blocks, block), run, edit);
    else if (place.footnote !== undefined) add(inner(footnotes, place.footnote), block, edit);
    else add(fields, place.field, edit);
  }
  const next = { ...content, document: editDocument(content.document, blocks, footnotes) };
  for (const [field, edits] of fields) Object.assign(next, editField(content, field, edits));
  return next;
}

function inner<K>(outer: Map<K, Map<number, TextEdit[]>>, key: K): Map<number, TextEdit[]> {
  const known = outer.get(key) ?? new Map<number, TextEdit[]>();
  outer.set(key, known);
  return known;
}

function add<K>(edits: Map<K, TextEdit[]>, key: K, edit: TextEdit): void {
  edits.set(key, [...(edits.get(key) ?? []), edit]);
}

const FIELDS = ['kicker', 'title', 'lead', 'byline', 'via', 'attribution'] as const;

function editField(
  content: ArticleContent,
  name: string,
  edits: readonly TextEdit[],
): Partial<ArticleContent> {
  const field = FIELDS.find((one) => one === name);
  if (field === undefined) return {};
  const text = [...edits]
    .sort((left, right) => right.from - left.from)
    .reduce(
      (current, edit) => current.slice(0, edit.from) + edit.text + current.slice(edit.to),
      content[field],
    );
  return { [field]: text };
}
