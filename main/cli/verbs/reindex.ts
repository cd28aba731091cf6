/** `desk reindex`: makes the index of the search anew, for when it does not find what is there. */
import { type AddVerb, withDesk } from '../verb.ts';

export const addReindex: AddVerb = (program, context) => {
  program
    .command('reindex')
    .description('lập lại chỉ mục tìm kiếm, khi tìm không ra bài hoặc tư liệu chắc chắn đang có')
    .action(async (_options, command) => {
      const { output } = context;
      const texts = await withDesk(command, context, 'refuse', ({ services }, signal) =>
        services.search.indexer.rebuild({ signal, progress: (progress) => output.progress(progress) }),
      );
      output.result({ texts }, () => [`Đã lập xong chỉ mục: ${texts} bài, tư liệu, ảnh và số báo.`]);
    });
};
