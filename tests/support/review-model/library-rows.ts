/**
 * What lies in a library's file, read past every service, with the hashes of it worked out anew: what the
 * model-based test of review judges by.
 */
import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import type { ArticleTable, IssueTable, PublicationTable } from '#main/database/schema.ts';
import { parseDocument } from '#shared/document/parse.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import { articleText, issueText } from '#shared/model/approval.ts';
import { placedOverrideSchema } from '#shared/model/placement-override.ts';
import { publicationDetailsSchema } from '#shared/model/publication.ts';

export interface ModelApproval {
  id: string;
  /** Id of the article or the issue. */
  subjectId: string;
  hash: string;
  personId: string;
  at: string;
  keyId: string;
  signature: string;
  isOpen: boolean;
}

export interface ModelArticle {
  id: string;
  state: ArticleTable['state'];
  isTrashed: boolean;
  title: string;
  document: ArticleDocument;
  /** SHA-256 in hex of all that it says and shows. */
  hash: string;
  /** The same without what is only suggested. */
  hashInForce: string;
  /** Who suggested what is not decided, by the suggestion's id. */
  suggestions: ReadonlyMap<string, string>;
  /** Whose own it is, sorted. */
  writers: readonly string[];
  /** Who handed it in last; null for a draft. */
  submittedBy: string | null;
  /** Oldest first. */
  approvals: readonly ModelApproval[];
}

export interface ModelIssue {
  id: string;
  state: IssueTable['state'];
  isTrashed: boolean;
  /** SHA-256 in hex of it with its articles and its publication. */
  hash: string;
  /** Its details, sections and articles, without what is said of the publication. */
  contents: string;
  articleIds: readonly string[];
  /** Oldest first. */
  approvals: readonly ModelApproval[];
}

/** An issue and its articles at one moment. */
export interface ModelState {
  articles: readonly ModelArticle[];
  issue: ModelIssue;
  /** How many reviewers the publication asks for. */
  needed: number;
}

export interface ModelKey {
  personId: string;
  /** Base64. */
  publicKey: string;
}

const APPROVAL = `id, hash, person_id as personId, at, key_id as keyId, signature, lapsed_at is null as isOpen`;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export class ModelRepository {
  readonly #library: BetterSqlite3.Database;

  /** @param library a connection of its own, which only reads. */
  constructor(library: BetterSqlite3.Database) {
    this.#library = library;
  }

  /** The key with which people of this desk sign, by its id. */
  keys(): Map<string, ModelKey> {
    const rows = this.#all<{ id: string; personId: string; card: string }>(
      'select id, person_id as personId, card from person_key',
    );
    return new Map(
      rows.map(({ id, personId, card }) => [
        id,
        { personId, publicKey: (JSON.parse(card) as { publicKey: string }).publicKey },
      ]),
    );
  }

  state(articleIds: readonly string[], issueId: string): ModelState {
    const pictures = new Map(
      this.#all<{ id: string; hash: string }>('select id, hash from picture').map(({ id, hash }) => [
        id,
        hash,
      ]),
    );
    const articles = articleIds.map((id) => this.#article(id, pictures));
    const issue = this.#one<IssueTable>('select * from issue where id = ?', issueId);
    const review = this.#all<{ needed: number }>(
      'select approvals_needed as needed from publication_review where publication_id = ?',
      issue.publication_id,
    );
    return { articles, issue: this.#issue(issue, articles), needed: review[0]?.needed ?? 1 };
  }

  #article(id: string, pictures: ReadonlyMap<string, string>): ModelArticle {
    const row = this.#one<ArticleTable>('select * from article where id = ?', id);
    const { kind, state, title, kicker, lead, byline, via, attribution } = row;
    const document = parseDocument(JSON.parse(row.document));
    const hashOf = (of: ArticleDocument) =>
      sha256(
        articleText(
          { kind, title, kicker, lead, byline, via, attribution, document: of },
          (picture) => pictures.get(picture) ?? null,
        ),
      );
    const writers = this.#all<{ personId: string }>(
      'select person_id as personId from article_writer where article_id = ?',
      id,
    );
    const rounds = this.#all<{ submittedBy: string }>(
      'select submitted_by as submittedBy from review_round where article_id = ? order by number desc',
      id,
    );
    return {
      id,
      state,
      isTrashed: row.trashed_at !== null,
      title,
      document,
      hash: hashOf(document),
      hashInForce: hashOf(currentDocument(document)),
      suggestions: new Map(
        Object.entries(document.suggestions).map(([key, { authorId }]) => [key, authorId]),
      ),
      writers: writers.map(({ personId }) => personId).sort(),
      submittedBy: state === 'draft' ? null : (rounds[0]?.submittedBy ?? null),
      approvals: this.#approvals('article', id),
    };
  }

  #issue(row: IssueTable, articles: readonly ModelArticle[]): ModelIssue {
    const { id, number, date, theme } = row;
    const publication = this.#one<PublicationTable>(
      'select * from publication where id = ?',
      row.publication_id,
    );
    const placed = this.#all<{ sectionId: string; articleId: string }>(
      'select section_id as sectionId, article_id as articleId from placement where issue_id = ? order by position',
      id,
    );
    const overrides = new Map(
      this.#all<{ articleId: string; override: string }>(
        'select article_id as articleId, override from placement_override where issue_id = ?',
        id,
      ).map(({ articleId, override }) => [articleId, placedOverrideSchema.parse(JSON.parse(override))]),
    );
    const hashes = new Map(articles.map((article) => [article.id, article.hash]));
    const sections = this.#all<{ id: string; name: string }>(
      'select id, name from section where issue_id = ? order by position',
      id,
    ).map((section) => ({
      name: section.name,
      articles: placed
        .filter(({ sectionId }) => sectionId === section.id)
        .map(({ articleId }) => ({
          id: articleId,
          hash: hashes.get(articleId) ?? '',
          override: overrides.get(articleId),
        })),
    }));
    const details = { number, date, theme };
    const text = issueText({
      details,
      publication: publicationDetailsSchema.parse({
        ...publication,
        sections: [],
        imprint: JSON.parse(publication.imprint),
        settings: publication.settings === null ? undefined : JSON.parse(publication.settings),
      }),
      sections,
    });
    return {
      id,
      state: row.state,
      isTrashed: row.trashed_at !== null,
      hash: sha256(text),
      contents: JSON.stringify([details, sections]),
      articleIds: placed.map(({ articleId }) => articleId),
      approvals: this.#approvals('issue', id),
    };
  }

  #approvals(kind: 'article' | 'issue', subjectId: string): ModelApproval[] {
    const rows = this.#all<Omit<ModelApproval, 'isOpen' | 'subjectId'> & { isOpen: number }>(
      `select ${APPROVAL} from ${kind}_approval where ${kind}_id = ? order by rowid`,
      subjectId,
    );
    return rows.map((row) => ({ ...row, subjectId, isOpen: row.isOpen === 1 }));
  }

  #all<Row>(query: string, ...values: string[]): Row[] {
    return this.#library.prepare<string[], Row>(query).all(...values);
  }

  /** @throws Error when there is none: articles and issues stay, even in the trash. */
  #one<Row>(query: string, ...values: string[]): Row {
    const [row] = this.#all<Row>(query, ...values);
    if (row === undefined) throw new Error(`nothing found: ${query} ${values.join(' ')}`);
    return row;
  }
}
