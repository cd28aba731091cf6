/** Articles as they are stored: is each document one, does it have its pictures, and was it approved as it is? */
import type { Selectable } from 'kysely';
import { parseDocument } from '#shared/document/parse.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { asDeskError } from '#shared/errors.ts';
import { articleText } from '#shared/model/approval.ts';
import type { Problem } from '#shared/verify/problem.ts';
import type { DeskDatabase } from '../../database/schema.ts';
import { sha256 } from '../audit/chain.ts';
import type { ApprovalRow } from './verify.repository.ts';

type ArticleRow = Selectable<DeskDatabase['article']>;

/** An article that counts as approved, or is out. */
interface ApprovedArticle {
  title: string;
  /** Of its text now; see `articleText`. */
  hash: string;
  createdAt: string;
}

export class ArticlesCheck {
  /** By the article's id. */
  readonly approved = new Map<string, ApprovedArticle>();
  readonly #pictures: ReadonlyMap<string, string>;
  readonly #report: (problem: Problem) => void;

  /** @param pictures hashes of the pictures' files by the pictures' ids. */
  constructor(pictures: ReadonlyMap<string, string>, report: (problem: Problem) => void) {
    this.#pictures = pictures;
    this.#report = report;
  }

  add(row: ArticleRow): void {
    const { id, title, state } = row;
    try {
      const document = parseDocument(JSON.parse(row.document));
      const isLost = ({ pictureId }: { pictureId: string | null }) =>
        pictureId !== null && !this.#pictures.has(pictureId);
      if (figuresOf(document).some(isLost))
        this.#report({ code: 'FIGURE_WITHOUT_PICTURE', details: { title } });
      if (state !== 'approved' && state !== 'published') return;
      const { kind, kicker, lead, byline, via, attribution } = row;
      const content = { kind, title, kicker, lead, byline, via, attribution, document };
      const hash = sha256(articleText(content, (picture) => this.#pictures.get(picture) ?? null));
      this.approved.set(id, { title, hash, createdAt: row.created_at });
    } catch (thrown) {
      const message =
        thrown instanceof SyntaxError ? 'nội dung lưu trong thư viện bị hỏng.' : asDeskError(thrown).message;
      this.#report({ code: 'DOCUMENT', details: { title, message } });
    }
  }

  /**
   * Whether what counts as approved was approved, as it is now.
   *
   * @param genuine approvals with true signatures.
   * @param begun when the log begins; what was made before cannot be judged.
   * @returns how many were approved before the log begins.
   */
  compare(genuine: readonly ApprovalRow[], begun: string | null): number {
    const standing = Map.groupBy(
      genuine.filter(({ lapsedAt }) => lapsedAt === null),
      ({ subjectId }) => subjectId,
    );
    let beforeLog = 0;
    for (const [id, { title, hash, createdAt }] of this.approved) {
      const approvals = standing.get(id) ?? [];
      if (approvals.some((approval) => approval.hash === hash)) continue;
      if (approvals.length > 0) this.#report({ code: 'APPROVED_TEXT_DIFFERS', details: { title } });
      else if (begun === null || createdAt < begun) beforeLog += 1;
      else this.#report({ code: 'APPROVED_BY_NOBODY', details: { title } });
    }
    return beforeLog;
  }
}
