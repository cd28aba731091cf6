/** A reviewer's copy while it is written: what people say and suggest about the articles, as Word shows it. */
import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { anchoredThreads } from '#shared/document/anchors.ts';
import type { ArticleDocument, Block, Inline, Proposal, SuggestibleField } from '#shared/document/schema.ts';
import { layoutSchema, unitsOf } from '#shared/document/suggestions/units.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import type { ResolvedArticle, ResolvedIssue } from '../../layout/resolved-issue.ts';
import { type InlineReview, textRun } from '../inline.ts';
import { Comments, seconds } from './comments.ts';
import { blockOfLayout } from './layout-block.ts';
import { fieldLines, fieldSuggestions } from './lines.ts';
import { shownDocument } from './shown-document.ts';
import { around } from './surrounded.ts';
import { type Change, type Changes, ReformattedRun, TrackedBlock, trackedChildren } from './tracked.ts';

type Suggestions = ArticleDocument['suggestions'];

/** A line beside the body as its paragraph has it. */
export interface ReviewedLine {
  children: ParagraphChild[];
  run: NonNullable<IParagraphOptions['run']>;
}

interface ArticleReview {
  suggestions: Suggestions;
  fieldThreads: Map<SuggestibleField, CommentThread[]>;
}

const SOMEBODY = { author: 'Không rõ', at: '' };
/** Bookmarks and comments have the numbers below. */
const FIRST_CHANGE = 100_000;
const FIELDS = ['title', 'kicker', 'lead', 'byline', 'via', 'attribution'] as const;
const FIELD_NAMES: Record<SuggestibleField, string> = {
  title: 'tít',
  kicker: 'chú mục',
  lead: 'sapô',
  byline: 'bút danh',
  via: 'Theo',
  attribution: 'Nguồn',
};

export class Reviewing {
  /** The issue with the texts as the copy shows them. */
  readonly issue: ResolvedIssue;
  readonly comments = new Comments();
  readonly #threads = new Map<string, CommentThread>();
  readonly #blockThreads = new Map<Block, CommentThread[]>();
  readonly #articles = new Map<string, ArticleReview>();
  #changes = FIRST_CHANGE;

