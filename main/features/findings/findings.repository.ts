import type { IgnoredFinding } from '#shared/checks/decisions.ts';
import type { DeskWord } from '#shared/model/findings.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export interface StoredIgnoredFinding extends IgnoredFinding {
  id: string;
  by: string;
  at: string;
}

export class FindingsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** The desk's words, newest first. */
  async words(): Promise<DeskWord[]> {
    return this.#work.query.selectFrom('desk_word').selectAll().orderBy('at', 'desc').orderBy('id').execute();
  }

  /** Adds a word; one that is there already stays as it is. Answers the id it has. */
  async insertWord(word: DeskWord): Promise<string> {
    await this.#work.query
      .insertInto('desk_word')
      .values(word)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const stored = this.#work.query.selectFrom('desk_word').select('id').where('word', '=', word.word);
    return (await stored.executeTakeFirstOrThrow()).id;
  }

  async deleteWord(id: string): Promise<void> {
    await this.#work.query.deleteFrom('desk_word').where('id', '=', id).execute();
  }

  /** Findings that are passed over, newest first. */
  async ignored(): Promise<StoredIgnoredFinding[]> {
    const rows = await this.#work.query
      .selectFrom('ignored_finding')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ article_id: articleId, ...row }) => ({ ...row, articleId }));
  }

  /** Adds a decision; the same one made before stays as it is. Answers the id it has. */
  async insertIgnored({ articleId, ...finding }: StoredIgnoredFinding): Promise<string> {
    await this.#work.query
      .insertInto('ignored_finding')
      .values({ ...finding, article_id: articleId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const stored = this.#work.query
      .selectFrom('ignored_finding')
      .select('id')
      .where('article_id', 'is', articleId)
      .where('rule', '=', finding.rule)
      .where('text', '=', finding.text)
      .where('context', '=', finding.context);
    return (await stored.executeTakeFirstOrThrow()).id;
  }

  async deleteIgnored(ids: readonly string[]): Promise<void> {
    await this.#work.query.deleteFrom('ignored_finding').where('id', 'in', ids).execute();
  }
}
