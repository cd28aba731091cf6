/** Comment threads as Word's comments: numbered in the order in which they are met. */
import {
  AnnotationReference,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Comment, CommentThread } from '#shared/model/comment.ts';
import { textRun } from '../inline.ts';
import { REVIEW_STYLE } from './styles.ts';

/** What the extended parts of the package say of a comment. */
export interface CommentRecord {
  id: number;
  /** The comment it answers; null for the first of a thread. */
  parent: number | null;
  isResolved: boolean;
  /** ISO 8601 UTC, to the second. */
  date: string;
}

const TAKEN_BACK = 'Nhận xét đã được người viết xóa';

export class Comments {
  readonly #written: ICommentOptions[] = [];
  readonly #records: CommentRecord[] = [];
  readonly #numbers = new Map<string, number[]>();

  /** As `docx` takes them. */
  get written(): readonly ICommentOptions[] {
    return this.#written;
  }

  get records(): readonly CommentRecord[] {
    return this.#records;
  }

  has({ id }: Pick<CommentThread, 'id'>): boolean {
    return this.#numbers.has(id);
  }

  /** Marks where the text of a thread begins. @param about stands first in it, where the text is not there to see */
  start(thread: CommentThread, about = ''): ParagraphChild[] {
    if (this.has(thread)) return [];
    const numbers = thread.comments.map((comment, index) => this.#add(thread, comment, index, about));
    this.#numbers.set(thread.id, numbers);
    return numbers.map((number) => new CommentRangeStart(number));
  }

  /** Marks where it ends; nothing for a thread that never began. */
  end({ id }: Pick<CommentThread, 'id'>): ParagraphChild[] {
    return (this.#numbers.get(id) ?? []).flatMap((number) => [
      new CommentRangeEnd(number),
      new TextRun({ style: REVIEW_STYLE.reference, children: [new CommentReference(number)] }),
    ]);
  }

  #add(thread: CommentThread, comment: Comment, index: number, about: string): number {
    const id = this.#written.length;
    const first = this.#numbers.get(thread.id)?.[0] ?? id - index;
    const date = seconds(comment.createdAt);
    const text = comment.deleted ? TAKEN_BACK : comment.text;
    this.#written.push({
      id,
      author: comment.author,
      initials: initialsOf(comment.author),
      date: new Date(date),
      durableId: durableId(id),
      children: [...(index === 0 && about ? [about] : []), ...text.split('\n')].map(
        (line, place) =>
          new Paragraph({
            style: REVIEW_STYLE.comment,
            children: [
              ...(place === 0
                ? [new TextRun({ style: REVIEW_STYLE.reference, children: [new AnnotationReference()] })]
                : []),
              textRun(line),
            ],
          }),
      ),
    });
    this.#records.push({
      id,
      parent: index === 0 ? null : first,
      isResolved: thread.resolved !== null,
      date,
    });
    return id;
  }
}

/** Eight hexadecimal digits, below the half of what they hold, and never zero. */
export function durableId(id: number): string {
  return (0x40000000 + id).toString(16).toUpperCase();
}

/** "Lê Thị Ngọc Lan" as "LTNL". */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.match(/\p{L}/u)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}

/** Word takes no parts of a second. */
export function seconds(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '1970-01-01T00:00:00Z' : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
