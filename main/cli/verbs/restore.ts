/** `desk restore COPY`: makes the library what it was, also one that does not open any more, or a new one. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { rebuildLibrary } from '../../features/backup/rebuild-library.ts';
import { libraryFolder } from '../../files/library-folder.ts';
import { type AddVerb, libraryOf, withDesk } from '../verb.ts';

export const addRestore: AddVerb = (program, context) => {
  program
    .command('restore <backup>')
    .description('đưa thư viện về một bản sao lưu: tên trong danh sách, hoặc đường dẫn thư mục của bản ấy')
    .action(async (given: string, _options, command) => {
      const { output, paths } = context;
      const progress = output.progress;
      const folder = libraryFolder(resolve(libraryOf(command)));
      const path = existsSync(given) ? resolve(given) : null;
      const id = path === null ? given : basename(path);
      const root = path === null ? undefined : dirname(path);
      try {
        const before = await withDesk(command, context, 'refuse', ({ services }, signal) =>
          services.backups.restore(id, { signal, progress }, root),
        );
        output.result({ restored: id, before: before.id }, () => [
          `Đã khôi phục bản ${id}. Hiện trạng trước đó được giữ trong bản ${before.id}.`,
        ]);
      } catch (thrown) {
        const isClosed =
          thrown instanceof DeskError && ['LIBRARY_DAMAGED', 'NOT_A_LIBRARY'].includes(thrown.code);
        if (!isClosed) throw thrown;
        const from = { root: root ?? folder.backups, id };
        const manifest = await rebuildLibrary(folder, from, { paths, now: new Date(), progress });
        await withDesk(command, context, 'refuse', ({ services }) =>
          services.backups.recordRestored(id, null),
        );
        output.result({ restored: id, before: null }, () => [
          `Đã dựng lại thư viện từ bản ${id} (${localMoment(manifest.madeAt)}).`,
        ]);
      }
    });
};
