/** Taking an issue out of the desk: resolved here, written by a worker. */
import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { countSuggestions } from '#shared/document/suggestions/open.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { DeskError } from '#shared/errors.ts';
import type { Article } from '#shared/model/article.ts';
import type { AuditDetails } from '#shared/model/audit.ts';
import {
  type ExportFormat,
  type ExportPurpose,
  type ExportReport,
  type ExportSelection,
  FILE_ENDINGS,
  FORMATS_BY_PAGE,
  type PdfLook,
} from '#shared/model/export.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { Progress, Warning } from '#shared/model/job.ts';
import type { Publication, TemplateName } from '#shared/model/publication.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { fileName, issueFileName } from '../../publishing/file-names.ts';
import { resolveIssue } from '../../publishing/layout/resolve-issue.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { PdfStandardName } from '../../publishing/typst/engine.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { CommentsService } from '../comments/comments.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { WordTemplateService } from '../word-template/word-template.service.ts';
import { withReview } from './review-copy.ts';

export interface ExportTarget {
  format: ExportFormat;
  path: string;
}

export interface ExportOptions {
  /** Left out: as it stands, neither looked over nor stamped. */
  purpose?: ExportPurpose;
  selection?: ExportSelection;
  look?: PdfLook;
  standard?: PdfStandardName | null;
  template?: TemplateName;
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

/** Services an issue is gathered from. */
export interface ExportOrigins {
  articles: ArticlesService;
  comments: Pick<CommentsService, 'ofArticle'>;
  issues: IssuesService;
  pictures: PicturesService;
  publications: PublicationsService;
  wordTemplates: Pick<WordTemplateService, 'fileOf'>;
  audit: AuditLog;
  /** Refuses an issue that is not fit for print. @throws DeskError PRINT_BLOCKED */
  demandPrintable(issueId: string): Promise<void>;
}

const WHOLE: ExportSelection = { kind: 'all' };
const PLAIN: PdfLook = { grey: false, cropMarks: false };

export class ExportsService {
  readonly #origins: ExportOrigins;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;

  constructor(origins: ExportOrigins, folder: LibraryFolder, workers: WorkerPool) {
    this.#origins = origins;
    this.#folder = folder;
    this.#workers = workers;
  }

  /**
   * The issue with everything a writer needs, and what is amiss with it.
   *
   * @throws DeskError NOT_FOUND
   */
  async resolve(
    issueId: string,
    template?: TemplateName,
  ): Promise<{
    issue: ResolvedIssue;
    warnings: Warning[];
    /** Of its articles, by id. */
    revisions: Record<string, number>;
    overrides: Issue['overrides'];
  }> {
    const { articles, issues, pictures, publications } = this.#origins;
    const issue = await issues.get(issueId);
    const publication = await publications.get(issue.publicationId);
    const whole = await articles.whole(articleIds(issue));
    const known = await pictures.byIds([
      ...mastheadPictures(publication),
      ...[...whole.values()].flatMap(pictureIds),
    ]);
    const resolved = resolveIssue({
      publication: withTemplate(publication, template),
      issue,
      sections: issue.sections.map((section) => ({
        name: section.name,
        articles: section.articles.flatMap(({ id }) => {
          const article = whole.get(id);
          return article ? [{ ...article, override: issue.overrides[id] }] : [];
        }),
      })),
      pictures: new Map([...known].map(([id, picture]) => [id, pictures.forPrint(picture)])),
    });
    return {
      ...resolved,
      overrides: issue.overrides,
      revisions: Object.fromEntries([...whole].map(([id, { revision }]) => [id, revision])),
    };
  }

