/** How many reviewers a publication asks for. */
import type { ApprovalsNeeded } from '#shared/model/article-state.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { ReviewRepository } from './review.repository.ts';
import type { ReviewedArticles } from './reviewed-articles.ts';

export class PublicationReviewService {
  readonly #repository: ReviewRepository;
  readonly #reviewed: ReviewedArticles;
  readonly #partners: { publications: PublicationsService; audit: Pick<AuditLog, 'record'> };
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(
    repository: ReviewRepository,
    reviewed: ReviewedArticles,
    partners: { publications: PublicationsService; audit: Pick<AuditLog, 'record'> },
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#reviewed = reviewed;
    this.#partners = partners;
    this.#work = work;
    this.#events = events;
  }

  /** @throws DeskError NOT_FOUND */
  async get(publicationId: string): Promise<{ approvalsNeeded: ApprovalsNeeded }> {
    await this.#partners.publications.get(publicationId);
    return { approvalsNeeded: await this.#reviewed.neededByPublication(publicationId) };
  }

  /** From now on; what is published stays published. @throws DeskError NOT_FOUND */
  async set(publicationId: string, approvalsNeeded: ApprovalsNeeded): Promise<void> {
    await this.#work.transaction(async () => {
      const { name } = await this.#partners.publications.get(publicationId);
      await this.#repository.setApprovalsNeeded(publicationId, approvalsNeeded);
      await this.#partners.audit.record({
        action: 'publication.changed',
        subject: { kind: 'publication', id: publicationId, title: name },
        details: { approvalsNeeded },
      });
      this.#events.tell('review', publicationId);
    });
  }
}
