import { describe, expect, it } from 'vitest';
import type { CommentPlace, CommentThread } from '#shared/model/comment.ts';
import { inReadingOrder, neighbour } from './order.ts';

const thread = (id: string, place: CommentPlace): CommentThread => ({
  id,
  articleId: 'a',
  place,
  quote: '',
  createdAt: '',
  resolved: null,
  comments: [],
});
const ids = (threads: readonly CommentThread[]) => threads.map(({ id }) => id);

describe('the order of threads', () => {
  it('is that of the article: whole, head, body, what is gone, foot', () => {
    const threads = [
      thread('attribution', { kind: 'field', field: 'attribution' }),
      thread('gone', { kind: 'text', block: 0 }),
      thread('late', { kind: 'text', block: 0 }),
      thread('early', { kind: 'text', block: 9 }),
      thread('lead', { kind: 'field', field: 'lead' }),
      thread('title', { kind: 'field', field: 'title' }),
      thread('whole', { kind: 'article' }),
    ];
    expect(ids(inReadingOrder(threads, ['early', 'late']))).toEqual([
      'whole',
      'title',
      'lead',
      'early',
      'late',
      'gone',
      'attribution',
    ]);
  });

  it('is gone through round about, both ways', () => {
    const threads = ['1', '2', '3'].map((id) => thread(id, { kind: 'article' }));
    expect(neighbour(threads, null, 1)?.id).toBe('1');
    expect(neighbour(threads, null, -1)?.id).toBe('3');
    expect(neighbour(threads, '3', 1)?.id).toBe('1');
    expect(neighbour(threads, '1', -1)?.id).toBe('3');
    expect(neighbour([], '1', 1)).toBeNull();
  });
});
