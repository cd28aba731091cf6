/** What waits for whom. */

import { isOwnArticle } from '#shared/model/article-state.ts';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { QueuedArticle, QueuedIssue, ReviewQueues } from '#shared/model/review.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { IssueApprovalService } from './issue-approval.service.ts';
import type { IssueApprovalsRepository } from './issue-approvals.repository.ts';
import type { ReviewRepository, StoredRound } from './review.repository.ts';
import type { ReviewedArticles } from './reviewed-articles.ts';

export interface QueueOrigins {
  articles: ArticlesService;
  issues: IssuesService;
  issueApprovals: IssueApprovalService;
}

/** An article in a queue, and whose. */
interface Waiting {
  item: QueuedArticle;
  round: StoredRound;
  /** Whose own it is, or who has said yes to it already: they do not decide about it. */
  isBarred(personId: string): boolean;
}

export class QueuesService {
  readonly #stored: { articles: ReviewRepository; issues: IssueApprovalsRepository };
  readonly #reviewed: ReviewedArticles;
  readonly #origins: QueueOrigins;
  readonly #now: () => Date;

  constructor(
    stored: { articles: ReviewRepository; issues: IssueApprovalsRepository },
    reviewed: ReviewedArticles,
    origins: QueueOrigins,
    now: () => Date,
  ) {
    this.#stored = stored;
    this.#reviewed = reviewed;
    this.#origins = origins;
    this.#now = now;
  }

  async queues(person: Person): Promise<ReviewQueues> {
    const today = localDay(this.#now());
    const waiting = await this.#waiting();
    const mayApprove = mayDo(person.roles, 'article.approve');
    const waitingForMe = waiting.filter(
      ({ item, round, isBarred }) =>
        item.state === 'submitted' &&
        mayApprove &&
        (round.reviewer_id === person.id || (round.reviewer_id === null && !isBarred(person.id))),
    );
    const mine = waiting.filter(({ round }) => round.submitted_by === person.id);
    const returnedToMe = mine.filter(({ item }) => item.state === 'returned');
    const mineWaiting = mine.filter(({ item }) => item.state === 'submitted');
    const due = [...new Set([...waitingForMe, ...returnedToMe, ...mineWaiting])].filter(
      ({ item }) => item.due !== null && item.due <= today,
    );
    const items = (some: readonly Waiting[]) => some.map(({ item }) => item).sort(byDeadline);
    return {
      waitingForMe: items(waitingForMe),
      returnedToMe: items(returnedToMe),
      dueToday: items(due),
      mineWaiting: items(mineWaiting),
      ...(await this.#issueQueues(person, today)),
    };
  }

  async #waiting(): Promise<Waiting[]> {
    const rounds = await this.#stored.articles.pendingRounds();
    const steps = await this.#stored.articles.steps(rounds.map(({ id }) => id));
    return Promise.all(
      rounds.map(async (round): Promise<Waiting> => {
        const { stored, facts, needed } = await this.#reviewed.load(round.article_id);
        const made = steps.get(round.id) ?? [];
        const last = made.at(-1);
        const [issue] = await this.#origins.issues.holding(round.article_id);
        return {
          round,
          isBarred: (personId) => isOwnArticle(facts, personId) || facts.approvedBy.includes(personId),
          item: {
            articleId: round.article_id,
            title: stored.title,
            kind: stored.kind,
            state: stored.state,
            words: stored.words,
            submittedBy: made[0]?.person ?? '',
            submittedAt: round.submitted_at,
            reviewer: await this.#reviewed.reviewerName(round),
            due: round.due,
            note: last?.note ?? '',
            lastBy: last?.person ?? '',
            lastAt: last?.at ?? round.submitted_at,
            issue: issue ? { id: issue.id, number: issue.number } : null,
            approvals: facts.approvedBy.length,
            needed,
          },
        };
      }),
    );
  }

  async #issueQueues(
    person: Person,
    today: string,
  ): Promise<Pick<ReviewQueues, 'issuesToApprove' | 'issuesToPublish' | 'issuesDue'>> {
    const queues = {
      issuesToApprove: [] as QueuedIssue[],
      issuesToPublish: [] as QueuedIssue[],
      issuesDue: [] as QueuedIssue[],
    };
    const deadlines = await this.#stored.issues.deadlines();
    for (const issue of await this.#origins.issues.list()) {
      if (issue.state === 'published' || issue.articleCount === 0) continue;
      const { id: issueId, number, publication, date, articleCount } = issue;
      const due = deadlines.get(issueId) ?? null;
      const item: QueuedIssue = { issueId, number, publication, date, due, articles: articleCount };
      if (due !== null && due <= today) queues.issuesDue.push(item);
      const { approval, articles } = await this.#origins.issueApprovals.ofIssue(issueId);
      if (!articles.every(({ isReady }) => isReady)) continue;
      if (!approval && mayDo(person.roles, 'issue.approve')) queues.issuesToApprove.push(item);
      if (approval && mayDo(person.roles, 'issue.publish')) queues.issuesToPublish.push(item);
    }
    return queues;
  }
}

/** Earliest deadline first, what has none last; then what waits longest. */
function byDeadline(one: QueuedArticle, other: QueuedArticle): number {
  const [left, right] = [one.due ?? '9999', other.due ?? '9999'].map(
    (day, index) => `${day} ${(index === 0 ? one : other).submittedAt}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** The day on the clock of this machine. */
function localDay(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
