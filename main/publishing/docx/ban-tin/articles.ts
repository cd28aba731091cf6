/** Articles of a section of the bulletin, as print sets them: what kind each is, rules between them, short news in boxes. */
import { TABLE_LABELS } from '#shared/statistics/table-labels.ts';
import type { ResolvedArticle } from '../../layout/resolved-issue.ts';
import { isShortNews } from '../../layout/short-news.ts';
import { articleParts, ruleBefore } from '../article.ts';
import type { BodyPart } from '../blocks.ts';
import type { Writing } from '../writing.ts';
import { kindLabel } from './kind-label.ts';
import { shortNews } from './short-news.ts';

/** The name of a kind stands so far below the head of the article, in millimetres. */
const LABEL_BELOW = 1.2;

/** @param before the article above it in its section */
export function bulletinArticle(
  article: ResolvedArticle,
  before: ResolvedArticle | undefined,
  writing: Writing,
): BodyPart[] {
  if (isShortNews(article)) {
    const place = !before ? 'opens' : isShortNews(before) ? 'follows' : 'leads';
    return [{ isAcross: false, children: shortNews(article, place, writing) }];
  }
  const label = kindLabel(TABLE_LABELS.vi.kinds[article.kind], LABEL_BELOW, writing.look);
  return articleParts(article, [...(before ? [ruleBefore(article, writing)] : []), label], writing);
}
