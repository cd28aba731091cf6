/** From an article's paragraphs to the blocks of its document. */
import { figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import { blockTexts } from '#shared/document/plain-text.ts';
import type { Block, FigureBlock, ListItem } from '#shared/document/schema.ts';
import { isScene, readCaption } from './captions.ts';
import { isCredit } from './credits.ts';
import { isHeadingShape, NUMBERED } from './heading-shape.ts';
import {
  isThanks,
  isUnmarkedQuestion,
  opensAnswer,
  readAnswer,
  readLoneAnswerLabel,
  readQuestion,
} from './interview.ts';
import type { ImportLedger } from './ledger.ts';
import { ownBlock, type Paragraph } from './lines.ts';
import { readListOfFile } from './lists.ts';
import { isDivider } from './shapes.ts';

/** Paragraphs after one that are looked at to tell what it is: an article's worth, never a whole file's. */
const LOOK_AHEAD = 12;

export interface BodyContext {
  lead: string;
  /** Blank lines that usually stand between paragraphs of this text. */
  usualGap: number;
  ledger: ImportLedger;
}

/** The questions of a body; one is enough to make an interview of it. */
export function isInterview(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(
    (paragraph, index) =>
      readQuestion(paragraph) !== null || isUnmarkedQuestion(paragraph, paragraphs[index + 1]),
  );
}

/** Builds the blocks of a body; the lead is not among `paragraphs`. */
export function buildBlocks(paragraphs: readonly Paragraph[], context: BodyContext): Block[] {
  const interview = isInterview(paragraphs);
  const levels = headingLevels(paragraphs);
  const blocks: Block[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const answers = interview && answersHere(blocks, paragraph);
    const list = answers ? null : readList(paragraphs, index, context.ledger);
    if (list) {
      blocks.push(list.block);
      for (const item of paragraphs.slice(index, list.end)) blocks.push(...(item.after ?? []));
      index = list.end;
      continue;
    }
    const onlyLabel = answers && paragraphs[index + 1] ? readLoneAnswerLabel(paragraph.text) : null;
    if (onlyLabel) context.ledger.takeOut('LABELS', onlyLabel, paragraph.line);
    else if (isDivider(paragraph.text)) blocks.push({ type: 'divider' });
    else if (answers) blocks.push(answerBlock(paragraph, context));
    else
      blocks.push(
        blockOf(paragraph, paragraphs.slice(index + 1, index + 1 + LOOK_AHEAD), blocks, levels, context),
      );
    blocks.push(...(paragraph.after ?? []));
    index += 1;
  }
  return withCredits(trimDividers(blocks), context.ledger);
}

/** A rule between two articles divides nothing inside either. */
function trimDividers(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.type !== 'divider');
  const last = blocks.findLastIndex((block) => block.type !== 'divider');
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

function blockOf(
  paragraph: Paragraph,
  following: readonly Paragraph[],
  before: readonly Block[],
  levels: HeadingLevels,
  context: BodyContext,
): Block {
  const next = following[0];
  const question = readQuestion(paragraph);
  if (question) {
    if (question.label) context.ledger.takeOut('LABELS', `${question.label}:`, paragraph.line);
    return textBlock('question', question.text);
  }
  if (isUnmarkedQuestion(paragraph, next)) return textBlock('question', paragraph.text);
  const own = ownBlock(paragraph);
  if (own && own.type !== 'paragraph') return own;
  const heading = isScene(paragraph.text) ? null : levels.of(paragraph, next);
  if (heading) return headingBlock(heading, paragraph.text);
  const caption = readCaption(paragraph, {
    afterLead: context.lead !== '' && before.length === 0,
    lead: context.lead,
    apart: paragraph.newPage || paragraph.gap > context.usualGap,
    textFollows: next !== undefined,
    following: following.map(({ text }) => text),
  });
  if (!caption) return own ?? textBlock('paragraph', paragraph.text);
  for (const label of caption.labels) context.ledger.takeOut('LABELS', `${label}:`, paragraph.line);
  return figureBlock({ caption: caption.caption, credit: caption.credit });
}

/** A paragraph answers when a question stands right before it, or when it opens the interview with a dash. */
function answersHere(blocks: readonly Block[], paragraph: Paragraph): boolean {
  if (readQuestion(paragraph)) return false;
  const before = blocks.findLast((block) => block.type !== 'figure');
  if (before === undefined) return opensAnswer(paragraph.text);
  if (before.type !== 'question' || isThanks(blockTexts(before).join(' '))) return false;
  return !/^(?:ảnh|\()/iu.test(paragraph.text);
}

function answerBlock(paragraph: Paragraph, { ledger }: BodyContext): Block {
  const { text, label } = readAnswer(paragraph.text);
  if (label) ledger.takeOut('LABELS', `${label}:`, paragraph.line);
  return textBlock('answer', text);
}

interface HeadingLevels {
  /** Level of a heading, or null when the paragraph is none. */
  of(paragraph: Paragraph, next: Paragraph | undefined): 1 | 2 | 3 | null;
}

/** Depth of a numbered heading: 0 for roman numbers, then one per part of "2.1.". */
function depthOf(text: string): number | null {
  const match = NUMBERED.exec(text.slice(0, 40));
  if (!match) return null;
  return match[1] ? 0 : (match[2]?.split('.').length ?? 1);
}

/** Levels follow the depths that this body uses; unnumbered headings stand at level 2. */
function headingLevels(paragraphs: readonly Paragraph[]): HeadingLevels {
  const depths = new Set<number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const depth = isHeadingShape(paragraph, paragraphs[index + 1]) ? depthOf(paragraph.text) : null;
    if (depth !== null) depths.add(depth);
  }
  const order = [...depths].sort((left, right) => left - right);
  // A body with one depth only is not a report: its headings are of the middle size.
  const shift = order.length > 1 ? 1 : 2;
  return {
    of(paragraph, next) {
      if (!isHeadingShape(paragraph, next)) return null;
      const depth = depthOf(paragraph.text);
      if (depth === null) return 2;
      const level = order.indexOf(depth) + shift;
      return level >= 3 ? 3 : level === 2 ? 2 : 1;
    },
  };
}

const BULLET = /^([-–—+•●▪])\s+(?=\S)/u;
const ITEM_NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;

/** A run of two items or more of one kind. Numbers must rise by one and the items be whole sentences. */
function readList(
  paragraphs: readonly Paragraph[],
  index: number,
  ledger: ImportLedger,
): { block: Block; end: number } | null {
  const whole = readListOfFile(paragraphs, index);
  if (whole) {
    for (const { mark, line } of whole.marks) ledger.takeOut('LABELS', mark, line);
    return whole;
  }
  const bullet = BULLET.exec(paragraphs[index]?.text.slice(0, 8) ?? '')?.[1];
  const first = ITEM_NUMBER.exec(paragraphs[index]?.text.slice(0, 8) ?? '')?.[1];
  if (bullet === undefined && first === undefined) return null;
  let end = index;
  for (; end < paragraphs.length; end += 1) {
    const paragraph = paragraphs[end];
    const head = paragraph?.text.slice(0, 8) ?? '';
    if (!paragraph || isCredit(paragraph)) break;
    if (bullet !== undefined && BULLET.exec(head)?.[1] !== bullet) break;
    if (first !== undefined) {
      if (Number(ITEM_NUMBER.exec(head)?.[1]) !== Number(first) + end - index) break;
      if (isHeadingShape(paragraph, paragraphs[end + 1]) && !/[;,]$/.test(paragraph.text)) break;
    }
  }
  if (end - index < 2) return null;
  const items: ListItem[] = [];
  for (const paragraph of paragraphs.slice(index, end)) {
    const number = first === undefined ? null : ITEM_NUMBER.exec(paragraph.text.slice(0, 8));
    if (number) ledger.takeOut('LABELS', number[0].trim(), paragraph.line);
    items.push({
      content: textInline(paragraph.text.replace(first === undefined ? BULLET : ITEM_NUMBER, '')),
    });
  }
  const start = Number(first ?? 1);
  const ordered = first !== undefined;
  const block: Block = { type: 'list', ordered, items, ...(ordered && start > 1 ? { start } : {}) };
  return { block, end };
}

const CREDIT_LINE = /^\(?(Ảnh)\s*:\s*([^:()]{2,60}?)\)?\.?$/u;

/** "Ảnh: Lan Hương" as a line of its own goes to the figure before it, or makes a figure of a short line. */
function withCredits(blocks: readonly Block[], ledger: ImportLedger): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const text = block.type === 'paragraph' ? plain(block) : null;
    const credit = text === null || text.length > 80 ? null : CREDIT_LINE.exec(text);
    const before = result.at(-1);
    const figure = credit && before ? asFigure(before) : null;
    if (!credit?.[2] || !figure) {
      result.push(block);
      continue;
    }
    // Found at its end: the line number is that of the paragraph, which a block no longer knows.
    ledger.takeOut('LABELS', `${credit[1]}:`, 0);
    result[result.length - 1] = { ...figure, credit: credit[2].trim() };
  }
  return result;
}

function plain(block: Block): string | null {
  if (block.type !== 'paragraph') return null;
  const [inline] = block.content;
  return inline?.type === 'text' ? inline.text : null;
}

function asFigure(block: Block): FigureBlock | null {
  if (block.type === 'figure') return block.credit === '' ? block : null;
  const caption = plain(block);
  if (caption === null || caption.length > 300) return null;
  return figureBlock({ caption });
}
