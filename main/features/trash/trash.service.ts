/** The trash: what lies in it, by whom and since when; out of it again, or gone for good. */

import { parseDocument } from '#shared/document/parse.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { AuditAction } from '#shared/model/audit.ts';
import {
  TRASH_KEPT_DAYS,
  type TrashEmptied,
  type TrashedRef,
  type TrashedThing,
  type TrashKind,
  type TrashUse,
} from '#shared/model/trash.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import { type AuditLog, THE_DESK } from '../audit/audit.service.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { StorageControls, StorageService } from '../storage/storage.service.ts';
import type { TrashRepository } from './trash.repository.ts';

export interface TrashParts {
  articles: Pick<ArticlesService, 'trash' | 'restore'>;
  issues: Pick<IssuesService, 'trash' | 'restore'>;
  storage: Pick<StorageService, 'mentioned' | 'setAside'>;
  audit: Pick<AuditLog, 'record'>;
}

/** What one kind needs goes after it: an article lets go of its sources, a source of its outlet and pictures. */
const ORDER: readonly TrashKind[] = ['issue', 'article', 'source', 'outlet', 'picture'];
const DAY_MS = 24 * 60 * 60_000;
/** A file's pictures are stored while it is read, its texts after that; nothing takes longer. */
const IMPORT_MS = 30 * 60_000;

export class TrashService {
  readonly #repository: TrashRepository;
  readonly #parts: TrashParts;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: TrashRepository,
    parts: TrashParts,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#parts = parts;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** Newest first. */
  list(): Promise<TrashedThing[]> {
    return this.#repository.list();
  }

