/**
 * The ArticleDocument: what is stored of an article's body, independent of any editor.
 *
 * A document is a flat run of blocks; blocks hold inline content; footnotes are kept by id beside the
 * blocks. Kinds that this version does not know are carried as `opaque`, untouched (see ./parse.ts).
 */
import { z } from 'zod';

/** Version written by this build. Raise it together with a step in ./migrate.ts. */
export const DOCUMENT_VERSION = 3;

export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript'] as const;
export type Mark = (typeof MARKS)[number];

const suggestionId = z.string().min(1);
/** In the order of MARKS, without repeats. */
const marks = z.array(z.enum(MARKS));
/**
 * What suggestions say about a piece of content; the ids name entries of `suggestions`.
 *
 * Accepting all leaves out what is `deleted`; refusing all leaves out what is `inserted`. Both at once: somebody
 * suggests to take out what somebody else suggested to put in.
 */
const proposal = z.object({ inserted: suggestionId.optional(), deleted: suggestionId.optional() });
const textProposal = proposal.extend({
  /** The marks the text had before the suggestion `id` gave it those that it has now. */
  formatted: z.object({ id: suggestionId, before: marks }).optional(),
});
const blockProposal = proposal.extend({
  /**
   * What the block was before the suggestion `id`: of a block of text its kind and layout (./suggestions/units.ts),
   * of any other block the whole, without its proposal. Who changes it again takes the suggestion over.
   */
  changed: z.object({ id: suggestionId, before: z.json() }).optional(),
});
export type Proposal = z.infer<typeof proposal>;
export type TextProposal = z.infer<typeof textProposal>;
export type BlockProposal = z.infer<typeof blockProposal>;

const text = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  /** Absent when there are none. */
  marks: marks.min(1).optional(),
  proposal: textProposal.optional(),
});
const lineBreak = z.object({ type: z.literal('lineBreak'), proposal: proposal.optional() });
const footnoteReference = z.object({
  type: z.literal('footnoteReference'),
  footnoteId: z.string().min(1),
  proposal: proposal.optional(),
});
/** One end of the stretch of text that a comment thread is about. */
const commentAnchor = z.object({
  type: z.literal('commentAnchor'),
  threadId: z.string().min(1),
  edge: z.enum(['start', 'end']),
});
const opaqueInline = z.object({ type: z.literal('opaque'), original: z.json() });
const link = z.object({
  type: z.literal('link'),
  href: z.string().min(1),
  content: z.array(z.discriminatedUnion('type', [text, lineBreak])),
});
export const inlineSchema = z.discriminatedUnion('type', [
  text,
  lineBreak,
  link,
  footnoteReference,
  commentAnchor,
  opaqueInline,
]);
export type Inline = z.infer<typeof inlineSchema>;
export type TextInline = z.infer<typeof text>;
export type LinkInline = z.infer<typeof link>;

const content = z.array(inlineSchema);
/** Several paragraphs, where a block holds more than one (table cells, footnotes). */
const paragraphs = z.array(content).min(1);

export const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;
/**
 * Of a block of text, `inserted` and `deleted` are about its end, as Word's paragraph mark: refusing an inserted
 * one, or accepting a deleted one, joins the block to the next. Of any other block they are about the whole.
 */
const suggestible = { proposal: blockProposal.optional() };
const paragraph = z.object({
  ...suggestible,
  type: z.literal('paragraph'),
  /** Absent: as the template sets body text. */
  align: z.enum(ALIGNMENTS).optional(),
  content,
});
const heading = z.object({
  ...suggestible,
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  content,
});

export interface ListItem {
  content: Inline[];
  /** About the end of the item's own text, as in a paragraph. */
  proposal?: BlockProposal | undefined;
  /** A list inside this item. */
  children?: ListBlock | undefined;
}
export const NUMBERINGS = ['letter', 'outline'] as const;
export interface ListBlock {
  type: 'list';
  ordered: boolean;
  /**
   * How an ordered list is numbered; absent: 1., 2., 3. `letter` is a), b), … as offices letter points, `outline`
   * puts the numbers of the items that the list is in before its own: 2.1., 2.2.
   */
  numbering?: (typeof NUMBERINGS)[number] | undefined;
  /** First number of an ordered list; absent: 1. */
  start?: number | undefined;
  /** Of an outermost outline: the numbers above it, as those of headings. [2] for a list that begins with 2.1. */
  outer?: number[] | undefined;
  items: ListItem[];
}
const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.object({ ...suggestible, content, children: list.optional() }),
);
const list = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  numbering: z.enum(NUMBERINGS).optional(),
  start: z.int().positive().optional(),
  outer: z.array(z.int().positive()).min(1).optional(),
  items: z.array(listItem).min(1),
});

