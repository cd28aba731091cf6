/** Hands in and approves the articles of the sample, as its people would: with real rounds and signatures. */
import type { ArticleState } from '#shared/model/article.ts';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { Services } from './services.ts';

export interface SamplePersonAdded extends Person {
  pin: string;
}

/**
 * Leads each article into its state. The editor hands all of them in that are no drafts; the reviewer approves.
 * Afterwards the editor sits at the desk, and no key is open.
 */
export async function reviewSample(
  services: Services,
  people: readonly SamplePersonAdded[],
  articles: readonly { id: string; state: ArticleState }[],
): Promise<void> {
  const editor = people.find(({ roles }) => mayDo(roles, 'article.submit'));
  const reviewer = people.find(({ roles }) => mayDo(roles, 'article.approve'));
  if (!editor || !reviewer) throw new Error('sample: nobody to write or to review');
  for (const { id, state } of articles) {
    if (state === 'draft') continue;
    const { revision } = await services.articles.get(id);
    await services.review.submit(editor, {
      articleId: id,
      revision,
      reviewerId: reviewer.id,
      due: null,
      note: '',
    });
  }
  await services.people.seat(reviewer.id);
  await services.keys.unlock(reviewer.id, reviewer.pin);
  for (const { id, state } of articles) {
    if (state !== 'approved') continue;
    const { hash } = await services.reviewReader.ofArticle(reviewer, id);
    await services.review.approve(reviewer, { articleId: id, hash, note: '' });
  }
  services.keys.lock();
  await services.people.seat(editor.id);
}
