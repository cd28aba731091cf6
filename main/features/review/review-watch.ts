/**
 * Hears of every change of an article, an issue or a publication in the transaction of the change: notes whose own
 * an article is, and lets approvals lapse that were given to something else.
 *
 * It is given what changed, so that the services it watches can call it.
 */

import { type ApprovedPart, articlePartsInWords } from '#shared/model/approved-parts.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { changedParts } from '#shared/model/changed-parts.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { StoredArticle } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { ApprovedTexts } from './approved-texts.ts';
import type { ReviewRepository, StoredApproval } from './review.repository.ts';
import { ReviewRounds } from './review-rounds.ts';

export class ReviewWatch {
  readonly #repository: ReviewRepository;
  readonly #rounds: ReviewRounds;
  readonly #texts: ApprovedTexts;
  readonly #people: Pick<PeopleService, 'current'>;
  readonly #audit: Pick<AuditLog, 'record'>;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: ReviewRepository,
    texts: ApprovedTexts,
    people: Pick<PeopleService, 'current'>,
    audit: Pick<AuditLog, 'record'>,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#rounds = new ReviewRounds(repository);
    this.#texts = texts;
    this.#people = people;
    this.#audit = audit;
    this.#events = events;
    this.#now = now;
  }

  /** An article was made. */
  async created(article: StoredArticle): Promise<void> {
    if (article.writtenBy !== null) await this.#repository.addWriter(article.id, article.writtenBy);
  }

  /** People of another desk wrote in an article. */
  async writtenElsewhere(articleId: string, personIds: readonly string[]): Promise<void> {
    for (const personId of personIds) await this.#repository.addWriter(articleId, personId);
  }

  /**
   * What an article says was changed.
   *
   * @param change `suggest` when the text in force is the same.
   */
  async changed(before: StoredArticle, after: StoredArticle, change: 'edit' | 'suggest'): Promise<void> {
    if (change === 'edit' && after.writtenBy !== null) {
      await this.#repository.addWriter(after.id, after.writtenBy);
    }
    if (before.state !== 'submitted' && before.state !== 'approved') return;
    const hash = await this.#texts.hashOf(after);
    const given = (await this.#repository.approvals(after.id)).filter(({ lapsedAt }) => lapsedAt === null);
    const lost = given.filter((approval) => approval.hash !== hash);
    if (lost.length > 0) await this.lapse(after, lost, changedParts(before, after), hash);
    if (after.state !== before.state) await this.#reopen(before, after, hash);
  }

  /** Lets approvals lapse because the article is no longer what they were given to. */
  async lapse(
    article: ArticleContent & { id: string },
    lost: readonly StoredApproval[],
    parts: ApprovedPart[],
    hash: string,
  ): Promise<void> {
    const person = await this.#people.current();
    const at = this.#now().toISOString();
    await this.#repository.lapse(
      lost.map(({ id }) => id),
      { at, by: person?.name ?? null, reason: { kind: 'changed', parts } },
    );
    await this.#audit.record({
      action: 'article.approvalLapsed',
      subject: { kind: 'article', id: article.id, title: article.title },
      before: lost[0]?.hash ?? null,
      after: hash,
      details: {
        approvedBy: lost.map(({ personName }) => personName).join(', '),
        changed: articlePartsInWords(parts, 'vi'),
      },
    });
    this.#events.tell('review', article.id);
  }

  /** Somebody wrote on in what waited for a decision, or was approved. */
  async #reopen(before: StoredArticle, after: StoredArticle, hash: string): Promise<void> {
    const [round] = await this.#repository.rounds(after.id);
    if (!round) return;
    const person = await this.#people.current();
    const at = this.#now().toISOString();
    await this.#rounds.end(round, 'reopened', person, { at, note: '' });
    if (before.state === 'submitted') {
      await this.#audit.record({
        action: 'article.withdrawn',
        subject: { kind: 'article', id: after.id, title: after.title },
        before: await this.#texts.hashOf(before),
        after: hash,
        details: { reason: 'edited' },
      });
    }
    this.#events.tell('review', after.id);
  }
}
