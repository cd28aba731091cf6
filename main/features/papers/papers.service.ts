/** Writes papers about a review into the library's folder of exports. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { figuresOf } from '#shared/document/walk.ts';
import type { AttachmentSubject } from '#shared/model/attachment.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import type { SheetFormat, WrittenPaper } from '#shared/model/papers.ts';
import type { Person } from '#shared/model/person.ts';
import { differenceInWords } from '#shared/model/printed-otherwise.ts';
import type { Publication } from '#shared/model/publication.ts';
import { shortDate } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ReadingFrame } from '../../publishing/reading-copy.task.ts';
import type { ApprovalSheet } from '../../publishing/reports/approval-sheet.ts';
import { articleSheet, issueSheet } from '../../publishing/reports/approval-sheet.ts';
import type { OfficeHead } from '../../publishing/reports/office-head.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { CommentsService } from '../comments/comments.service.ts';
import type { ExportsService } from '../exports/exports.service.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { IssueApprovalService } from '../review/issue-approval.service.ts';
import type { ReviewReader } from '../review/review-reader.ts';
import { articleState, articleSteps, issueSteps, placeOf } from './review-words.ts';

export interface PaperOrigins {
  articles: ArticlesService;
  issues: IssuesService;
  publications: PublicationsService;
  people: PeopleService;
  comments: CommentsService;
  exports: ExportsService;
  reviewReader: ReviewReader;
  issueApprovals: IssueApprovalService;
  audit: AuditLog;
}

const FOLDER = 'duyet';

export class PapersService {
  readonly #origins: PaperOrigins;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #now: () => Date;

  constructor(origins: PaperOrigins, folder: LibraryFolder, workers: WorkerPool, now: () => Date) {
    this.#origins = origins;
    this.#folder = folder;
    this.#workers = workers;
    this.#now = now;
  }

  /**
   * Writes the approval sheet (phiếu trình duyệt) of an article or an issue as it is now.
   *
   * @param viewer who asks.
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL
   */
  async approvalSheet(
    subject: AttachmentSubject,
    format: SheetFormat,
    viewer: Person,
  ): Promise<WrittenPaper> {
    const { sheet, name } = await (subject.kind === 'article'
      ? this.#articleSheet(subject.id, viewer)
      : this.#issueSheet(subject.id));
    const path = await this.#path(`phieu-trinh-duyet-${slug(name)}-${subject.id.slice(-4)}.${format}`);
    await this.#workers.run('publishing.approvalSheet', { sheet, targets: [{ format, path }] });
    await this.#origins.audit.recordPaper({ ...subject, title: name }, path);
    return { path, format };
  }

  /**
   * Writes a print-out with numbered lines and a wide margin.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL
   */
  async readingCopy({ kind, id }: AttachmentSubject): Promise<WrittenPaper> {
    const { exports, articles } = this.#origins;
    const issue = kind === 'issue' ? (await exports.resolve(id)).issue : await exports.resolveAlone(id);
    const name = kind === 'issue' ? `số ${issue.number}` : (await articles.get(id)).title;
    const path = await this.#path(`ban-doc-${slug(name)}-${id.slice(-4)}.pdf`);
    const ids = issue.sections.flatMap((section) => section.articles.map((article) => article.id));
    const open = (await Promise.all(ids.map((articleId) => this.#openThreads(articleId)))).flat();
    const frame: ReadingFrame = {
      title: `Bản đọc duyệt: ${name || '(Chưa có tít)'}`,
      printed: `In ngày ${shortDate(this.#today())}`,
      showsSections: kind === 'issue',
      comments: open.map((thread, index) => ({
        number: index + 1,
        threadId: thread.id,
        person: said(thread).person,
        place: placeOf(thread),
        text: said(thread).text,
      })),
    };
    await this.#workers.run('publishing.readingCopy', { issue, frame, path });
    await this.#origins.audit.recordPaper({ kind, id, title: name }, path);
    return { path, format: 'pdf' };
  }

  /**
   * Writes an article by itself for who reviews it in Word: comments, and suggestions as tracked changes.
   *
   * @throws DeskError NOT_FOUND, TARGET_UNWRITABLE, DISK_FULL
   */
  async reviewCopy(articleId: string): Promise<WrittenPaper> {
    const { exports, articles, audit } = this.#origins;
    const issue = await exports.resolveForReview(articleId);
    const { title } = await articles.get(articleId);
    const path = await this.#path(`ban-de-duyet-${slug(title)}-${articleId.slice(-4)}.docx`);
    await this.#workers.run('publishing.reviewCopy', { issue, path });
    await audit.recordPaper({ kind: 'article', id: articleId, title }, path);
    return { path, format: 'docx' };
  }

  async #articleSheet(id: string, viewer: Person): Promise<{ sheet: ApprovalSheet; name: string }> {
    const { articles, issues, publications, reviewReader } = this.#origins;
    const article = await articles.get(id);
    const review = await reviewReader.ofArticle(viewer, id);
    const [holding] = await issues.holding(id);
    const publication = holding ? await publications.get(holding.publicationId) : await publications.main();
    const section =
      holding &&
      (await issues.get(holding.id)).sections.find(({ articles: rows }) => rows.some((row) => row.id === id));
    const [round] = review.rounds;
    const sheet = articleSheet({
      head: this.#head(publication),
      reviewer: await this.#addressed(round?.reviewerId ?? null),
      submitter: round?.submittedBy ?? null,
      due: round?.due ?? null,
      steps: articleSteps(review),
      needed: review.needed,
      hash: review.hash,
      article,
      figures: figuresOf(article.document).length,
      place: holding
        ? [
            `${publication.type} ${publication.name} số ${holding.number}`,
            section?.name && `chuyên mục ${section.name}`,
          ]
            .filter(Boolean)
            .join(', ')
        : null,
      remarks: (await this.#openThreads(id)).map((thread, index) => ({
        number: index + 1,
        place: placeOf(thread),
        ...said(thread),
      })),
    });
    return { sheet, name: article.title };
  }

  async #issueSheet(id: string): Promise<{ sheet: ApprovalSheet; name: string }> {
    const { issues, publications, issueApprovals, exports } = this.#origins;
    const issue = await issues.get(id);
    const publication = await publications.get(issue.publicationId);
    const review = await issueApprovals.ofIssue(id);
    const states = new Map(review.articles.map((row) => [row.articleId, row]));
    const pages = await this.#workers.run('publishing.countPages', {
      issue: (await exports.resolve(id)).issue,
    });
    const name = `${publication.type} ${publication.name} số ${issue.number}`.trim();
    const sheet = issueSheet({
      head: this.#head(publication),
      reviewer: null,
      submitter: null,
      due: review.due,
      steps: issueSteps(review),
      needed: 1,
      hash: review.hash,
      name,
      date: issue.date,
      theme: issue.theme,
      pages,
      articles: issue.sections.flatMap((section) =>
        section.articles.map((article) => ({
          section: section.name,
          title: article.title || '(Chưa có tít)',
          author: article.byline || article.attribution,
          words: article.words,
          state: articleState(article.state, states.get(article.id)),
          differences: (states.get(article.id)?.differences ?? []).map((one) => differenceInWords(one, 'vi')),
        })),
      ),
    });
    return { sheet, name: `so-${issue.number}` };
  }

  async #openThreads(articleId: string): Promise<CommentThread[]> {
    return (await this.#origins.comments.ofArticle(articleId)).filter(({ resolved }) => resolved === null);
  }

  async #addressed(personId: string | null): Promise<string | null> {
    const person = personId === null ? null : await this.#origins.people.find(personId);
    return person && [person.name, person.title].filter(Boolean).join(', ');
  }

  #head({ authority, publisher, place }: Publication): OfficeHead {
    return { authority, body: publisher, place, date: this.#today() };
  }

  /** The ISO day it is here. */
  #today(): string {
    const now = this.#now();
    const pad = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  }

  async #path(name: string): Promise<string> {
    const folder = join(this.#folder.exports, FOLDER);
    await mkdir(folder, { recursive: true });
    return join(folder, name);
  }
}

/** The whole talk of a thread in one paragraph, and who began it. */
function said(thread: CommentThread): { person: string; text: string } {
  const comments = thread.comments.filter(({ deleted }) => !deleted);
  const [first, ...answers] = comments;
  return {
    person: first?.author ?? '',
    text: [first?.text ?? '', ...answers.map(({ author, text }) => `${author}: ${text}`)].join(' — '),
  };
}

function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'bai'
  );
}
