/** Making packages: gathered from the library, signed by who sends them, and remembered. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { PACKAGE_ENDING, PACKAGE_LIMIT_MB } from '#shared/model/handoff.ts';
import type { Progress } from '#shared/model/job.ts';
import type { Person } from '#shared/model/person.ts';
import type { SendRequest, SendSuggestion, SentPackage, SentThings } from '#shared/model/sending.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { issueTitle } from '../issues/issues.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { HandoffRepository } from './handoff.repository.ts';
import { articlesOf, type Gathered, type GatherOrigins, gather } from './package/gather.ts';
import { partsOf, signedParts, statementOf } from './package/statement.ts';

export interface SendingOrigins extends GatherOrigins {
  keys: KeysService;
  audit: AuditLog;
}

export interface SendingPlace {
  folder: LibraryFolder;
  workers: WorkerPool;
  now(): Date;
}

/** Below the library's exports. */
const PLACE = 'ban-giao';
const PARENTS_LIMIT = 200;
/** So many packages are looked through for people and for what they brought. */
const KNOWN_LIMIT = 200;

export class SendingService {
  readonly #repository: HandoffRepository;
  readonly #origins: SendingOrigins;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #place: SendingPlace;

  constructor(
    repository: HandoffRepository,
    origins: SendingOrigins,
    work: UnitOfWork,
    events: DeskEvents,
    place: SendingPlace,
  ) {
    this.#repository = repository;
    this.#origins = origins;
    this.#work = work;
    this.#events = events;
    this.#place = place;
  }

  /**
   * What came from another desk for review goes back there; everything else goes out for review.
   *
   * @throws DeskError NOT_FOUND
   */
  async suggestion(what: SentThings): Promise<SendSuggestion> {
    const { issues, keys } = this.#origins;
    const ids = what.kind === 'issue' ? articlesOf(await issues.get(what.id)) : what.ids;
    const known = await this.#repository.list(KNOWN_LIMIT);
    const came = known.find(
      ({ direction, purpose, articles }) =>
        direction === 'received' && purpose === 'review' && articles.some(({ id }) => ids.includes(id)),
    );
    const trusted = (await keys.list()).filter(({ own, revokedAt }) => !own && revokedAt === null);
    const names = [...known.map(({ other }) => other), ...trusted.map(({ name }) => name)];
    return {
      purpose: came ? 'returned' : 'review',
      recipient: came?.other ?? '',
      recipients: [...new Set(names)],
    };
  }

