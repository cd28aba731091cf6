/** The hashes that approvals are bound to, made of what the library holds now. */
import { createHash } from 'node:crypto';
import { figuresOf } from '#shared/document/walk.ts';
import { articleText, type IssueContent, issueText } from '#shared/model/approval.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export class ApprovedTexts {
  readonly #pictures: Pick<PicturesService, 'byIds'>;

  constructor(pictures: Pick<PicturesService, 'byIds'>) {
    this.#pictures = pictures;
  }

  /** SHA-256 in hex of an article as it stands, see `articleText`. */
  async hashOf(article: ArticleContent): Promise<string> {
    const [hash = ''] = await this.hashesOf([article]);
    return hash;
  }

  /** Of many, in their order. */
  async hashesOf(articles: readonly ArticleContent[]): Promise<string[]> {
    const ids = articles.flatMap(({ document }) =>
      figuresOf(document).flatMap(({ pictureId }) => pictureId ?? []),
    );
    const pictures = await this.#pictures.byIds(ids);
    return articles.map((article) => sha256(articleText(article, (id) => pictures.get(id)?.hash ?? null)));
  }

  /** SHA-256 in hex of an issue, and the text that it is of. */
  ofIssue(content: IssueContent): { hash: string; text: string } {
    const text = issueText(content);
    return { hash: sha256(text), text };
  }
}
