/** Section names and article titles: real headings, each under a bookmark that the contents lead to. */
import { Bookmark, HeadingLevel, type IParagraphOptions, Paragraph } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import type { ResolvedArticle } from '../layout/resolved-issue.ts';
import { textRun } from './inline.ts';
import type { ReviewedLine, Reviewing } from './review/reviewing.ts';

export interface HeadingMark {
  level: ContentsEntry['level'];
  title: string;
  bookmark: string;
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

export class Headings {
  readonly marks: HeadingMark[] = [];
  readonly #articles = new Map<string, string>();
  readonly #reviewing: Reviewing | null;

  constructor(reviewing: Reviewing | null = null) {
    this.#reviewing = reviewing;
  }

  section(name: string, options: IParagraphOptions = {}): Paragraph {
    const mark: HeadingMark = { level: 1, title: name, bookmark: this.#nextName() };
    const line = { children: [textRun(name)], run: {} };
    return this.#paragraph(mark, { pageBreakBefore: true, ...options }, line);
  }

  /** @param number stands before the title and is no part of it: "3. " */
  article(article: ResolvedArticle, options: IParagraphOptions, number = ''): Paragraph {
    const { id, title } = article;
    const mark: HeadingMark = { level: 2, title, bookmark: this.#nextName() };
    this.#articles.set(id, mark.bookmark);
    const [line] = this.#reviewing?.lines(article, ['title'], (one) => oneLine(number + one.title)) ?? [];
    return this.#paragraph(mark, options, line ?? { children: [textRun(number + title)], run: {} });
  }

  /** Whether an article has a title to write, be it one that is only suggested. */
  hasTitle(article: ResolvedArticle): boolean {
    return article.title !== '' || this.#reviewing?.suggests(article, 'title') === true;
  }

  /** The bookmark of an article that has a title. */
  ofArticle(id: string): string | null {
    return this.#articles.get(id) ?? null;
  }

  #nextName(): string {
    return `_Toc${String(this.marks.length + 1).padStart(9, '0')}`;
  }

  #paragraph(mark: HeadingMark, options: IParagraphOptions, { children, run }: ReviewedLine): Paragraph {
    const { level, bookmark } = mark;
    this.marks.push(mark);
    return new Paragraph({
      // A template's own style, where it has one, stands for that of the level.
      ...(options.style === undefined && { heading: LEVELS[level] }),
      ...options,
      run,
      children: [new Bookmark({ id: bookmark, children })],
    });
  }
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** A line of the contents and the heading it leads to; null when the file has no such heading. */
export interface BoundEntry extends ContentsEntry {
  bookmark: string | null;
}

/** Binds each entry to the next heading of its level and title. */
export function bindEntries(entries: readonly ContentsEntry[], marks: readonly HeadingMark[]): BoundEntry[] {
  let next = 0;
  return entries.map((entry) => {
    const found = marks.findIndex(
      ({ level, title }, index) => index >= next && level === entry.level && title === entry.title,
    );
    if (found >= 0) next = found + 1;
    return { ...entry, bookmark: marks[found]?.bookmark ?? null };
  });
}
