/** Keeps articles that are at another desk from being changed here by mistake. */
import { DeskError } from '#shared/errors.ts';
import type { StoredArticle } from '../articles/articles.service.ts';
import type { HandoffRepository } from './handoff.repository.ts';

export class ArticlesAway {
  readonly #repository: Pick<HandoffRepository, 'out'>;

  constructor(repository: Pick<HandoffRepository, 'out'>) {
    this.#repository = repository;
  }

  /**
   * Nobody writes in an article that is away until somebody decides to write here all the same, or calls it back.
   *
   * @throws DeskError ARTICLE_AWAY
   */
  async demandHere({ id, title }: Pick<StoredArticle, 'id' | 'title'>): Promise<void> {
    const [out] = await this.#repository.out(id);
    if (out && out.writtenSince === null) {
      throw new DeskError('ARTICLE_AWAY', { title, recipient: out.recipient, sentAt: out.sentAt });
    }
  }
}
