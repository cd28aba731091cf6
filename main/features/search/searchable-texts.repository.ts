/** Reads from the library what the index takes, and what a result shows. What lies in the trash is not there. */
import { parseDocument } from '#shared/document/parse.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { SearchKind } from '#shared/model/search.ts';
import { remembered } from '#shared/search/remembered.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { OutletFinder } from '../sources/outlets.ts';
import type { SearchableText } from './index-text.ts';
import type { EntryRef } from './search-index.repository.ts';

/** A text with what a result says about it. */
export interface ShownText extends SearchableText {
  /** "Số 11/2026", an outlet, a photographer; "" when unknown. */
  place: string;
  /** Of a picture's file. */
  hash: string | null;
}

interface Placed {
  article_id: string;
  section: string;
  number: string;
  date: string;
}

export class SearchableTexts {
  readonly #work: UnitOfWork;
  readonly #outletFinder: () => Promise<OutletFinder>;

  constructor(work: UnitOfWork, outletFinder: () => Promise<OutletFinder>) {
    this.#work = work;
    this.#outletFinder = outletFinder;
  }

  /** Those of the named things that are there, in no particular order. */
  async read(refs: readonly EntryRef[]): Promise<ShownText[]> {
    const idsOf = (kind: SearchKind) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
    const parts: ShownText[][] = [];
    for (const [ids, read] of [
      [idsOf('article'), this.#articles],
      [idsOf('source'), this.#sources],
      [idsOf('picture'), this.#pictures],
      [idsOf('issue'), this.#issues],
    ] as const) {
      if (ids.length > 0) parts.push(await inBatches(ids, (part) => read.call(this, part)));
    }
    return parts.flat();
  }

  async #articles(ids: readonly string[]): Promise<ShownText[]> {
    const rows = await this.#work.query
      .selectFrom('article')
      .selectAll()
      .where('id', 'in', ids)
      .where('trashed_at', 'is', null)
      .execute();
    const places = Map.groupBy(await this.#places(ids), ({ article_id: id }) => id);
    const findOutlet = await this.#outletFinder();
    return rows.map((row): ShownText => {
      const placed = places.get(row.id) ?? [];
      const outlet = findOutlet(row.attribution)?.name;
      return {
        kind: 'article',
        id: row.id,
        day: placed[0]?.date ?? row.updated_at.slice(0, 10),
        title: row.title,
        lead: [row.kicker, row.lead].filter(Boolean).join('\n'),
        body: bodyText(row.document),
        also: [row.byline, row.via, row.attribution].join('\n'),
        facets: {
          form: row.kind,
          state: row.state,
          sections: placed.map(({ section }) => section),
          outlets: [row.attribution, ...(outlet ? [outlet] : [])],
          authors: [row.byline, row.via],
        },
        place: placed[0] ? `Số ${placed[0].number} · ${placed[0].section}` : '',
        hash: null,
      };
    });
  }

  /** Where articles stand, newest issue first. */
  #places(ids: readonly string[]): Promise<Placed[]> {
    return this.#work.query
      .selectFrom('placement')
      .innerJoin('section', 'section.id', 'placement.section_id')
      .innerJoin('issue', 'issue.id', 'placement.issue_id')
      .select(['placement.article_id', 'section.name as section', 'issue.number', 'issue.date'])
      .where('placement.article_id', 'in', ids)
      .where('issue.trashed_at', 'is', null)
      .orderBy('issue.date', 'desc')
      .execute();
  }

  async #sources(ids: readonly string[]): Promise<ShownText[]> {
    const rows = await this.#work.query
      .selectFrom('source')
      .leftJoin('outlet', 'outlet.id', 'source.outlet_id')
      .select(['source.id', 'source.title', 'source.author', 'source.text', 'source.address'])
      .select(['source.published_on', 'source.created_at', 'source.file_name'])
      .select(['outlet.name as outlet', 'outlet.domain'])
      .where('source.id', 'in', ids)
      .where('source.trashed_at', 'is', null)
      .execute();
    return rows.map((row) => ({
      kind: 'source',
      id: row.id,
      day: isIsoDate(row.published_on ?? '') ? (row.published_on ?? '') : row.created_at.slice(0, 10),
      title: row.title,
      lead: '',
      body: row.text,
      also: [row.author, row.address, row.outlet, row.file_name].filter(Boolean).join('\n'),
      facets: {
        outlets: [row.outlet, row.domain].filter((name) => name !== null),
        authors: [row.author],
      },
      place: row.outlet ?? row.author,
      hash: null,
    }));
  }

  async #pictures(ids: readonly string[]): Promise<ShownText[]> {
    const rows = await this.#work.query
      .selectFrom('picture')
      .selectAll()
      .where('id', 'in', ids)
      .where('trashed_at', 'is', null)
      .execute();
    const tags = await this.#pictureNames('picture_tag', ids);
    const people = await this.#pictureNames('picture_person', ids);
    return rows.map((row) => ({
      kind: 'picture',
      id: row.id,
      day: row.created_at.slice(0, 10),
      title: row.caption || row.name,
      lead: row.alternative_text === row.caption ? '' : row.alternative_text,
      body: '',
      also: [
        row.credit,
        row.name,
        row.source,
        ...(people.get(row.id) ?? []),
        ...(tags.get(row.id) ?? []),
      ].join('\n'),
      facets: {
        authors: [row.credit],
        outlets: [row.source],
        tags: tags.get(row.id) ?? [],
      },
      place: row.credit,
      hash: row.hash,
    }));
  }

  /** Tags of these pictures, or people that they show, by the picture's id. */
  async #pictureNames(
    table: 'picture_tag' | 'picture_person',
    ids: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await this.#work.query
      .selectFrom(table)
      .select(['picture_id', 'name'])
      .where('picture_id', 'in', ids)
      .orderBy('position')
      .execute();
    const names = new Map<string, string[]>();
    for (const { picture_id: id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
    return names;
  }

  async #issues(ids: readonly string[]): Promise<ShownText[]> {
    const rows = await this.#work.query
      .selectFrom('issue')
      .innerJoin('publication', 'publication.id', 'issue.publication_id')
      .select(['issue.id', 'issue.number', 'issue.date', 'issue.theme', 'issue.state'])
      .select('publication.name as publication')
      .where('issue.id', 'in', ids)
      .where('issue.trashed_at', 'is', null)
      .execute();
    return rows.map((row) => ({
      kind: 'issue',
      id: row.id,
      day: row.date,
      title: `Số ${row.number}`,
      lead: row.theme,
      body: '',
      also: row.publication,
      facets: { state: row.state },
      place: row.publication,
      hash: null,
    }));
  }
}

/** By the stored document; one that is damaged does not keep the rest of its article from being found. */
const bodyText = remembered(100, (document) => {
  try {
    return documentText(parseDocument(JSON.parse(document)));
  } catch {
    return '';
  }
});