  constructor(issue: ResolvedIssue) {
    this.issue = {
      ...issue,
      sections: issue.sections.map((section) => ({
        ...section,
        articles: section.articles.map((article) => this.#shown(article)),
      })),
    };
  }

  /** What stands in the text of a document beside its words. */
  inline(document: ArticleDocument): InlineReview {
    const { suggestions } = document;
    return {
      anchor: ({ threadId, edge }) => {
        const thread = this.#threads.get(threadId);
        if (!thread) return [];
        return edge === 'start' ? this.comments.start(thread) : this.comments.end(thread);
      },
      tracked: (children, proposal) => trackedChildren(children, this.#changesOf(suggestions, proposal)),
      reformatted: (options, proposal, before) => {
        const change = this.#change(suggestions, proposal?.formatted?.id);
        return change && new ReformattedRun(options, change, before);
      },
      // Word shows no comments in the margin of a note: they stand at its mark.
      ofNote: (footnoteId) => {
        const threads = threadsIn(document.footnotes[footnoteId]?.paragraphs ?? [], this.#threads);
        return {
          before: threads.flatMap((thread) => this.comments.start(thread, quoted(thread))),
          after: threads.flatMap((thread) => this.comments.end(thread)),
        };
      },
    };
  }

  /** What `write` makes of a block, with what is suggested and said about its paragraphs or the whole of it. */
  block(block: Block, { suggestions }: ArticleDocument, write: (block: Block) => FileChild[]): FileChild[] {
    return this.#withThreads(this.#tracked(block, suggestions, write), this.#blockThreads.get(block) ?? []);
  }

  /**
   * Lines beside the body, with the wordings suggested for them and what is said about them.
   *
   * @param fields those that the lines are made of
   * @param text the lines for any wording of them
   */
  lines(
    article: ResolvedArticle,
    fields: readonly SuggestibleField[],
    text: (article: ResolvedArticle) => string,
  ): ReviewedLine[] {
    const review = this.#articles.get(article.id);
    const made = fieldSuggestions(review?.suggestions ?? {}, fields);
    const versions = [article];
    for (const { field } of made) {
      const last = versions.at(-1) ?? article;
      versions.push(field ? { ...last, [field.name]: field.to } : last);
    }
    const changes = ({ from, to }: { from: number; to: number }): Changes => ({
      inserted: from > 0 ? this.#numbered(made[from - 1]) : null,
      deleted: to < versions.length ? this.#numbered(made[to - 1]) : null,
    });
    const lines = fieldLines(versions.map(text)).map((line): ReviewedLine => {
      const { inserted, deleted } = changes(line);
      return {
        children: line.pieces.flatMap((piece) => trackedChildren([textRun(piece.text)], changes(piece))),
        run: { ...(inserted && { insertion: inserted }), ...(deleted && { deletion: deleted }) },
      };
    });
    const threads = fields.flatMap((field) => review?.fieldThreads.get(field) ?? []);
    lines[0]?.children.unshift(
      ...threads.flatMap((thread) => this.comments.start(thread, aboutOf(thread, fields))),
    );
    lines.at(-1)?.children.push(...threads.flatMap((thread) => this.comments.end(thread)));
    return lines;
  }

  /** Whether another wording is suggested for a line. */
  suggests({ id }: ResolvedArticle, field: SuggestibleField): boolean {
    return fieldSuggestions(this.#articles.get(id)?.suggestions ?? {}, [field]).length > 0;
  }

  #shown(article: ResolvedArticle): ResolvedArticle {
    const { review } = article;
    if (!review) return article;
    const { document, blockThreads } = shownDocument(review.document, review.threads);
    for (const [block, threads] of blockThreads) this.#blockThreads.set(block, threads);
    const anchored = new Set(anchoredThreads(document));
    const atBlocks = new Set([...blockThreads.values()].flat());
    const fieldThreads = new Map<SuggestibleField, CommentThread[]>();
    const say = (field: SuggestibleField, thread: CommentThread) =>
      fieldThreads.set(field, [...(fieldThreads.get(field) ?? []), thread]);
    const written = FIELDS.filter(
      (field) => article[field] !== '' || fieldSuggestions(document.suggestions, [field]).length > 0,
    );
    for (const thread of review.threads) {
      this.#threads.set(thread.id, thread);
      if (anchored.has(thread.id) || atBlocks.has(thread)) continue;
      const field = thread.place.kind === 'field' ? thread.place.field : 'title';
      // What is about the whole, or about what is gone, stands with the title, or with what comes first.
      const host = written.includes(field) ? field : written[0];
      const [firstBlock] = document.blocks;
      if (host) say(host, thread);
      else if (firstBlock)
        this.#blockThreads.set(firstBlock, [...(this.#blockThreads.get(firstBlock) ?? []), thread]);
    }
    this.#articles.set(article.id, { suggestions: document.suggestions, fieldThreads });
    return { ...article, document };
  }

  #tracked(block: Block, suggestions: Suggestions, write: (block: Block) => FileChild[]): FileChild[] {
    const written = write(block);
    if (block.type === 'opaque') return written;
    if (block.type !== 'list' && !('content' in block)) {
      const { proposal } = block;
      if (!proposal?.inserted && !proposal?.deleted) return written;
      return written.map((child) => new TrackedBlock(child, () => this.#changesOf(suggestions, proposal)));
    }
    const units = unitsOf([block]);
    return written.map((child, index) => {
      const unit = units[index];
      if (unit?.kind !== 'text' || !unit.proposal || !(child instanceof Paragraph)) return child;
      const { inserted, deleted } = this.#changesOf(suggestions, unit.proposal);
      const change = this.#change(suggestions, unit.proposal.changed?.id);
      const before = layoutSchema.safeParse(unit.proposal.changed?.before).data;
      const was = change && before ? write(blockOfLayout(before)).at(-1) : null;
      return child.with({
        ...((inserted || deleted) && {
          run: { ...(inserted && { insertion: inserted }), ...(deleted && { deletion: deleted }) },
        }),
        ...(change && was instanceof Paragraph && { revision: { ...layoutOf(was), ...change } }),
      });
    });
  }

  #withThreads(written: FileChild[], threads: readonly CommentThread[]): FileChild[] {
    if (threads.length === 0) return written;
    return around(
      written,
      threads.flatMap((thread) => this.comments.start(thread, aboutOf(thread, []))),
      threads.flatMap((thread) => this.comments.end(thread)),
    );
  }

  #changesOf(suggestions: Suggestions, proposal: Proposal | undefined): Changes {
    return {
      inserted: this.#change(suggestions, proposal?.inserted),
      deleted: this.#change(suggestions, proposal?.deleted),
    };
  }

  #change(suggestions: Suggestions, id: string | undefined): Change | null {
    // What is only suggested must never read as if it were in force, whoever it was.
    return id === undefined ? null : this.#numbered(suggestions[id] ?? SOMEBODY);
  }

  #numbered(suggestion: { author: string; at: string } | undefined): Change | null {
    if (!suggestion) return null;
    this.#changes += 1;
    return { id: this.#changes, author: suggestion.author, date: seconds(suggestion.at) };
  }
}

/** What the file as a whole has of it; called when all is written. Who reads goes on suggesting. */
export function reviewProperties({ comments }: Reviewing) {
  return { comments: { children: comments.written }, features: { trackRevisions: true } };
}

/** Threads that begin in these paragraphs. */
function threadsIn(
  paragraphs: readonly (readonly Inline[])[],
  known: ReadonlyMap<string, CommentThread>,
): CommentThread[] {
  return paragraphs.flat().flatMap((inline) => {
    const thread = inline.type === 'commentAnchor' && inline.edge === 'start' && known.get(inline.threadId);
    return thread ? [thread] : [];
  });
}

/** What a comment is about, where it does not stand around just that. */
function aboutOf(thread: CommentThread, fields: readonly SuggestibleField[]): string {
  const { place } = thread;
  if (place.kind === 'article' || place.kind === 'figure') return '';
  if (place.kind !== 'field') return quoted(thread);
  const isThere = fields.length === 1 && fields[0] === place.field;
  return isThere ? '' : `Về ${FIELD_NAMES[place.field]}: ${quoted(thread)}`;
}

function quoted({ quote }: CommentThread): string {
  return quote && `“${quote}”`;
}

/** The properties of a paragraph without its text and its numbers of changes. */
function layoutOf(paragraph: Paragraph): IParagraphOptions {
  const { children: _, run: __, revision: ___, ...layout } = paragraph.options;
  return layout;
}