  /**
   * One article as an issue of its own: in the publication of the issue it stands in, else in the first.
   *
   * @throws DeskError NOT_FOUND
   */
  async resolveAlone(articleId: string): Promise<ResolvedIssue> {
    const { articles, issues, pictures, publications } = this.#origins;
    const article = await articles.get(articleId);
    const [holding] = await issues.holding(articleId);
    const publication = await publications.get(await this.#publicationOf(articleId));
    const known = await pictures.byIds([...mastheadPictures(publication), ...pictureIds(article)]);
    const { issue } = resolveIssue({
      publication,
      issue: {
        number: holding?.number ?? '',
        date: holding?.date ?? article.createdAt.slice(0, 10),
        theme: '',
      },
      sections: [{ name: '', articles: [article] }],
      pictures: new Map([...known].map(([id, picture]) => [id, pictures.forPrint(picture)])),
    });
    return issue;
  }

  /** As `resolveAlone`, with what people say and suggest about the article. @throws DeskError NOT_FOUND */
  async resolveForReview(articleId: string): Promise<ResolvedIssue> {
    const issue = await withReview(await this.resolveAlone(articleId), this.#origins);
    return this.#inOfficeStyles(issue, await this.#publicationOf(articleId));
  }

  /**
   * Writes the issue to the targets, all or none.
   *
   * @throws DeskError NOT_FOUND, SUGGESTIONS_OPEN and PRINT_BLOCKED unless it is a draft, REVIEW_COPY_IS_DRAFT,
   *   ISSUE_EMPTY, PAGES_NOT_POSSIBLE, PAGES_OUT_OF_RANGE, PDF_STANDARD_UNAVAILABLE, PDF_STANDARD_UNMET, TARGET_UNWRITABLE,
   *   TYPESETTING_FAILED, JOB_CANCELLED
   */
  async write(issueId: string, targets: ExportTarget[], options: ExportOptions = {}): Promise<ExportReport> {
    const { purpose = null, selection = WHOLE, look = PLAIN, standard = null, signal } = options;
    const unpaged = targets.find(({ format }) => !FORMATS_BY_PAGE.includes(format));
    if (selection.kind === 'pages' && (unpaged || standard !== null)) {
      throw new DeskError('PAGES_NOT_POSSIBLE', { format: unpaged?.format ?? standard ?? '' });
    }
    const isReviewed = targets.some(({ format }) => format === 'review');
    if (isReviewed && purpose !== 'draft') throw new DeskError('REVIEW_COPY_IS_DRAFT', {});
    if (purpose !== 'draft') await this.#demandDecided(issueId);
    const { issue: whole, warnings } = await this.resolve(issueId, options.template);
    const chosen = selection.kind === 'articles' ? withArticles(whole, selection.ids) : whole;
    const reviewed = isReviewed ? await withReview(chosen, this.#origins) : chosen;
    const { publicationId } = await this.#origins.issues.get(issueId);
    const issue = await this.#inOfficeStyles(reviewed, publicationId);
    if (issue.sections.every((section) => section.articles.length === 0)) {
      throw new DeskError('ISSUE_EMPTY', { title: issueTitle(issue) });
    }
    if (purpose === 'print') await this.#origins.demandPrintable(issueId);
    const range = selection.kind === 'pages' ? { from: selection.from, to: selection.to } : null;
    const report = await this.#workers.run(
      'publishing.export',
      { issue, warnings, targets, rendering: { purpose, look, range, standard } },
      { ...(signal && { signal }), ...(options.progress && { onProgress: options.progress }) },
    );
    await this.#origins.audit.record({
      action: 'issue.exported',
      subject: { kind: 'issue', id: issueId, title: issueTitle(issue) },
      details: { ...hashesOf(report), ...(purpose && { purpose }), ...selected(selection) },
    });
    return report;
  }

