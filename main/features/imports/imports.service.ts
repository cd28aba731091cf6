/** Taking files into the library: texts as issues, articles or sources, pictures as pictures. */
import { extname } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { CreatedThing, ImportedBulletin, ImportedFile, ImportKind } from '#shared/model/importing.ts';
import type { Progress, Warning } from '#shared/model/job.ts';
import { toNfc } from '#shared/vietnamese/normalise.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import { wireError } from '../../desk/wire-error.ts';
import type { Explain } from '../../files/disk-errors.ts';
import { hashOfFile } from '../../files/file-store.ts';
import { demandFile } from '../../files/given-file.ts';
import type { ReadText } from '../../importing/read-text.task.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { type IssuesService, issueTitle, type SectionDraft } from '../issues/issues.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { SourcesService } from '../sources/sources.service.ts';

export interface FileToImport {
  path: string;
  /** As the person knows the file. */
  name: string;
}

interface Outcome {
  encoding?: string;
  created: CreatedThing[];
  warnings: Warning[];
}

/** Services that receive what an import brings. */
export interface ImportTargets {
  articles: ArticlesService;
  issues: IssuesService;
  pictures: PicturesService;
  sources: SourcesService;
  publications: PublicationsService;
  audit: AuditLog;
}

const PICTURE_ENDINGS = new Set(['.jpg', '.jpeg', '.png', '.webp', '.tif', '.tiff']);
const TEXT_ENDINGS = new Set(['.txt', '.text', '.md', '']);

export class ImportsService {
  readonly #targets: ImportTargets;
  readonly #work: UnitOfWork;
  readonly #workers: WorkerPool;
  readonly #explain: Explain;
  readonly #now: () => Date;

  constructor(
    targets: ImportTargets,
    work: UnitOfWork,
    workers: WorkerPool,
    explain: Explain,
    now: () => Date,
  ) {
    this.#targets = targets;
    this.#work = work;
    this.#workers = workers;
    this.#explain = explain;
    this.#now = now;
  }

  /** Imports each file on its own; one bad file does not stop the others, only cancelling does. */
  async importFiles(
    files: readonly FileToImport[],
    as: ImportKind,
    controls: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<ImportedFile[]> {
    const reports: ImportedFile[] = [];
    for (const [index, file] of files.entries()) {
      if (controls.signal?.aborted) throw new DeskError('JOB_CANCELLED', {});
      controls.progress?.({ step: 'reading', fraction: index / files.length });
      // Names from a Mac come decomposed; they become titles.
      const named = { ...file, name: toNfc(file.name) };
      reports.push(await this.#report(named, as, controls.signal));
    }
    return reports;
  }

  async #report(file: FileToImport, as: ImportKind, signal: AbortSignal | undefined): Promise<ImportedFile> {
    try {
      const outcome = await this.#importFile(file, as, signal);
      return { file: file.name, ok: true, ...outcome, error: null };
    } catch (thrown) {
      const error = this.#explain(thrown);
      if (error.code === 'JOB_CANCELLED') throw error;
      return { file: file.name, ok: false, created: [], warnings: [], error: wireError(error) };
    }
  }

  async #importFile(file: FileToImport, as: ImportKind, signal: AbortSignal | undefined): Promise<Outcome> {
    await demandFile(file.path, file.name);
    const ending = extname(file.name).toLowerCase();
    if (as === 'picture' || (as === 'auto' && PICTURE_ENDINGS.has(ending))) {
      const picture = await this.#targets.pictures.add(file.path, file.name, {}, signal);
      return this.#logged(file, {
        created: [{ kind: 'picture', id: picture.id, title: picture.name }],
        warnings: [],
      });
    }
    if (as === 'auto' && !TEXT_ENDINGS.has(ending))
      throw new DeskError('FILE_KIND_UNKNOWN', { name: file.name });
    const read = await this.#workers.run(
      'importing.readText',
      { ...file, as },
      { ...(signal && { signal }), timeLimit: 120 },
    );
    return this.#work.transaction(async () => this.#logged(file, await this.#store(file.name, read)));
  }

  /** An entry of the log for each thing that came in, so that its own history begins with the file. */
  async #logged(file: FileToImport, outcome: Outcome): Promise<Outcome> {
    const details = { file: file.name, sha256: await hashOfFile(file.path) };
    await this.#work.transaction(async () => {
      for (const subject of outcome.created) {
        await this.#targets.audit.record({ action: 'import.done', subject, details });
      }
    });
    return outcome;
  }

  /** Everything one file brings is stored in one transaction: all of it or nothing. */
  #store(name: string, read: ReadText): Promise<Outcome> {
    return this.#work.transaction(async () => {
      const { encoding } = read;
      switch (read.kind) {
        case 'bulletin':
          return { encoding, ...(await this.#storeBulletin(name, read.bulletin)) };
        case 'article': {
          const created = [await this.#storeArticle(read.article)];
          return { encoding, created, warnings: read.warnings };
        }
        case 'source': {
          const title = name.replace(/\.[^.]+$/, '');
          const blank = { outletId: null, author: '', publishedOn: null, address: '' };
          const id = await this.#targets.sources.add({ ...blank, title, text: read.text });
          return { encoding, created: [{ kind: 'source' as const, id, title }], warnings: [] };
        }
      }
    });
  }

  async #storeBulletin(name: string, bulletin: ImportedBulletin): Promise<Outcome> {
    const created: CreatedThing[] = [];
    const sections: SectionDraft[] = [];
    for (const section of bulletin.sections) {
      const articles: CreatedThing[] = [];
      for (const article of section.articles) articles.push(await this.#storeArticle(article));
      created.push(...articles);
      sections.push({ name: section.name, articleIds: articles.map((article) => article.id) });
    }
    const publication = await this.#targets.publications.main();
    const number = bulletin.number ?? name.replace(/\.[^.]+$/, '').slice(0, 40);
    const date = bulletin.date ?? endOfMonth(number) ?? this.#now().toISOString().slice(0, 10);
    const details = { number, date, theme: '' };
    const id = await this.#targets.issues.create(publication.id, details, sections);
    return {
      created: [{ kind: 'issue', id, title: issueTitle({ number }) }, ...created],
      warnings: bulletin.warnings,
    };
  }

  async #storeArticle(article: ArticleContent): Promise<CreatedThing> {
    const id = await this.#targets.articles.create(article, 'imported');
    return { kind: 'article', id, title: article.title };
  }
}

/** The last day of the month that a number like "03/2024" names, ISO; null for other numbers. */
function endOfMonth(number: string): string | null {
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(number) ?? [];
  if (!month || !year || Number(month) < 1 || Number(month) > 12) return null;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
