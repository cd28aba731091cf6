/**
 * Merging packages of other desks: shows what would happen, and does it in one transaction, wholly or not at all.
 * What both desks changed is for a person to choose; no clock decides.
 */
import { createHash } from 'node:crypto';
import { conflictsOf } from '#shared/document/merge/merge-article.ts';
import { DeskError } from '#shared/errors.ts';
import type { PackageContents, PackagedThread } from '#shared/model/handoff.ts';
import { fingerprintOf } from '#shared/model/key.ts';
import type { Person } from '#shared/model/person.ts';
import type {
  MergeDecision,
  MergeReport,
  ReceivedArticle,
  ReceivedPackage,
  ReceivedText,
} from '#shared/model/receiving.ts';
import type { UnitOfWork } from '../../../database/unit-of-work.ts';
import type { FileStore } from '../../../files/file-store.ts';
import type { WritingPresence } from '../../articles/presence.service.ts';
import type { IssuesService } from '../../issues/issues.service.ts';
import type { PlacementOverridesService } from '../../issues/placement-overrides.service.ts';
import type { PeopleService } from '../../people/people.service.ts';
import type { PicturesService } from '../../pictures/pictures.service.ts';
import type { PublicationsService } from '../../publications/publications.service.ts';
import { contentOf } from '../../versions/version-content.ts';
import type { HandoffService } from '../handoff.service.ts';
import type { OpenedPackage } from '../package/opened-package.ts';
import { type IncomingArticle, incomingArticle } from './incoming.ts';
import { addIssue, addPictures, addSources, countNewSources, hasIssue, storeFiles } from './library-parts.ts';
import { LocalPictures } from './local-pictures.ts';
import { type ArticleTargets, mergeArticle, newSuggestionsIn } from './merge-articles.ts';

export interface MergeTargets extends ArticleTargets {
  handoff: HandoffService;
  people: PeopleService;
  pictures: PicturesService;
  issues: IssuesService;
  overrides: PlacementOverridesService;
  publications: PublicationsService;
  presence: WritingPresence;
  files: FileStore;
}

/** What a person asks for. */
export interface MergeRequest {
  /** Of the opening. */
  id: string;
  decisions: readonly MergeDecision[];
  /** Merges although nobody here knows the sender's key: nothing then proves who sent it. */
  acceptsUnknown: boolean;
  /** The window that asks: it may write in the articles itself. */
  windowId: string | null;
}

export class MergeService {
  readonly #targets: MergeTargets;
  readonly #work: UnitOfWork;

  constructor(targets: MergeTargets, work: UnitOfWork) {
    this.#targets = targets;
    this.#work = work;
  }