  /** Writes the formats into the library's own folder for the issue: "exports/2026-11-20-so-11-2026-4f2a/". */
  async writeToLibrary(
    issueId: string,
    formats: readonly ExportFormat[],
    options: ExportOptions,
  ): Promise<ExportReport> {
    const issue = await this.#origins.issues.get(issueId);
    const number = fileName(issue.number, 'so-bao');
    const folder = join(this.#folder.exports, `${issue.date}-so-${number}-${issueId.slice(-4)}`);
    await mkdir(folder, { recursive: true });
    const name = issueFileName({ name: issue.publication, number: issue.number }) + nameSuffix(options);
    const targets = formats.map((format) => ({ format, path: join(folder, name + FILE_ENDINGS[format]) }));
    try {
      return await this.write(issueId, targets, options);
    } catch (thrown) {
      // Made for nothing, it goes again; with earlier exports in it, it cannot be removed, and stays.
      await rmdir(folder).catch(() => undefined);
      throw thrown;
    }
  }

  /** The id of the publication an article is printed in: of the issue it stands in, else the first. */
  async #publicationOf(articleId: string): Promise<string> {
    const { issues, publications } = this.#origins;
    const [holding] = await issues.holding(articleId);
    const id = holding?.publicationId ?? (await publications.list())[0]?.id;
    if (id === undefined) throw new DeskError('NOT_FOUND', { kind: 'ấn phẩm', id: '' });
    return id;
  }

  /** The issue with the office's own Word template, where the publication has one. */
  async #inOfficeStyles(issue: ResolvedIssue, publicationId: string): Promise<ResolvedIssue> {
    const wordTemplate = await this.#origins.wordTemplates.fileOf(publicationId);
    return wordTemplate ? { ...issue, wordTemplate } : issue;
  }

  /** Before any work: an issue with suggestions that nobody has decided does not go out. */
  async #demandDecided(issueId: string): Promise<void> {
    const { articles, issues } = this.#origins;
    const whole = await articles.whole(articleIds(await issues.get(issueId)));
    const open = [...whole.values()]
      .map(({ title, document }) => ({ title, count: countSuggestions(document) }))
      .filter(({ count }) => count > 0);
    if (open.length > 0) throw new DeskError('SUGGESTIONS_OPEN', { articles: open });
  }

  /**
   * The absolute path of a finished file, given as the path or relative to the exports folder.
   *
   * @throws DeskError NOT_FOUND for anything outside that folder.
   */
  exportedFile(path: string): string {
    const absolute = resolve(this.#folder.exports, path);
    const inside = relative(this.#folder.exports, absolute);
    if (inside === '' || inside.split(sep)[0] === '..' || !existsSync(absolute)) {
      throw new DeskError('NOT_FOUND', { kind: 'tệp', id: path });
    }
    return absolute;
  }
}

/** For the log: each file's name and the SHA-256 of its bytes, so that a copy found later can be told. */
function hashesOf({ files }: ExportReport): AuditDetails {
  return Object.fromEntries(files.map(({ path, hash }) => [basename(path), hash]));
}

function selected(selection: ExportSelection): AuditDetails {
  if (selection.kind === 'pages') return { pages: `${selection.from}–${selection.to}` };
  return selection.kind === 'articles' ? { articles: selection.ids.length } : {};
}

/** Drafts and parts never take the place of the whole issue for print. */
function nameSuffix({ purpose, selection = WHOLE }: ExportOptions): string {
  const part =
    selection.kind === 'pages'
      ? `-trang-${selection.from}-${selection.to}`
      : selection.kind === 'articles'
        ? `-trich-${selection.ids.length}-bai`
        : '';
  return part + (purpose === 'draft' ? '-nhap' : '');
}

/** The issue with these articles alone, where they stand. */
function withArticles(issue: ResolvedIssue, ids: readonly string[]): ResolvedIssue {
  const wanted = new Set(ids);
  const sections = issue.sections.map((section) => ({
    ...section,
    articles: section.articles.filter(({ id }) => wanted.has(id)),
  }));
  return { ...issue, sections: sections.filter(({ articles }) => articles.length > 0) };
}

function articleIds(issue: Issue): string[] {
  return issue.sections.flatMap((section) => section.articles.map((article) => article.id));
}

function pictureIds(article: Article): string[] {
  return figuresOf(article.document)
    .map((figure) => figure.pictureId)
    .filter((id) => id !== null);
}

function mastheadPictures({ settings }: Publication): string[] {
  return settings?.mastheadPicture ? [settings.mastheadPicture] : [];
}

function withTemplate(publication: Publication, template: TemplateName | undefined): Publication {
  return template ? { ...publication, template } : publication;
}
