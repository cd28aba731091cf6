import type { Article } from '#shared/model/article.ts';

/** What print shows of an article beside its text. */
type PrintableFields = Pick<
  Article,
  'id' | 'kind' | 'title' | 'kicker' | 'lead' | 'byline' | 'via' | 'attribution'
>;

/** These fields and no others of whatever carries them. */
export function printableFields(article: PrintableFields): PrintableFields {
  const { id, kind, title, kicker, lead, byline, via, attribution } = article;
  return { id, kind, title, kicker, lead, byline, via, attribution };
}