const quote = z.object({ ...suggestible, type: z.literal('quote'), content });
const question = z.object({ ...suggestible, type: z.literal('question'), content });
const answer = z.object({ ...suggestible, type: z.literal('answer'), content });

const tableCell = z.object({
  paragraphs,
  columnSpan: z.int().positive().optional(),
  rowSpan: z.int().positive().optional(),
});
const table = z.object({
  ...suggestible,
  type: z.literal('table'),
  /** How many rows, from the top, are repeated on each page as headers. */
  headerRows: z.int().nonnegative(),
  rows: z.array(z.object({ cells: z.array(tableCell).min(1) })).min(1),
  caption: z.string(),
});
export const FIGURE_WIDTHS = ['column', 'page'] as const;
/** A part of a picture, as shares of its upright width and height, from the top left: 0 to 1. */
const crop = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().positive().max(1),
  height: z.number().positive().max(1),
});
export type Crop = z.infer<typeof crop>;
const figure = z.object({
  ...suggestible,
  type: z.literal('figure'),
  /** Null while the picture is still to be found: imports know the caption only. */
  pictureId: z.string().min(1).nullable(),
  width: z.enum(FIGURE_WIDTHS),
  /** Absent: the whole picture. */
  crop: crop.optional(),
  /** Stands beside the figure before it, in one row; means nothing when the block before is not a figure. */
  beside: z.literal(true).optional(),
  caption: z.string(),
  /** Who took the picture, without a label: "Minh Anh". */
  credit: z.string(),
  alternativeText: z.string(),
});
const divider = z.object({ ...suggestible, type: z.literal('divider') });
/** "Nơi nhận:" of an administrative document (Nghị định 30/2020). */
const recipients = z.object({ ...suggestible, type: z.literal('recipients'), items: z.array(z.string()) });
/** Authority lines ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ") over the signer's name. */
const signature = z.object({
  ...suggestible,
  type: z.literal('signature'),
  lines: z.array(z.string()),
  name: z.string(),
});
const opaque = z.object({ type: z.literal('opaque'), original: z.json() });

export const blockSchema = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  quote,
  question,
  answer,
  table,
  figure,
  divider,
  recipients,
  signature,
  opaque,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block['type'];
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;
export type FigureBlock = BlockOf<'figure'>;
export type TableBlock = BlockOf<'table'>;

const footnote = z.object({ paragraphs });

/** The lines of an article beside its body for which another wording can be suggested. */
export const SUGGESTIBLE_FIELDS = ['kicker', 'title', 'lead', 'byline', 'via', 'attribution'] as const;
export type SuggestibleField = (typeof SUGGESTIBLE_FIELDS)[number];

/** Who suggested a change and when (ISO 8601 UTC). One suggestion may touch several pieces of content. */
const suggestion = z.object({
  authorId: z.string(),
  author: z.string(),
  at: z.string(),
  /** Another wording for a line beside the body; such a suggestion touches nothing else. */
  field: z.object({ name: z.enum(SUGGESTIBLE_FIELDS), to: z.string() }).optional(),
});
export type Suggestion = z.infer<typeof suggestion>;

export const documentSchema = z.object({
  version: z.literal(DOCUMENT_VERSION),
  blocks: z.array(blockSchema),
  footnotes: z.record(z.string(), footnote),
  /** Open suggestions by id; a decided one is gone, and its traces with it. */
  suggestions: z.record(z.string(), suggestion),
});
export type ArticleDocument = z.infer<typeof documentSchema>;

/** A document with nothing in it. */
export function emptyDocument(): ArticleDocument {
  return { version: DOCUMENT_VERSION, blocks: [], footnotes: {}, suggestions: {} };
}
