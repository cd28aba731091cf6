/** Taking files into the library: texts as issues, articles or sources, pictures as pictures. */
import { extname } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import type { CreatedThing, ImportedFile, ImportKind } from '#shared/model/importing.ts';
import type { Progress, Warning } from '#shared/model/job.ts';
import { type LetterChangeKind, type LetterPlace, needsDecision } from '#shared/model/letter-changes.ts';
import type { DocumentKind } from '#shared/model/library.ts';
import { toNfc } from '#shared/vietnamese/normalise.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { Explain } from '../../files/disk-errors.ts';
import type { FileStore } from '../../files/file-store.ts';
import { demandFile } from '../../files/given-file.ts';
import type { FileContents } from '../../importing/read-file.task.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { AuditLog, AuditRecord } from '../audit/audit.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';
import type { OutletFinder } from '../sources/outlets.ts';
import type { SourcesService } from '../sources/sources.service.ts';
import type { ArticleIntake } from './article-intake.ts';
import { failed, knownWarning } from './file-reports.ts';
import {
  type FileToImport,
  type Incoming,
  knownTitle,
  type PastedSource,
  type Read,
  recordsOf,
} from './import-steps.ts';
import { documentsOf, type PictureIntake, pictureDetails, sourceDraft, titleOf } from './incoming.ts';
import { pictureWarnings } from './picture-warnings.ts';

/** Services that receive what an import brings. */
export interface ImportTargets {
  articles: ArticleIntake;
  pictures: PicturesService;
  pictureIntake: PictureIntake;
  sources: SourcesService;
  files: FileStore;
  audit: AuditLog;
}

const PARAGRAPHED: ReadonlySet<DocumentKind> = new Set(['docx', 'doc', 'html']);
const PICTURE_ENDINGS = new Set(
  '.jpg .jpeg .png .webp .tif .tiff .gif .svg .svgz .heic .heif .avif'.split(' '),
);
/** Files that are read while others are; more would keep other work from the threads. */
const AT_ONCE = 8;
/** Sources written in one transaction: the disk is waited for once. */
const BATCH = 40;
/** Seconds for one file. */
const TIME_LIMIT = 120;

export class ImportsService {
  readonly #targets: ImportTargets;
  readonly #work: UnitOfWork;
  readonly #workers: WorkerPool;
  readonly #explain: Explain;

  constructor(targets: ImportTargets, work: UnitOfWork, workers: WorkerPool, explain: Explain) {
    this.#targets = targets;
    this.#work = work;
    this.#workers = workers;
    this.#explain = explain;
  }

