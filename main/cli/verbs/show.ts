/** `desk show ID`: one object whole, whatever kind it is. */
import { readableText } from '#shared/document/plain-text.ts';
import { DeskError } from '#shared/errors.ts';
import type { Article } from '#shared/model/article.ts';
import type { Desk } from '../../desk/desk.ts';
import { type AddVerb, withDesk } from '../verb.ts';

/** The article as one reads it in print, labels included. */
function printedText(article: Article): string {
  return [
    article.kicker,
    article.title,
    article.lead,
    readableText(article.document),
    article.byline,
    article.via && `Theo: ${article.via}`,
    article.attribution && `Nguồn: ${article.attribution}`,
  ]
    .filter(Boolean)
    .join('\n');
}

async function find({ services }: Desk, id: string): Promise<{ kind: string; id: string }> {
  const readers = [
    async () => ({ ...(await services.issues.get(id)), kind: 'issue' }),
    async () => {
      const article = await services.articles.get(id);
      // `kind` names the object here as for every other; the article's own kind stands beside it.
      const comments = await services.comments.ofArticle(id);
      return { ...article, kind: 'article', articleKind: article.kind, text: printedText(article), comments };
    },
    async () => ({ ...(await services.sources.get(id)), kind: 'source' }),
    async () => ({ ...(await services.pictures.get(id)), kind: 'picture' }),
    async () => ({ ...(await services.publications.get(id)), kind: 'publication' }),
  ];
  for (const reader of readers) {
    try {
      return await reader();
    } catch (thrown) {
      if (!(thrown instanceof DeskError) || thrown.code !== 'NOT_FOUND') throw thrown;
    }
  }
  throw new DeskError('NOT_FOUND', { kind: 'mục', id });
}

export const addShow: AddVerb = (program, context) => {
  program
    .command('show <id>')
    .description('xem một mục')
    .action(async (id: string, _options, command) => {
      const found = await withDesk(command, context, 'refuse', (desk) => find(desk, id));
      context.output.result(found, (value) =>
        'text' in value ? [String(value.text)] : [JSON.stringify(value, null, 2)],
      );
    });
};
