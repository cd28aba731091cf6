/** One article: its head and its paragraphs become title, kicker, lead, small print and document. */
import { documentOf } from '#shared/document/build.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import { figuresOf, footnoteOrder } from '#shared/document/walk.ts';
import type { ArticleContent, ArticleKind } from '#shared/model/article.ts';
import { foldedWords } from '#shared/vietnamese/likeness.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import { isAuthorNote } from './author-note.ts';
import { buildBlocks, isInterview } from './blocks.ts';
import { type BracketCredit, isBareByline, readBracketCredit, readCredits } from './credits.ts';
import { type EndNote, placeEndNotes } from './end-notes.ts';
import { opensAnswer, readQuestion } from './interview.ts';
import type { ImportLedger } from './ledger.ts';
import { endsOpen, type Paragraph, startsWithMarker } from './lines.ts';
import { type PageNote, placePageNotes } from './page-notes.ts';
import { isBodyLike, isDivider, isKickerLike, sameWords } from './shapes.ts';

/** A first paragraph longer than this is no lead: in bold over two columns it would fill half a page. */
export const LEAD_WORDS = 150;
/** A first sentence shorter than this says too little to stand alone. */
const LEAST_LEAD_WORDS = 15;
/** Headroom under the limits of articleContentSchema. */
const LEAD_CHARACTERS = 5000;
const LINE_CHARACTERS = 900;
/** A body of this many chữ is a feature (bài) when nothing else tells; shorter is news (tin). */
const FEATURE_WORDS = 800;

export interface ArticleParts {
  title: string;
  kicker: string;
  /** A byline that stood under the title. */
  byline: Paragraph | null;
  paragraphs: readonly Paragraph[];
  /** Name of the section, for the kind. */
  section: string;
  /** Pictures and tables that stood among the lines of the head. */
  underHead: readonly Block[];
}

export interface ArticleContext {
  usualGap: number;
  ledger: ImportLedger;
  /** All notes of the text; an article takes those that it refers to. */
  footnotes: ArticleDocument['footnotes'];
  /** Notes from the end of the text that no article has taken yet. */
  notes: EndNote[];
  /** Notes from the feet of pages that no article has taken yet. */
  pageNotes: PageNote[];
}

/** Builds an article. What the paragraphs hold is in the result or in the ledger. */
export function buildArticle(parts: ArticleParts, context: ArticleContext): ArticleContent {
  const print = new SmallPrint(context.ledger);
  if (parts.byline) print.takeByline(parts.byline);
  const kept = takeSmallPrint(parts.paragraphs, print);
  const { lead, body } = takeLead(kept, parts.title, context.ledger);
  const blocks = buildBlocks(body, { lead, usualGap: context.usualGap, ledger: context.ledger });
  const { first, last } = strandedBlocks(parts.paragraphs, body);
  const whole = documentOf([...parts.underHead, ...first, ...blocks, ...last]);
  const { ledger } = context;
  const noted = placeEndNotes(withNotes(whole, context.footnotes), context.notes, { all: false, ledger });
  const document = placePageNotes(noted, context.pageNotes, { all: false, lead, ledger });
  const captions = figuresOf(document)
    .filter((figure) => figure.pictureId === null)
    .map((figure) => `“${figure.caption}”`);
  if (captions.length > 0) {
    context.ledger.remark(
      'FIGURE_WITHOUT_PICTURE',
      `Bài ‘${parts.title}’: đoạn sau được coi là chú thích ảnh, còn thiếu ảnh: ${captions.join('; ')}.`,
    );
  }
  return {
    kind: kindOf(parts, body, blocks, print),
    title: parts.title,
    kicker: parts.kicker,
    lead,
    byline: print.byline,
    via: print.via,
    attribution: print.attribution,
    document,
  };
}

function withNotes(document: ArticleDocument, notes: ArticleDocument['footnotes']): ArticleDocument {
  const used = footnoteOrder(document).flatMap((id) => {
    const note = notes[id];
    return note ? [[id, note] as const] : [];
  });
  return { ...document, footnotes: Object.fromEntries(used) };
}

