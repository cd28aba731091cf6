/**
 * Lets the approval of an issue lapse in the transaction of any change of what it was given to.
 */
import { issuePartsInWords } from '#shared/model/approved-parts.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { IssueApprovalsRepository } from './issue-approvals.repository.ts';
import type { IssueTexts } from './issue-texts.ts';

export interface IssueWatchPartners {
  issues: Pick<IssuesService, 'get'>;
  people: Pick<PeopleService, 'current'>;
  audit: Pick<AuditLog, 'record'>;
}

export class ApprovedIssueWatch {
  readonly #repository: IssueApprovalsRepository;
  readonly #texts: IssueTexts;
  readonly #partners: IssueWatchPartners;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: IssueApprovalsRepository,
    texts: IssueTexts,
    partners: IssueWatchPartners,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#texts = texts;
    this.#partners = partners;
    this.#events = events;
    this.#now = now;
  }

  async articleChanged(articleId: string): Promise<void> {
    for (const id of await this.#repository.approvedIssuesHolding(articleId)) await this.issueChanged(id);
  }

  async publicationChanged(publicationId: string): Promise<void> {
    for (const id of await this.#repository.approvedIssuesOf(publicationId)) await this.issueChanged(id);
  }

  async issueChanged(issueId: string): Promise<void> {
    const open = (await this.#repository.approvals(issueId)).filter(({ lapsedAt }) => lapsedAt === null);
    if (open.length === 0) return;
    const issue = await this.#partners.issues.get(issueId);
    // What is said of a publication later does not reach back to what is out.
    if (issue.state === 'published') return;
    const { hash, content } = await this.#texts.of(issue);
    for (const approval of open) {
      if (approval.hash === hash) continue;
      const parts = await this.#texts.changes(approval.content, content);
      const person = await this.#partners.people.current();
      await this.#repository.lapse(approval.id, {
        at: this.#now().toISOString(),
        by: person?.name ?? null,
        reason: { kind: 'changed', parts },
      });
      await this.#partners.audit.record({
        action: 'issue.approvalLapsed',
        subject: { kind: 'issue', id: issueId, title: issueTitle(issue) },
        before: approval.hash,
        after: hash,
        details: { approvedBy: approval.personName, changed: issuePartsInWords(parts, 'vi') },
      });
      this.#events.tell('review', issueId);
    }
  }
}