  /**
   * Imports each file on its own: one bad file does not stop the others. Cancelling stops after what is stored;
   * the reports then say which files were not reached.
   *
   * @returns a report for each file, in the order given.
   * @throws DeskError JOB_CANCELLED when nothing had been stored yet
   */
  async importFiles(
    files: readonly FileToImport[],
    as: ImportKind,
    controls: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<ImportedFile[]> {
    const { signal } = controls;
    const findOutlet = await this.#targets.sources.outletFinder();
    // Names from a Mac come decomposed; they become titles.
    const named = files.map((file) => ({ ...file, name: toNfc(file.name) }));
    const reports: ImportedFile[] = [];
    const reading: Promise<Read>[] = [];
    const begin = () => {
      const file = named[reading.length];
      if (file) reading.push(this.#read(file, as, findOutlet, signal));
    };
    for (let ahead = 0; ahead < AT_ONCE; ahead += 1) begin();
    let waiting: Incoming[] = [];
    const store = async () => {
      reports.push(...(await this.#storeBatch(waiting)));
      waiting = [];
    };
    for (const [index, file] of named.entries()) {
      controls.progress?.({ step: 'reading', fraction: index / files.length });
      const read = await (reading[index] as Promise<Read>);
      begin();
      if (read.ok && !signal?.aborted) {
        waiting.push(read.incoming);
        if (waiting.length >= BATCH) await store();
        continue;
      }
      await store();
      reports.push(
        failed(read.ok || signal?.aborted ? new DeskError('FILE_NOT_REACHED', file) : read.error, file),
      );
    }
    await store();
    if (signal?.aborted && !reports.some(({ ok }) => ok)) throw new DeskError('JOB_CANCELLED', {});
    return reports;
  }

  /**
   * Further places at which reading an upload changes letters.
   *
   * @param known ids of the places of this kind that were listed before.
   * @throws DeskError FILE_* when the file cannot be read
   */
  letterPlaces(
    { path, name }: FileToImport,
    kind: LetterChangeKind,
    known: readonly string[],
  ): Promise<LetterPlace[]> {
    const request = { path, name, kind, known };
    return this.#workers.run('importing.readLetters', request, { timeLimit: TIME_LIMIT });
  }

  /**
   * Adds a source that was typed or pasted. What the person says about it comes before what its text says.
   *
   * @throws DeskError FILE_EMPTY, FILE_DAMAGED
   */
  async addSource({ text, html, details }: PastedSource): Promise<{ id: string; warnings: Warning[] }> {
    const { sources, pictureIntake, audit } = this.#targets;
    const name = details.title || 'Tư liệu';
    const read = await this.#workers.run(
      'importing.readPasted',
      { text, html, name },
      { timeLimit: TIME_LIMIT },
    );
    const about = pictureDetails([read.document], details.title || read.facts.title);
    const { ids, warnings } = await pictureIntake.take(read.pictures, about, undefined);
    const found = sourceDraft(read, null, ids, await sources.outletFinder());
    const said = Object.fromEntries(
      Object.entries(details).filter(([, value]) => value !== null && value !== ''),
    );
    const draft = { ...found, ...said };
    const id = await this.#work.transaction(async () => {
      const added = await sources.add(draft);
      const subject = { kind: 'source' as const, id: added, title: draft.title };
      await audit.record({ action: 'import.done', subject, details: { file: '' } });
      return added;
    });
    return { id, warnings: [...read.warnings, ...warnings] };
  }

  async #read(
    file: FileToImport,
    as: ImportKind,
    findOutlet: OutletFinder,
    signal: AbortSignal | undefined,
  ): Promise<Read> {
    try {
      if (signal?.aborted) throw new DeskError('JOB_CANCELLED', {});
      await demandFile(file.path, file.name);
      const ending = extname(file.name).toLowerCase();
      if (as === 'picture' || (as === 'auto' && PICTURE_ENDINGS.has(ending))) {
        const added = await this.#targets.pictures.take(file.path, file.name, {}, signal);
        const { id, name, hash } = added.picture;
        const created = { kind: 'picture' as const, id, title: name };
        return {
          ok: true,
          incoming: { kind: 'picture', file, hash, created, warnings: pictureWarnings(added) },
        };
      }
      const options = { ...(signal && { signal }), timeLimit: TIME_LIMIT };
      const { path, name, refused, askFor } = file;
      const request = { path, name, as, ...(refused && { refused }) };
      const contents = await this.#workers.run('importing.readFile', request, options);
      if (askFor && needsDecision(contents.letters)) {
        const counted = PARAGRAPHED.has(contents.kind) ? ('paragraphs' as const) : ('lines' as const);
        const undecided = { ...askFor, counted, changes: contents.letters };
        return { ok: true, incoming: { kind: 'undecided', file, hash: '', undecided, warnings: [] } };
      }
      return { ok: true, incoming: await this.#takeIn(file, contents, findOutlet, signal) };
    } catch (thrown) {
      return { ok: false, file, error: this.#explain(thrown) };
    }
  }

  /** Stores the files that rows will name: the original, and the pictures. */
  async #takeIn(
    file: FileToImport,
    contents: FileContents,
    findOutlet: OutletFinder,
    signal: AbortSignal | undefined,
  ): Promise<Incoming> {
    const { sources, files, articles, pictureIntake } = this.#targets;
    const stored = await files.put(file.path);
    const common = {
      file,
      hash: stored.hash,
      ...(contents.encoding !== undefined && { encoding: contents.encoding }),
    };
    if (contents.as === 'source' && contents.pictures.length > 0) {
      // Its pictures need not come in again; a text alone is known when it is written.
      const known = (await sources.titlesByFile([stored.hash])).get(stored.hash);
      if (known !== undefined) return { ...common, kind: 'known', title: known, warnings: [] };
    }
    const about = pictureDetails(documentsOf(contents), titleOf(contents, file.name));
    const { ids, warnings } = await pictureIntake.take(contents.pictures, about, signal);
    if (contents.as === 'source') {
      const { source } = contents;
      const draft = sourceDraft(source, { ...stored, name: file.name }, ids, findOutlet);
      return { ...common, kind: 'source', draft, warnings: [...source.warnings, ...warnings] };
    }
    if (contents.as === 'article') {
      const store = async () => [await articles.storeArticle(contents.article, ids)];
      return { ...common, kind: 'articles', store, warnings: [...contents.warnings, ...warnings] };
    }
    const store = () => articles.storeBulletin(file.name, contents.bulletin, ids);
    return { ...common, kind: 'articles', store, warnings: [...contents.bulletin.warnings, ...warnings] };
  }

  /** All in one transaction; when that fails, each in its own, so that one bad file does not stop the others. */
  async #storeBatch(batch: readonly Incoming[]): Promise<ImportedFile[]> {
    if (batch.length === 0) return [];
    try {
      return await this.#work.transaction(() => this.#store(batch));
    } catch (thrown) {
      const [only] = batch;
      if (batch.length === 1 && only) return [failed(this.#explain(thrown), only.file)];
    }
    const reports: ImportedFile[] = [];
    for (const incoming of batch) reports.push(...(await this.#storeBatch([incoming])));
    return reports;
  }

  async #store(batch: readonly Incoming[]): Promise<ImportedFile[]> {
    const reports: ImportedFile[] = [];
    const told: AuditRecord[] = [];
    const titles = await this.#targets.sources.titlesByFile(batch.map(({ hash }) => hash));
    for (const incoming of batch) {
      const { file, encoding } = incoming;
      const known = knownTitle(incoming, titles);
      const created = known === null ? await this.#write(incoming) : [];
      // The same file may be in the batch twice.
      if (incoming.kind === 'source' && known === null) titles.set(incoming.hash, incoming.draft.title);
      const warnings = known === null ? incoming.warnings : [knownWarning(known)];
      told.push(...recordsOf(incoming, created));
      reports.push({
        file: file.name,
        ok: true,
        ...(encoding !== undefined && { encoding }),
        created,
        warnings,
        error: null,
        ...(incoming.kind === 'undecided' && { undecided: incoming.undecided }),
      });
    }
    await this.#targets.audit.recordAll(told);
    return reports;
  }

  async #write(incoming: Incoming): Promise<CreatedThing[]> {
    switch (incoming.kind) {
      case 'source': {
        const { draft } = incoming;
        return [{ kind: 'source', id: await this.#targets.sources.add(draft), title: draft.title }];
      }
      case 'picture':
        return [incoming.created];
      case 'articles':
        return incoming.store();
      case 'known':
      case 'undecided':
        return [];
    }
  }
}
