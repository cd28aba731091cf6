/** What waits for whom. */
import { mayDo, type Person } from '#shared/model/person.ts';
import type { QueuedArticle, QueuedIssue, ReviewQueues } from '#shared/model/review.ts';
import type { IssueApprovalService } from './issue-approval.service.ts';
import type { PendingArticle, QueuesRepository } from './queues.repository.ts';
import type { ReviewRepository } from './review.repository.ts';
import type { ReviewedArticles } from './reviewed-articles.ts';

/** An article in a queue, and whose. */
interface Waiting {
  item: QueuedArticle;
  round: PendingArticle;
  /** Whose own it is, or who has said yes to it already: they do not decide about it. */
  barred: ReadonlySet<string>;
}

export class QueuesService {
  readonly #repository: QueuesRepository;
  readonly #rounds: Pick<ReviewRepository, 'steps'>;
  readonly #reviewed: ReviewedArticles;
  readonly #issueApprovals: IssueApprovalService;
  readonly #now: () => Date;

  constructor(
    repository: QueuesRepository,
    rounds: Pick<ReviewRepository, 'steps'>,
    reviewed: ReviewedArticles,
    issueApprovals: IssueApprovalService,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#rounds = rounds;
    this.#reviewed = reviewed;
    this.#issueApprovals = issueApprovals;
    this.#now = now;
  }

  async queues(person: Person): Promise<ReviewQueues> {
    const today = localDay(this.#now());
    const waiting = await this.#waiting();
    const mayApprove = mayDo(person.roles, 'article.approve');
    const waitingForMe = waiting.filter(
      ({ item, round, barred }) =>
        item.state === 'submitted' &&
        mayApprove &&
        (round.reviewer_id === person.id || (round.reviewer_id === null && !barred.has(person.id))),
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
    const pending = await this.#repository.pending();
    const ids = pending.map((round) => round.article_id);
    const steps = await this.#rounds.steps(pending.map(({ id }) => id));
    const writers = await this.#repository.writers(ids);
    const holding = await this.#repository.holding(ids);
    const approved = await this.#repository.approved(ids);
    const waiting: Waiting[] = [];
    for (const round of pending) {
      const id = round.article_id;
      const made = steps.get(round.id) ?? [];
      const last = made.at(-1);
      const issues = holding.get(id) ?? [];
      // An approval is bound to the text: only where there is one is the text read.
      const approvedBy = approved.has(id) ? (await this.#reviewed.load(id)).facts.approvedBy : [];
      waiting.push({
        round,
        barred: new Set([round.submitted_by, ...(writers.get(id) ?? []), ...approvedBy]),
        item: {
          articleId: id,
          title: round.title,
          kind: round.kind,
          state: round.state,
          words: round.words,
          submittedBy: made[0]?.person ?? '',
          submittedAt: round.submitted_at,
          reviewer: round.reviewer,
          due: round.due,
          note: last?.note ?? '',
          lastBy: last?.person ?? '',
          lastAt: last?.at ?? round.submitted_at,
          issue: issues[0] ? { id: issues[0].id, number: issues[0].number } : null,
          approvals: approvedBy.length,
          needed: await this.#reviewed.neededIn(issues.map(({ publicationId }) => publicationId)),
        },
      });
    }
    return waiting;
  }

  async #issueQueues(
    person: Person,
    today: string,
  ): Promise<Pick<ReviewQueues, 'issuesToApprove' | 'issuesToPublish' | 'issuesDue'>> {
    const issuesToApprove: QueuedIssue[] = [];
    const issuesToPublish: QueuedIssue[] = [];
    const issuesDue: QueuedIssue[] = [];
    for (const { mayBeReady, ...item } of await this.#repository.openIssues()) {
      if (item.due !== null && item.due <= today) issuesDue.push(item);
      // Signatures and hashes are looked at only where nothing else is missing.
      if (!mayBeReady) continue;
      const { approval, articles } = await this.#issueApprovals.ofIssue(item.issueId);
      if (!articles.every(({ isReady }) => isReady)) continue;
      if (!approval && mayDo(person.roles, 'issue.approve')) issuesToApprove.push(item);
      if (approval && mayDo(person.roles, 'issue.publish')) issuesToPublish.push(item);
    }
    return { issuesToApprove, issuesToPublish, issuesDue };
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
