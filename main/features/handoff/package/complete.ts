/** Whether the parts of a package fit together: what one names, another has. */

import type { z } from 'zod';
import type {
  PackageContents,
  PackagedArticle,
  PackagedSource,
  packageIndexSchema,
} from '#shared/model/handoff.ts';
import { refused } from './fault.ts';
import { peopleNamedBy } from './parts.ts';
import { pictureIdsIn } from './picture-ids.ts';

interface Parts {
  index: z.output<typeof packageIndexSchema>;
  articles: readonly PackagedArticle[];
  sources: readonly PackagedSource[];
}

/**
 * The contents in the sender's order.
 *
 * @param files SHA-256 of the files in the package.
 * @throws DeskError PACKAGE_REFUSED when something is named that is not there, or there that nothing names.
 */
export function completeContents(
  name: string,
  { index, articles, sources }: Parts,
  files: ReadonlySet<string>,
): PackageContents {
  const { articleIds, ...shared } = index;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ordered = articleIds.map((id) => byId.get(id)).filter((article) => article !== undefined);
  const isOrder = ordered.length === articles.length && new Set(articleIds).size === articleIds.length;
  if (!isOrder || articleIds.length !== articles.length) throw refused(name, 'articles');

  const pictures = new Map(shared.pictures.map((picture) => [picture.id, picture]));
  const people = new Set(shared.people.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  if (pictures.size !== shared.pictures.length || sourceIds.size !== sources.length) {
    throw refused(name, 'contents.json');
  }

  const named = new Set<string>();
  const documents = [
    ...articles.map(({ content }) => content.document),
    ...sources.map(({ document }) => document),
  ];
  for (const id of documents.flatMap((document) => (document ? pictureIdsIn(document) : []))) {
    const picture = pictures.get(id);
    // A figure may have lost its picture long ago; what is listed must be here.
    if (picture) named.add(picture.hash);
  }
  for (const { file } of sources) if (file) named.add(file.hash);
  if (named.size !== files.size || [...named].some((hash) => !files.has(hash))) throw refused(name, 'files');

  for (const article of articles) {
    if (!peopleNamedBy(article).every((id) => people.has(id))) throw refused(name, 'people');
    if (!article.sourceIds.every((id) => sourceIds.has(id))) throw refused(name, 'sources');
    if (article.approvals.some(({ articleId }) => articleId !== article.id)) throw refused(name, 'approvals');
  }
  const placed = shared.issue?.sections.flatMap((section) => section.articleIds) ?? [];
  if (!placed.every((id) => byId.has(id)) || new Set(placed).size !== placed.length) {
    throw refused(name, 'issue');
  }
  return { ...shared, articles: ordered, sources: [...sources] };
}
