/** What a reviewer's copy shows besides the issue: comments and suggestions, and pictures that are only suggested. */
import { type ArticleDocument, blockSchema } from '#shared/document/schema.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { CommentsService } from '../comments/comments.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';

interface ReviewOrigins {
  articles: Pick<ArticlesService, 'whole'>;
  comments: Pick<CommentsService, 'ofArticle'>;
  pictures: Pick<PicturesService, 'byIds' | 'pathOf'>;
}

/** The issue with what people say and suggest about each of its articles. */
export async function withReview(
  issue: ResolvedIssue,
  { articles, comments, pictures }: ReviewOrigins,
): Promise<ResolvedIssue> {
  const ids = issue.sections.flatMap((section) => section.articles.map(({ id }) => id));
  const stored = await articles.whole(ids);
  const threads = new Map(
    await Promise.all(ids.map(async (id) => [id, await comments.ofArticle(id)] as const)),
  );
  const lacking = [...stored.values()].flatMap(({ document }) => formerPictures(document));
  const found = await pictures.byIds(lacking.filter((id) => !Object.hasOwn(issue.pictures, id)));
  return {
    ...issue,
    sections: issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => {
        const document = stored.get(article.id)?.document;
        return document
          ? { ...article, review: { document, threads: threads.get(article.id) ?? [] } }
          : article;
      }),
    })),
    pictures: {
      ...issue.pictures,
      ...Object.fromEntries(
        [...found].map(([id, picture]) => {
          const { hash, mediaType, width, height } = picture;
          return [id, { path: pictures.pathOf(picture), hash, mediaType, width, height }];
        }),
      ),
    },
  };
}

/** Pictures that figures showed before a suggestion gave them others. */
function formerPictures({ blocks }: ArticleDocument): string[] {
  return blocks.flatMap((block) => {
    const before = block.type === 'figure' && blockSchema.safeParse(block.proposal?.changed?.before).data;
    return before && before.type === 'figure' && before.pictureId !== null ? [before.pictureId] : [];
  });
}