/** Pictures and tables that stood after lines which became lead or small print. */
function strandedBlocks(
  paragraphs: readonly Paragraph[],
  body: readonly Paragraph[],
): { first: Block[]; last: Block[] } {
  // A paragraph that a rule has shortened is another object; what stood after it is the same.
  const kept = new Set(body.map(({ after }) => after));
  const start = paragraphs.findIndex((paragraph) => body.some(({ line }) => line === paragraph.line));
  const stranded = { first: [] as Block[], last: [] as Block[] };
  for (const [index, { after }] of paragraphs.entries()) {
    if (!after || kept.has(after)) continue;
    stranded[index < start ? 'first' : 'last'].push(...after);
  }
  return stranded;
}

/** Gathers byline, via and attribution; two bylines are kept side by side. */
class SmallPrint {
  byline = '';
  via = '';
  attribution = '';
  inBrackets = false;
  readonly #ledger: ImportLedger;

  constructor(ledger: ImportLedger) {
    this.#ledger = ledger;
  }

  takeByline(paragraph: Paragraph): boolean {
    return this.takeCredits(paragraph) || this.#add('byline', paragraph.text);
  }

  /** False when the paragraph is no small print, or there is no room for it. */
  takeCredits(paragraph: Paragraph): boolean {
    const credits = readCredits(paragraph.text);
    if (!credits) return false;
    for (const label of credits.labels) this.#ledger.takeOut('LABELS', `${label}:`, paragraph.line);
    this.#add('byline', credits.byline);
    this.#add('via', credits.via);
    this.#add('attribution', credits.attribution);
    return true;
  }

  takeBracket({ attribution, byline, via }: BracketCredit, line: number): void {
    this.#add('attribution', attribution);
    this.#add('byline', byline);
    this.#add('via', via);
    if (via) this.#ledger.takeOut('LABELS', 'Theo', line);
    // Only a press digest names outlet and day at the end of each item.
    this.inBrackets ||= attribution !== '';
  }

  hasRoom(): boolean {
    return [this.byline, this.via, this.attribution].every((text) => text.length < LINE_CHARACTERS / 2);
  }

  #add(field: 'byline' | 'via' | 'attribution', text: string): boolean {
    // Taken from the end upwards, so what comes later stands before.
    if (text !== '') this[field] = this[field] === '' ? text : `${text}; ${this[field]}`;
    return true;
  }
}

/**
 * Takes the small print off the end of an article, upwards: labelled lines anywhere among the last
 * paragraphs, a bare name only where it closes the text.
 */
function takeSmallPrint(paragraphs: readonly Paragraph[], print: SmallPrint): Paragraph[] {
  // The line that parts this article from the next is no part of it.
  const kept = paragraphs.slice(0, paragraphs.findLastIndex(({ text }) => !isDivider(text)) + 1);
  let text = 0;
  for (let index = kept.length - 1; index >= 0 && text < 3; index -= 1) {
    const paragraph = kept[index];
    if (!paragraph || !print.hasRoom()) break;
    const bracket = readBracketCredit(paragraph.text);
    if (isPhotoCreditUnderText(kept, index)) {
      text += 1;
    } else if (print.takeCredits(paragraph)) {
      kept.splice(index, 1);
    } else if (bracket && print.attribution === '') {
      print.takeBracket(bracket, paragraph.line);
      if (
        bracket.rest === '' ||
        (isBareByline(bracket.rest) && print.takeByline({ ...paragraph, text: bracket.rest }))
      )
        kept.splice(index, 1);
      else kept[index] = { ...paragraph, text: bracket.rest, words: countWords(bracket.rest) };
      text += 1;
    } else if (index > 0 && text === 0 && closesText(kept, index, print)) {
      print.takeByline(paragraph);
      kept.splice(index, 1);
    } else text += 1;
  }
  return kept;
}

/** A name alone; or, over an attribution, any short line that is no sentence: "Ban Biên tập Cổng …". */
function closesText(paragraphs: readonly Paragraph[], index: number, print: SmallPrint): boolean {
  const paragraph = paragraphs[index];
  const before = paragraphs[index - 1];
  if (!paragraph || !before) return false;
  if (isBareByline(paragraph.text)) return true;
  const short = paragraph.words <= 8 && paragraph.text.length <= 100 && endsOpen(paragraph.text);
  const under = print.attribution !== '' && print.byline === '' && isBodyLike(before);
  return (
    under &&
    short &&
    !startsWithMarker(paragraph.text) &&
    /^\p{Lu}/u.test(paragraph.text) &&
    !/\d/.test(paragraph.text)
  );
}