  /** @throws DeskError KEY_LOCKED when the sender must give the PIN first. */
  demandReady(sender: Person): void {
    if (!this.#origins.keys.isUnlocked(sender.id)) throw new DeskError('KEY_LOCKED', { person: sender.name });
  }

  /**
   * Makes a package of articles or of an issue in the library's exports. What goes out for review is away from
   * then on (`HandoffService.outOf`); the text that was sent is kept as a version of each article.
   *
   * @throws DeskError KEY_LOCKED when the sender must give the PIN first, NOT_FOUND, ISSUE_EMPTY, FILE_TOO_LARGE,
   *   JOB_CANCELLED
   */
  async send(
    request: SendRequest,
    sender: Person,
    controls: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<SentPackage> {
    const { keys, audit } = this.#origins;
    this.demandReady(sender);
    const gathered = await this.#work.transaction(() =>
      gather(this.#origins, request.what, (articleId) => this.#parentsOf(articleId)),
    );
    const id = randomBytes(16).toString('hex');
    const madeAt = this.#place.now().toISOString();
    const card = await keys.card(sender.id);
    const parts = partsOf(gathered, card);
    const path = join(this.#place.folder.exports, PLACE, fileName(gathered, madeAt, id));
    demandSize(path, gathered);
    const { purpose, recipient, note } = request;
    const answers = purpose === 'returned' ? await this.#answeredBy(gathered.index.articleIds) : [];
    const head = { id, madeAt, purpose, recipient, note, answers };
    const origin = { deskId: await audit.deskId(), machine: hostname() };
    const statement = statementOf({ ...head, ...origin }, card.card, parts);
    const { keyId, signature } = await keys.sign(sender.id, statement);
    await mkdir(join(this.#place.folder.exports, PLACE), { recursive: true });
    const { bytes } = await this.#place.workers.run(
      'handoff.write',
      { path, parts: signedParts(statement, signature, parts) },
      {
        ...(controls.signal && { signal: controls.signal }),
        ...(controls.progress && { onProgress: controls.progress }),
      },
    );
    const signed = { keyId, signature, statement };
    await this.#remember(request, sender, { id, madeAt, path }, gathered, signed);
    return {
      id,
      code: keys.fingerprint(keyId),
      path,
      bytes,
      articles: gathered.articles.length,
      pictures: gathered.index.pictures.length,
      sources: gathered.sources.length,
    };
  }

  /** A package that the desk does not remember would be guarded by nobody: the file goes again. */
  async #remember(
    { purpose, recipient }: SendRequest,
    sender: Person,
    { id, madeAt, path }: { id: string; madeAt: string; path: string },
    { articles }: Gathered,
    { keyId, signature, statement }: { keyId: string; signature: string; statement: string },
  ): Promise<void> {
    const { versions, audit } = this.#origins;
    try {
      await this.#work.transaction(async () => {
        const ids = articles.map(({ part }) => part.id);
        await this.#repository.setSuperseded(ids, recipient, madeAt);
        const texts: Parameters<HandoffRepository['insert']>[1][number][] = [];
        for (const { part, stored } of articles) {
          const contentHash = await versions.keepRead(stored, 'sent');
          const never = { returned_at: null, written_since: null };
          texts.push({
            article_id: part.id,
            hash: part.hash,
            content_hash: contentHash,
            revision: stored.revision,
            ...never,
          });
        }
        const sent = { id, direction: 'sent' as const, purpose, other: recipient, other_desk: null };
        await this.#repository.insert({ ...sent, by: sender.name, at: madeAt, called_back_at: null }, texts);
        await audit.record({
          action: 'package.sent',
          subject: { kind: 'package', id, title: recipient },
          after: createHash('sha256').update(statement).digest('hex'),
          details: { purpose, articles: articles.length },
          signed: { keyId, signature },
          by: sender,
        });
        this.#events.tell('handoff', id);
      });
    } catch (thrown) {
      await rm(path, { force: true });
      throw thrown;
    }
  }

  async #parentsOf(articleId: string): Promise<string[]> {
    const handed = await this.#repository.ofArticle(articleId);
    return [...new Set(handed.map(({ hash }) => hash))].slice(0, PARENTS_LIMIT);
  }

  /** The packages that brought these articles here last. */
  async #answeredBy(articleIds: readonly string[]): Promise<string[]> {
    const answered = new Set<string>();
    for (const articleId of articleIds) {
      const handed = await this.#repository.ofArticle(articleId);
      const received = handed.find(({ direction }) => direction === 'received');
      if (received) answered.add(received.package_id);
    }
    return [...answered].sort();
  }
}

function demandSize(name: string, { files }: Gathered): void {
  const megabytes = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20);
  if (megabytes > PACKAGE_LIMIT_MB) {
    throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: PACKAGE_LIMIT_MB });
  }
}

/** "so-11-2026-2026-11-20-4f2a.toasoan": readable on every system, and never twice. */
function fileName({ index, articles }: Gathered, madeAt: string, id: string): string {
  const [first] = articles;
  const title = index.issue ? issueTitle(index.issue) : (first?.stored.title ?? '');
  const more = !index.issue && articles.length > 1 ? `-va-${articles.length - 1}-bai` : '';
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${plain || 'bai'}${more}-${madeAt.slice(0, 10)}-${id.slice(0, 4)}${PACKAGE_ENDING}`;
}