  /**
   * Puts things into the trash, all or none. An issue takes its own articles along.
   *
   * @throws DeskError NOT_FOUND, ISSUE_PUBLISHED, STATE_FORBIDS
   */
  async put(things: readonly TrashedRef[]): Promise<void> {
    await this.#work.transaction(async () => {
      for (const [kind, ids] of byKind(things)) await this.#setTrashed(kind, ids, true);
      this.#events.tell('trash', '');
    });
  }

  /** Takes things out of the trash, all or none. */
  async restore(things: readonly TrashedRef[]): Promise<void> {
    await this.#work.transaction(async () => {
      for (const [kind, ids] of byKind(things)) await this.#setTrashed(kind, ids, false);
      this.#events.tell('trash', '');
    });
  }

  /**
   * Takes an import back: what it made, and the pictures that came with it and stand nowhere else.
   *
   * @returns everything that went into the trash, for an undo.
   */
  async takeBack(created: readonly TrashedRef[], controls: StorageControls = {}): Promise<TrashedRef[]> {
    const before = new Set((await this.list()).map(({ id }) => id));
    const texts = await this.#repository.texts(idsOf(created, 'article'), idsOf(created, 'source'));
    await this.put(created.filter(({ kind }) => kind !== 'picture'));
    const came = [...(await this.#cameAlone(idsOf(created, 'picture'))), ...(await this.#cameWith(texts))];
    const used = await this.#parts.storage.mentioned(came, 'picture', { ...controls, liveOnly: true });
    await this.put(came.filter((id) => !used.has(id)).map((id) => ({ kind: 'picture', id })));
    return (await this.list()).filter(({ id }) => !before.has(id)).map(({ kind, id }) => ({ kind, id }));
  }

  /**
   * Deletes for good what nobody uses; the rest stays and says why. Files that nothing needs any more are set
   * aside for a while.
   *
   * @param things of the trash; null for all of it.
   */
  async empty(
    things: readonly TrashedRef[] | null,
    controls: StorageControls = {},
    by?: { id: null; name: string },
  ): Promise<TrashEmptied> {
    const wanted = things && new Set(things.map(({ kind, id }) => `${kind} ${id}`));
    const inTrash = (await this.list()).filter(({ kind, id }) => !wanted || wanted.has(`${kind} ${id}`));
    const emptied: TrashEmptied = { deleted: 0, kept: [] };
    const files: string[] = [];
    for (const kind of ORDER) {
      const ofKind = inTrash.filter((thing) => thing.kind === kind);
      const pictures = kind === 'picture' ? await this.#usedPictures(ofKind, controls) : new Map();
      await this.#work.transaction(async () => {
        const uses: Map<string, TrashUse> = kind === 'picture' ? pictures : await this.#uses(kind, ofKind);
        const free = ofKind.filter(({ id }) => !uses.has(id));
        const ids = free.map(({ id }) => id);
        files.push(...(await this.#repository.filesOf(kind, ids)));
        await this.#repository.delete(kind, ids);
        for (const thing of free) await this.#record(`${kind}.deleted`, thing, by);
        emptied.deleted += free.length;
        for (const thing of ofKind) {
          const use = uses.get(thing.id);
          if (use) emptied.kept.push({ ...thing, use });
        }
      });
    }
    this.#events.tell('trash', '');
    if (files.length > 0) await this.#parts.storage.setAside(files, controls);
    return emptied;
  }

  /** Lets go of what has lain in the trash for long. */
  async emptyOld(): Promise<void> {
    const before = new Date(this.#now().getTime() - TRASH_KEPT_DAYS * DAY_MS).toISOString();
    const old = (await this.list()).filter(({ trashedAt }) => trashedAt < before);
    if (old.length > 0) await this.empty(old, {}, { id: null, name: THE_DESK });
  }

  /** Of these pictures, those that were new with their import: a file that is known brings the one that is there. */
  async #cameAlone(ids: readonly string[]): Promise<string[]> {
    const imports = Map.groupBy(await this.#repository.importsOf(ids), ({ id }) => id);
    return [...imports].flatMap(([id, [first, another]]) => {
      const isNew = first && Date.parse(first.importedAt) - Date.parse(first.createdAt) < IMPORT_MS;
      return isNew && !another ? [id] : [];
    });
  }

  /** Pictures that stand in these texts and came in while their file was read. */
  async #cameWith(texts: readonly { document: string | null; createdAt: string }[]): Promise<string[]> {
    const times = texts.map(({ createdAt }) => createdAt).toSorted();
    const [first, last] = [times[0], times.at(-1)];
    if (first === undefined || last === undefined) return [];
    const shown = new Set(
      texts.flatMap(({ document }) =>
        document === null
          ? []
          : figuresOf(parseDocument(JSON.parse(document))).map(({ pictureId }) => pictureId),
      ),
    );
    const from = new Date(Date.parse(first) - IMPORT_MS).toISOString();
    return (await this.#repository.picturesAddedBetween(from, last)).filter((id) => shown.has(id));
  }

  async #setTrashed(kind: TrashKind, given: readonly string[], isTrashed: boolean): Promise<void> {
    const { articles, issues } = this.#parts;
    const there = await this.#repository.trashedAmong(kind, given);
    const ids = given.filter((id) => there.has(id) !== isTrashed);
    if (ids.length === 0) return;
    if (kind === 'article') return isTrashed ? articles.trash(ids) : articles.restore(ids);
    if (kind === 'issue') {
      for (const id of ids) await (isTrashed ? issues.trash(id) : issues.restore(id));
      return;
    }
    await this.#repository.setTrashed(kind, ids, isTrashed ? this.#now().toISOString() : null);
    for (const thing of await this.#repository.titles(kind, ids)) {
      await this.#record(`${kind}.${isTrashed ? 'trashed' : 'untrashed'}`, { kind, ...thing });
    }
  }

  async #record(
    action: AuditAction,
    { kind, id, title }: { kind: TrashKind; id: string; title: string },
    by?: { id: null; name: string },
  ): Promise<void> {
    const named = kind === 'issue' ? `Số ${title}` : title;
    await this.#parts.audit.record({ action, subject: { kind, id, title: named }, ...(by && { by }) });
    this.#events.tell(kind, id);
    // Sources show their outlet's name.
    if (kind === 'outlet') this.#events.tell('source', id);
  }

  async #uses(kind: TrashKind, things: readonly TrashedThing[]): Promise<Map<string, TrashUse>> {
    const ids = things.map(({ id }) => id);
    const of = {
      article: () => this.#repository.usedArticles(ids),
      issue: () => this.#repository.usedIssues(ids),
      source: () => this.#repository.usedSources(ids),
      outlet: () => this.#repository.usedOutlets(ids),
    };
    const used = kind === 'picture' ? [] : await of[kind]();
    return new Map(used.map(({ id, use }) => [id, use]));
  }

  async #usedPictures(
    pictures: readonly TrashedThing[],
    controls: StorageControls,
  ): Promise<Map<string, TrashUse>> {
    const ids = pictures.map(({ id }) => id);
    const used = await this.#parts.storage.mentioned(ids, 'picture', controls);
    return new Map(ids.filter((id) => used.has(id)).map((id) => [id, 'text']));
  }
}

/** Issues first: they take their articles along, and out again. */
function byKind(things: readonly TrashedRef[]): [TrashKind, string[]][] {
  const kinds = ORDER.map((kind): [TrashKind, string[]] => [kind, idsOf(things, kind)]);
  return kinds.filter(([, ids]) => ids.length > 0);
}

function idsOf(things: readonly { kind: string; id: string }[], kind: TrashKind): string[] {
  return [...new Set(things.filter((thing) => thing.kind === kind).map(({ id }) => id))];
}