/** "Ảnh: X" below a caption in the middle of the text is the picture's, not the article's. */
function isPhotoCreditUnderText(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || !/^\(?Ảnh\s*:/u.test(paragraph.text) || paragraph.words > 12) return false;
  const before = paragraphs[index - 1];
  const textAfter = paragraphs.slice(index + 1).some(isBodyLike);
  return textAfter && before !== undefined && before.words <= 60;
}

/** The first paragraph, unless it asks, lists, heads something, or is too long to stand out. */
function takeLead(
  paragraphs: readonly Paragraph[],
  title: string,
  ledger: ImportLedger,
): { lead: string; body: readonly Paragraph[] } {
  const [first, second, ...others] = paragraphs;
  if (first && isAuthorNote(first.text)) {
    const under = takeLead(paragraphs.slice(1), title, ledger);
    return { lead: under.lead, body: [first, ...under.body] };
  }
  if (!first || !second || !canLead(first, second)) return { lead: '', body: paragraphs };
  if (!fitsLead(first.text)) {
    const opening = openingSentences(first.text);
    if (opening === null) {
      ledger.remark(
        'LEAD_TOO_LONG',
        `Bài ‘${title}’: đoạn mở đầu dài ${first.words} chữ nên để trong chính văn; hãy rút một sapô ngắn.`,
      );
      return { lead: '', body: paragraphs };
    }
    ledger.remark(
      'LEAD_CUT_OFF',
      `Bài ‘${title}’: đoạn mở đầu dài ${first.words} chữ; câu đầu làm sapô, phần còn lại vào chính văn.`,
    );
    const rest = first.text.slice(opening.length).trim();
    return {
      lead: opening,
      body: [{ ...first, text: rest, words: countWords(rest) }, ...paragraphs.slice(1)],
    };
  }
  if (sameWords(first.text, second.text)) {
    ledger.takeOut('REPEATED_LEAD', second.text, second.line);
    return { lead: first.text, body: others };
  }
  return { lead: first.text, body: paragraphs.slice(1) };
}

function fitsLead(text: string): boolean {
  return text.length <= LEAD_CHARACTERS && countWords(text) <= LEAD_WORDS;
}

/** The first sentence of a paragraph that is too long for a lead; null when that is too long or too short itself. */
function openingSentences(text: string): string | null {
  const end = /[.!?…]["”’)]?(?=\s+\p{Lu})/u.exec(text.slice(0, LEAD_CHARACTERS));
  if (!end) return null;
  const opening = text.slice(0, end.index + end[0].length);
  return fitsLead(opening) && countWords(opening) >= LEAST_LEAD_WORDS ? opening : null;
}

function canLead(first: Paragraph, second: Paragraph): boolean {
  if (readQuestion(first) || isDivider(first.text) || opensAnswer(first.text)) return false;
  if (startsWithMarker(first.text) || first.words < 8) return false;
  return !(isKickerLike(first) && startsWithMarker(second.text) && !readQuestion(second) && first.words < 15);
}

function kindOf(
  parts: ArticleParts,
  body: readonly Paragraph[],
  blocks: readonly Block[],
  print: SmallPrint,
): ArticleKind {
  if (isInterview(body)) return 'interview';
  if (print.inBrackets) return 'digest';
  const section = foldedWords(parts.section).join(' ');
  if (/\bnhan su\b/.test(section)) return 'personnel';
  if (/\bvan ban\b/.test(section)) return 'legal';
  if (/^bài/iu.test(print.byline)) return 'feature';
  if (/^tin/iu.test(print.byline)) return 'news';
  const words = body.reduce((sum, paragraph) => sum + paragraph.words, 0);
  return words >= FEATURE_WORDS || blocks.some((block) => block.type === 'heading') ? 'feature' : 'news';
}
