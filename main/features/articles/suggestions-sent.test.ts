import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { Person, Role } from '#shared/model/person.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import { keptDocument, SuggestionsSent } from './suggestions-sent.ts';

const NOW = new Date('2026-11-22T07:00:00.000Z');
const person = (id: string, ...roles: Role[]): Person => ({ id, name: `Người ${id}`, title: '', roles });
/** May read and comment, as a person who may only suggest. */
const suggester = person('minh', 'clerk');

const suggested = (id: string, authorId: string, text: string): ArticleDocument => {
  const block: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Chợ mở' },
      { type: 'text', text, proposal: { inserted: id } },
    ],
  };
  const made = { authorId, author: 'tự xưng', at: '2020-01-01T00:00:00.000Z' };
  return { ...documentOf([block]), suggestions: { [id]: made } };
};

const stored = (document: ArticleDocument): ArticleContent => ({
  kind: 'news',
  title: 'Chợ',
  kicker: '',
  lead: '',
  byline: '',
  via: '',
  attribution: '',
  document,
});
const plain = documentOf([textBlock('paragraph', 'Chợ mở')]);

describe('suggestions that a window sends', () => {
  it('are in the name of who is signed in, at the time of the desk', () => {
    const sent = { document: suggested('s', 'other', ' cửa') };
    expect(keptDocument(person('lan', 'editor'), NOW, stored(plain), sent)?.suggestions).toEqual({
      s: { authorId: 'lan', author: 'Người lan', at: NOW.toISOString() },
    });
  });

  it('keep the name and time of the one who made them', () => {
    const before = suggested('s', 'minh', ' cửa');
    const sent = { document: suggested('s', 'lan', ' cửa') };
    expect(keptDocument(person('lan', 'editor'), NOW, stored(before), sent)?.suggestions).toEqual(
      before.suggestions,
    );
  });

  it('belong to whoever puts words into them', () => {
    const before = suggested('s', 'minh', ' cửa');
    const sent = { document: suggested('s', 'minh', ' cửa suốt đêm') };
    const kept = keptDocument(person('lan', 'editor'), NOW, stored(before), sent);
    expect(kept?.suggestions.s).toMatchObject({ authorId: 'lan', at: NOW.toISOString() });
    expect(() => keptDocument(suggester, NOW, stored(suggested('s', 'lan', ' cửa')), sent)).toThrow(
      expect.objectContaining({ code: 'ONLY_SUGGESTIONS' }),
    );
    const shorter = { document: suggested('s', 'minh', ' c') };
    expect(keptDocument(person('lan', 'editor'), NOW, stored(before), shorter)?.suggestions).toEqual(
      before.suggestions,
    );
  });

  it('are still their author’s when undo brings them back after they were accepted and saved', () => {
    const sent = new SuggestionsSent();
    const lan = person('lan', 'editor');
    const save = (before: ArticleDocument, document: ArticleDocument) =>
      sent.keep(lan, NOW, { ...stored(before), id: 'cho' }, { document });
    const open = suggested('s', 'minh', ' cửa');
    const accepted = documentOf([textBlock('paragraph', 'Chợ mở cửa')]);
    expect(save(open, accepted)).toEqual(accepted);
    expect(save(accepted, open)?.suggestions).toEqual(open.suggestions);
    // Other words under the same name are no undo.
    expect(save(accepted, suggested('s', 'minh', ' đêm'))?.suggestions.s?.authorId).toBe('lan');
  });

  it('are still their author’s when undo brings words back into them', () => {
    const sent = new SuggestionsSent();
    const lan = person('lan', 'editor');
    const [open, shorter] = [suggested('s', 'minh', ' cửa'), suggested('s', 'minh', ' c')];
    const save = (before: ArticleDocument, document: ArticleDocument) =>
      sent.keep(lan, NOW, { ...stored(before), id: 'cho' }, { document });
    expect(save(open, shorter)?.suggestions).toEqual(open.suggestions);
    expect(save(shorter, open)?.suggestions).toEqual(open.suggestions);
  });

  it('are refused when nobody made them', () => {
    const sent = { document: { ...suggested('s', 'lan', ' cửa'), suggestions: {} } };
    expect(() => keptDocument(person('lan', 'editor'), NOW, stored(plain), sent)).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_INVALID' }),
    );
  });

  it('are all that a person may send who may not write', () => {
    const only = expect.objectContaining({ code: 'ONLY_SUGGESTIONS' });
    const send = (before: ArticleDocument, sent: Partial<ArticleContent>) => () =>
      keptDocument(suggester, NOW, stored(before), sent);
    expect(send(plain, { document: suggested('s', 'minh', ' cửa') })()).toBeDefined();
    expect(send(plain, { document: documentOf([textBlock('paragraph', 'Chợ mở cửa')]) })).toThrow(only);
    expect(send(plain, { title: 'Chợ mới' })).toThrow(only);
    // Neither accepting nor refusing what another suggested.
    const others = suggested('s', 'lan', ' cửa');
    expect(send(others, { document: plain })).toThrow(only);
    expect(send(others, { document: documentOf([textBlock('paragraph', 'Chợ mở cửa')]) })).toThrow(only);
  });
});

describe('an article with open suggestions', () => {
  it('counts and prints its text in force, and stops an export before any work', async () => {
    const desk = await openDesk({ whenMissing: 'sample' });
    const caller = callerOf(desk);
    const [issue] = (await caller.issues.list({})).issues;
    const whole = await desk.services.issues.get(issue?.id ?? '');
    const [row] = whole.sections.flatMap((section) => section.articles);
    const article = await desk.services.articles.get(row?.id ?? '');
    await caller.articles.save({
      id: article.id,
      revision: article.revision,
      patch: { title: 'Chợ', lead: '', document: suggested('s', 'x', ' cửa rất lâu') },
    });
    const saved = await desk.services.articles.get(article.id);
    expect(saved.words).toBe(3);
    const { issue: resolved } = await desk.services.exports.resolve(whole.id);
    const printed = resolved.sections.flatMap(({ articles }) => articles).find(({ id }) => id === article.id);
    expect(printed?.document).toEqual(plain);
    await expect(
      desk.services.exports.write(whole.id, [{ format: 'html', path: '/nowhere/so.html' }]),
    ).rejects.toMatchObject({
      code: 'SUGGESTIONS_OPEN',
      details: { articles: [{ title: 'Chợ', count: 1 }] },
    });
  });
});
