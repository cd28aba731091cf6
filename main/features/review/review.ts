/** Puts review together over the services that it reads and leads. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService, ArticleWatch } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { IssuesService, IssueWatch } from '../issues/issues.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';
import type { PublicationsService, PublicationWatch } from '../publications/publications.service.ts';
import type { VersionsService } from '../versions/versions.service.ts';
import { ApprovedTexts } from './approved-texts.ts';
import { IssueApprovalService } from './issue-approval.service.ts';
import { IssueApprovalsRepository } from './issue-approvals.repository.ts';
import { IssueTexts } from './issue-texts.ts';
import { ApprovedIssueWatch } from './issue-watch.ts';
import { PublicationReviewService } from './publication-review.service.ts';
import { QueuesRepository } from './queues.repository.ts';
import { QueuesService } from './queues.service.ts';
import { ReviewRepository } from './review.repository.ts';
import { ReviewService } from './review.service.ts';
import { ReviewClock } from './review-clock.ts';
import { ReviewReader } from './review-reader.ts';
import { ReviewWatch } from './review-watch.ts';
import { ReviewedArticles } from './reviewed-articles.ts';

export interface ReviewPartners {
  articles: ArticlesService;
  issues: IssuesService;
  publications: PublicationsService;
  pictures: PicturesService;
  versions: VersionsService;
  people: PeopleService;
  keys: KeysService;
  audit: AuditLog;
}

export function createReview(
  partners: ReviewPartners,
  work: UnitOfWork,
  events: DeskEvents,
  now: () => Date,
) {
  const { articles, publications, people, versions, audit } = partners;
  const stored = { articles: new ReviewRepository(work), issues: new IssueApprovalsRepository(work) };
  const texts = new ApprovedTexts(partners.pictures);
  const issueTexts = new IssueTexts(texts, { articles, publications });
  const reviewed = new ReviewedArticles(stored.articles, texts, partners);
  const clock = new ReviewClock(stored.articles, now);
  const articleWatch = new ReviewWatch(stored.articles, texts, people, audit, events, now);
  const issueWatch = new ApprovedIssueWatch(stored.issues, issueTexts, partners, events, now);
  const issueApprovals = new IssueApprovalService(
    stored,
    reviewed,
    issueTexts,
    partners,
    clock,
    work,
    events,
  );
  return {
    reviewed,
    services: {
      articleWatch,
      review: new ReviewService(stored.articles, reviewed, partners, clock, work, events),
      reviewReader: new ReviewReader(stored.articles, reviewed, { people, versions }),
      queues: new QueuesService(new QueuesRepository(work), stored.articles, reviewed, issueApprovals, now),
      issueApprovals,
      publicationReview: new PublicationReviewService(
        stored.articles,
        reviewed,
        { publications, audit },
        work,
        events,
      ),
    },
    /** What the services of articles, issues and publications tell of. */
    watch: {
      article: {
        created: (article) => articleWatch.created(article),
        changed: async (before, after, change) => {
          await articleWatch.changed(before, after, change);
          await issueWatch.articleChanged(after.id);
        },
      } satisfies Omit<ArticleWatch, 'changing' | 'trashing'>,
      issue: { changed: (id) => issueWatch.issueChanged(id) } satisfies IssueWatch,
      publication: { changed: (id) => issueWatch.publicationChanged(id) } satisfies PublicationWatch,
    },
  };
}
