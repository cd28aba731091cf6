/** An article as the rules see it: passages of plain text, each knowing where it stands. */
import { inlineText } from '../document/plain-text.ts';
import type { ArticleDocument, Block, Inline } from '../document/schema.ts';
import { footnoteOrder, inlineContents } from '../document/walk.ts';
import type { ArticleContent } from '../model/article.ts';
import type { FindingPlace } from './finding.ts';

export type PassageRole =
  | 'kicker'
  | 'title'
  | 'lead'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'question'
  | 'answer'
  | 'cell'
  | 'caption'
  | 'credit'
  | 'alternative-text'
  | 'recipients'
  | 'signature'
  | 'footnote'
  | 'byline'
  | 'via'
  | 'attribution';

export interface Passage {
  text: string;
  role: PassageRole;
  place: Omit<FindingPlace, 'from' | 'to'>;
  /** Stretches of the text that somebody suggests to take out; absent where there are none. */
  gone?: readonly Stretch[];
}

/** UTF-16 units of a passage's text. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * True when a fault is about words that may go: they stand right beside those that may come in their place, and
 * both together are no words of the article.
 */
export function isAboutGone({ gone = [] }: Passage, { from, to }: Stretch): boolean {
  return gone.some((stretch) => from < stretch.to && to > stretch.from);
}

/** What is checked together: one article, or a text without fields. */
export interface Subject {
  passages: readonly Passage[];
  /** Null for bare text: rules about an article's parts then keep quiet. */
  content: ArticleContent | null;
  articleId: string | null;
}

const RUNNING_TEXT: ReadonlySet<PassageRole> = new Set([
  'lead',
  'paragraph',
  'list-item',
  'quote',
  'question',
  'answer',
  'footnote',
  'caption',
]);

/** True where whole sentences stand: not titles, table cells, names and labels. */
export function isRunningText(passage: Passage): boolean {
  return RUNNING_TEXT.has(passage.role);
}

function passage(text: string, role: PassageRole, place: Passage['place']): Passage[] {
  return text.trim() === '' ? [] : [{ text, role, place }];
}

function passageOfContent(content: readonly Inline[], role: PassageRole, place: Passage['place']): Passage[] {
  const gone = goneIn(content, 0);
  return passage(inlineText(content), role, place).map((one) => (gone.length > 0 ? { ...one, gone } : one));
}

/** @param start where the content begins in its passage */
function goneIn(content: readonly Inline[], start: number): Stretch[] {
  const gone: Stretch[] = [];
  let from = start;
  for (const inline of content) {
    const to = from + inlineText([inline]).length;
    if (inline.type === 'link') gone.push(...goneIn(inline.content, from));
    else if (inline.type === 'text' && inline.proposal?.deleted !== undefined) gone.push({ from, to });
    from = to;
  }
  return gone;
}

function roleOfContent(block: Block): PassageRole {
  switch (block.type) {
    case 'heading':
      return 'heading';
    case 'list':
      return 'list-item';
    case 'quote':
    case 'question':
    case 'answer':
      return block.type;
    case 'table':
      return 'cell';
    default:
      return 'paragraph';
  }
}

function passagesOfBlock(block: Block, index: number): Passage[] {
  const at = (run: number): Passage['place'] => ({ field: 'document', block: [index, run] });
  if (block.type === 'figure') {
    return [
      // An empty caption keeps its place, for what is lacking there.
      { text: block.caption, role: 'caption', place: at(0) },
      ...passage(block.credit, 'credit', at(1)),
      ...passage(block.alternativeText, 'alternative-text', at(2)),
    ];
  }
  if (block.type === 'recipients') {
    return block.items.flatMap((item, run) => passage(item, 'recipients', at(run)));
  }
  if (block.type === 'signature') {
    return [...block.lines, block.name].flatMap((line, run) => passage(line, 'signature', at(run)));
  }
  const role = roleOfContent(block);
  const runs = [...inlineContents(block)];
  return [
    ...runs.flatMap((content, run) => passageOfContent(content, role, at(run))),
    ...(block.type === 'table' ? passage(block.caption, 'caption', at(runs.length)) : []),
  ];
}

function footnotesOf(document: ArticleDocument): Passage[] {
  return footnoteOrder(document).flatMap((id) =>
    (document.footnotes[id]?.paragraphs ?? []).flatMap((content, index) =>
      passageOfContent(content, 'footnote', { field: 'footnote', footnote: id, block: [index, 0] }),
    ),
  );
}

/** An article's passages in the order in which they are read in print. */
export function subjectOfArticle(content: ArticleContent, articleId: string | null): Subject {
  const { document } = content;
  const passages = [
    ...passage(content.kicker, 'kicker', { field: 'kicker' }),
    ...passage(content.title, 'title', { field: 'title' }),
    ...passage(content.lead, 'lead', { field: 'lead' }),
    ...document.blocks.flatMap(passagesOfBlock),
    ...footnotesOf(document),
    ...passage(content.byline, 'byline', { field: 'byline' }),
    ...passage(content.via, 'via', { field: 'via' }),
    ...passage(content.attribution, 'attribution', { field: 'attribution' }),
  ];
  return { passages, content, articleId };
}

/** Where something about an article as a whole is told: its title, else what comes first. */
export function headOf({ passages }: Subject): Passage | undefined {
  return passages.find(({ role }) => role === 'title') ?? passages[0];
}

/** Bare text: every line is a paragraph, `block` its line from 0. */
export function subjectOfText(text: string): Subject {
  const passages = text
    .split(/\r?\n/u)
    .flatMap((line, index) => passage(line, 'paragraph', { field: 'document', block: [index, 0] }));
  return { passages, content: null, articleId: null };
}