  /** What is in an opened package and what merging it would do, as things stand now. @throws DeskError PACKAGE_CLOSED */
  async received(id: string): Promise<ReceivedPackage> {
    const { handoff, issues, sources } = this.#targets;
    const opened = await handoff.refreshed(id);
    const { manifest, contents, card } = opened;
    const { pictures, articles } = await this.#incoming(opened);
    const { issue } = contents;
    const { name, title, machine } = manifest.sender;
    return {
      id,
      packageId: manifest.id,
      fileName: opened.fileName,
      purpose: manifest.purpose,
      note: manifest.note,
      madeAt: manifest.madeAt,
      recipient: manifest.recipient,
      sender: { name, title, office: card.card.office, machine },
      trust: opened.trust,
      fingerprint: fingerprintOf(opened.keyId),
      problems: opened.problems,
      articles: await Promise.all(articles.map((article) => this.#received(article, manifest.purpose))),
      issue: issue && {
        number: issue.number,
        publication: issue.publication.name,
        isNew: !(await hasIssue(issues, issue)),
      },
      newPictures: pictures.missing.length,
      newSources: await countNewSources(sources, contents.sources),
    };
  }

  /** Both readings of an article, and the one they began with. @throws DeskError PACKAGE_CLOSED, NOT_FOUND */
  async text(id: string, articleId: string): Promise<ReceivedText> {
    const opened = await this.#targets.handoff.refreshed(id);
    const { articles } = await this.#incoming(opened);
    const incoming = articles.find(({ packaged }) => packaged.id === articleId);
    if (!incoming) throw new DeskError('NOT_FOUND', { kind: 'bài', id: articleId });
    const { stored, base, theirs } = incoming;
    return { revision: stored?.revision ?? null, base, ours: stored && contentOf(stored), theirs };
  }

  /**
   * Merges an opened package and puts it away.
   *
   * @throws DeskError PACKAGE_CLOSED, PACKAGE_MERGED_BEFORE, PACKAGE_FROM_HERE, PACKAGE_SENDER_UNKNOWN,
   *   PACKAGE_SENDER_REVOKED, MERGE_UNDECIDED, CHANGED_ELSEWHERE, WRITTEN_ELSEWHERE. Nothing is merged then.
   */
  async merge(request: MergeRequest, merger: Person): Promise<MergeReport> {
    const { handoff, files } = this.#targets;
    const before = await handoff.refreshed(request.id);
    demandMergeable(before, request.acceptsUnknown);
    await storeFiles(files, before, (await this.#incoming(before)).pictures);
    const report = await this.#work.transaction(async () => {
      const opened = await handoff.refreshed(request.id);
      demandMergeable(opened, request.acceptsUnknown);
      return this.#mergeAll(opened, request, merger);
    });
    await handoff.dismiss(request.id);
    return report;
  }

  async #mergeAll(opened: OpenedPackage, request: MergeRequest, merger: Person): Promise<MergeReport> {
    const { handoff, people, audit, presence } = this.#targets;
    const { manifest, contents } = opened;
    await people.know(peopleOf(opened));
    const own = await people.ownIds();
    const { pictures, articles } = await this.#incoming(opened);
    const newPictures = await addPictures(this.#targets.pictures, opened, pictures);
    const sources = await addSources(this.#targets.sources, contents.sources, pictures);
    const decisions = new Map(request.decisions.map((decision) => [decision.articleId, decision]));
    const circumstances = {
      opened,
      merger,
      isOfThisDesk: (personId: string) => own.has(personId),
      sourceIds: sources.ids,
    };
    const done = [];
    for (const incoming of articles.filter(({ outcome }) => outcome !== 'refused')) {
      const { id } = incoming.packaged;
      if (incoming.stored) presence.demandFree(id, request.windowId);
      done.push(await mergeArticle(this.#targets, incoming, decisions.get(id) ?? null, circumstances));
    }
    const issue =
      contents.issue && (await addIssue(this.#targets, withPresent(contents.issue, articles), pictures));
    await handoff.recordMerged(
      opened,
      done.map(({ merged }) => merged),
    );
    await audit.record({
      action: 'package.merged',
      subject: { kind: 'package', id: manifest.id, title: opened.fileName },
      after: createHash('sha256').update(opened.statement).digest('hex'),
      details: { sender: manifest.sender.name, trust: opened.trust, articles: done.length },
      signed: { keyId: opened.keyId, signature: opened.signature },
    });
    return {
      sender: manifest.sender.name,
      articles: [...done.map(({ report }) => report), ...articles.flatMap(refusedReport)],
      newPictures,
      newSources: sources.added,
      issue,
    };
  }

  async #incoming(opened: OpenedPackage): Promise<{ pictures: LocalPictures; articles: IncomingArticle[] }> {
    const { contents, pathOf } = opened;
    const pictures = await LocalPictures.of(
      contents,
      this.#targets.pictures,
      (hash) => pathOf(hash) !== null,
    );
    const here = await this.#targets.articles.whole(contents.articles.map(({ id }) => id));
    const articles: IncomingArticle[] = [];
    for (const packaged of contents.articles) {
      const stored = here.has(packaged.id) ? await this.#targets.articles.stored(packaged.id) : null;
      articles.push(incomingArticle(opened, packaged, stored, pictures));
    }
    return { pictures, articles };
  }

  async #received(
    { packaged, theirs, threads, stored, merge, outcome }: IncomingArticle,
    purpose: ReceivedPackage['purpose'],
  ): Promise<ReceivedArticle> {
    const known = stored ? await this.#targets.comments.packaged(packaged.id) : [];
    return {
      articleId: packaged.id,
      title: theirs.title,
      outcome,
      revision: stored?.revision ?? null,
      conflicts: merge && outcome === 'conflict' ? conflictsOf(merge).length : 0,
      newComments: countNew(threads, known),
      newSuggestions: newSuggestionsIn(theirs, stored && contentOf(stored)),
      approvals: packaged.approvals.map(({ personName, at }) => ({ person: personName, at })),
      isReturned: purpose === 'returned' && packaged.state === 'returned',
    };
  }
}

function demandMergeable(opened: OpenedPackage, acceptsUnknown: boolean): void {
  const { fileName: name, trust, problems, manifest } = opened;
  const has = (code: string) => problems.some((problem) => problem.code === code);
  if (has('mergedBefore')) throw new DeskError('PACKAGE_MERGED_BEFORE', { name });
  if (has('ownPackage')) throw new DeskError('PACKAGE_FROM_HERE', { name });
  const sender = manifest.sender.name;
  if (trust === 'revoked') throw new DeskError('PACKAGE_SENDER_REVOKED', { name, sender });
  if (trust === 'unknown' && !acceptsUnknown) throw new DeskError('PACKAGE_SENDER_UNKNOWN', { name, sender });
}

/** Everybody whom the package names, its sender too. */
function peopleOf({ manifest, contents }: OpenedPackage): PackageContents['people'] {
  const { personId, name, title } = manifest.sender;
  return [...contents.people, { id: personId, name, title }];
}

function countNew(threads: readonly PackagedThread[], known: readonly PackagedThread[]): number {
  const here = new Set(known.flatMap(({ comments }) => comments.map(({ id }) => id)));
  const fresh = threads.flatMap(({ comments }) =>
    comments.filter(({ id, deleted }) => !deleted && !here.has(id)),
  );
  return fresh.length;
}

/** The issue with those of its articles that are here. */
function withPresent(
  issue: NonNullable<PackageContents['issue']>,
  articles: readonly IncomingArticle[],
): NonNullable<PackageContents['issue']> {
  const here = new Set(articles.map(({ packaged }) => packaged.id));
  const sections = issue.sections.map((section) => ({
    ...section,
    articleIds: section.articleIds.filter((id) => here.has(id)),
  }));
  return { ...issue, sections };
}

function refusedReport({ packaged, outcome }: IncomingArticle): MergeReport['articles'] {
  if (outcome !== 'refused') return [];
  const { id: articleId, content } = packaged;
  const nothing = { newComments: 0, newSuggestions: 0, approvals: [], isReturned: false };
  return [{ articleId, title: content.title, outcome, ...nothing }];
}
