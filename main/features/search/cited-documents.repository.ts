/** SQL of documents that are cited in texts, and of the texts that cite them. */
import type { CitedDocument, CitingText } from '#shared/model/search.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import { dayOf } from './entry-number.ts';
import type { SearchableTexts } from './searchable-texts.repository.ts';

export interface CitedQuery {
  /** Part of the symbol, as typed: "76/nq"; "" for all. */
  text: string;
  limit: number;
  offset: number;
}

export class CitedDocumentsRepository {
  readonly #work: UnitOfWork;
  readonly #texts: SearchableTexts;

  constructor(work: UnitOfWork, texts: SearchableTexts) {
    this.#work = work;
    this.#texts = texts;
  }

  /** Those cited most first. */
  async list({ text, limit, offset }: CitedQuery): Promise<CitedDocument[]> {
    // "Nghị quyết số 76/NQ": the symbol is what documents are known by.
    const part = fold(text).match(/\d\S*/)?.[0] ?? '';
    let query = this.#work.query
      .selectFrom('cited_document')
      .select(['id', 'type', 'symbol', 'day', 'issuer', 'uses'])
      .where('uses', '>', 0);
    if (part !== '') query = query.where('key', '>=', part).where('key', '<', `${part}\u{10ffff}`);
    else if (text.trim() !== '') query = query.where('type', '=', text.trim().toLowerCase());
    return query.orderBy('uses', 'desc').orderBy('key').limit(limit).offset(offset).execute();
  }

  /** Texts that cite the document, newest first. */
  async citing(documentId: number, limit: number): Promise<CitingText[]> {
    const rows = await this.#work.query
      .selectFrom('citation')
      .innerJoin('search_entry', 'search_entry.entry', 'citation.entry')
      .select(['search_entry.entry', 'search_entry.kind', 'search_entry.ref_id as id'])
      .where('citation.document_id', '=', documentId)
      .orderBy('citation.entry', 'desc')
      .limit(limit)
      .execute();
    const texts = new Map((await this.#texts.read(rows)).map((text) => [`${text.kind} ${text.id}`, text]));
    return rows.flatMap(({ kind, id, entry }) => {
      const text = texts.get(`${kind} ${id}`);
      return text ? [{ kind, id, title: text.title, place: text.place, day: dayOf(entry) }] : [];
    });
  }
}
