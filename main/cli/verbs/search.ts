/** `desk search QUERY`: what the search box finds, as lines or JSON. */
import { InvalidArgumentError } from 'commander';
import { searchInputSchema } from '#shared/model/search.ts';
import { type AddVerb, withDesk } from '../verb.ts';

const KIND_NAMES = { article: 'bài', source: 'tư liệu', picture: 'ảnh', issue: 'số báo' } as const;

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 300) {
    throw new InvalidArgumentError('cần một số từ 1 đến 300');
  }
  return count;
}

export const addSearch: AddVerb = (program, context) => {
  program
    .command('search')
    .description('tìm trong bài, tư liệu, ảnh và số báo')
    .argument('<query>', 'như gõ trong ô tìm: có dấu hay không, "nguyên cụm", loại:ảnh, từ:7/2021')
    .option('--limit <n>', 'số kết quả nhiều nhất', countOf, 20)
    .action(async (text: string, { limit }: { limit: number }, command) => {
      const { output } = context;
      const found = await withDesk(command, context, 'refuse', async (desk, signal) => {
        const { indexer, service } = desk.services.search;
        await indexer.catchUp({ signal, progress: (progress) => output.progress(progress) });
        return service.find(searchInputSchema.parse({ text, limit }));
      });
      const { hits, total, isMore, ms } = found;
      output.result({ hits, total, isMore, ms: Math.round(ms * 10) / 10 }, () => [
        ...hits.flatMap(({ kind, id, title, place, snippet }) => [
          `${id}  ${KIND_NAMES[kind]}  ${title}${place && ` (${place})`}`,
          ...(snippet ? [`    ${snippet}`] : []),
        ]),
        `${isMore ? 'hơn ' : ''}${total} kết quả`,
      ]);
    });
};
