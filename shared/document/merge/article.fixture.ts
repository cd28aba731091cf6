import type { ArticleContent } from '../../model/article.ts';
import type { ArticleDocument } from '../schema.ts';

/** An article of a made-up ward around a document. */
export function articleOf(document: ArticleDocument, fields: Partial<ArticleContent> = {}): ArticleContent {
  return {
    kind: 'news',
    title: 'Một cửa ở phường Bến Sông',
    kicker: '',
    lead: '',
    byline: 'Minh Anh',
    via: '',
    attribution: '',
    ...fields,
    document,
  };
}
