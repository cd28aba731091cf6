/** `desk list issues|articles|sources|pictures`. */
import { Argument } from 'commander';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { SourceSummary } from '#shared/model/library.ts';
import type { Desk } from '../../desk/desk.ts';
import { type AddVerb, withDesk } from '../verb.ts';

const THINGS = ['issues', 'articles', 'sources', 'pictures'] as const;
type Thing = (typeof THINGS)[number];

const PAGE = 500;

async function everyArticle({ services }: Desk): Promise<ArticleSummary[]> {
  const all: ArticleSummary[] = [];
  for (;;) {
    const { articles } = await services.articles.list(PAGE, all.length);
    if (articles.length === 0) return all;
    all.push(...articles);
  }
}

async function everySource({ services }: Desk): Promise<SourceSummary[]> {
  const all: SourceSummary[] = [];
  for (;;) {
    const { sources } = await services.sources.list(PAGE, all.length);
    if (sources.length === 0) return all;
    all.push(...sources);
  }
}

const READERS: Record<Thing, (desk: Desk) => Promise<{ id: string }[]>> = {
  issues: ({ services }) => services.issues.listWhole(),
  articles: everyArticle,
  sources: everySource,
  pictures: ({ services }) => services.pictures.list(),
};

export const addList: AddVerb = (program, context) => {
  program
    .command('list')
    .description('liệt kê')
    .addArgument(new Argument('<things>').choices(THINGS))
    .action(async (things: Thing, _options, command) => {
      const rows = await withDesk(command, context, 'refuse', (desk) => READERS[things](desk));
      context.output.result({ [things]: rows }, () => rows.map((row) => `${row.id}  ${label(row)}`));
    });
};

function label(row: object): string {
  if ('number' in row) return `Số ${row.number}`;
  if ('title' in row) return String(row.title);
  return 'name' in row ? String(row.name) : '';
}
