/** `desk backup`: a copy of the library, or a list of those there are. */
import { resolve } from 'node:path';
import type { Backup } from '#shared/model/backup.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { type AddVerb, withDesk } from '../verb.ts';

const STATES: Record<Backup['state'], string> = {
  whole: '',
  damaged: ' – không còn nguyên vẹn',
  newer: ' – của bản Tòa Soạn mới hơn',
  foreign: ' – của thư viện khác',
};

export function backupLine({ id, madeAt, bytes, state }: Backup): string {
  return `${id}  ${localMoment(madeAt)}  ${Math.ceil(bytes / 2 ** 20)} MB${STATES[state]}`;
}

export const addBackup: AddVerb = (program, context) => {
  program
    .command('backup')
    .description('sao lưu thư viện')
    .option('--to <folder>', 'thư mục sao lưu, chỉ cho lần này')
    .option('--list', 'chỉ liệt kê các bản sao lưu đã có')
    .action(async (options: { to?: string; list?: true }, command) => {
      const { output } = context;
      const root = options.to === undefined ? undefined : resolve(options.to);
      if (options.list) {
        const found = await withDesk(command, context, 'refuse', ({ services }) =>
          services.backups.overview(root),
        );
        output.result(found, ({ folder, backups }) => [
          ...backups.map(backupLine),
          backups.length === 0 ? `Chưa có bản sao lưu nào trong ${folder}.` : `Thư mục: ${folder}`,
        ]);
        return;
      }
      const made = await withDesk(command, context, 'refuse', async ({ services }, signal) => {
        const progress = output.progress;
        const backup = await services.backups.make('asked', { signal, progress }, root);
        return { backup, folder: (await services.backups.overview(root)).folder };
      });
      output.result(made, ({ backup, folder }) => [
        `Đã sao lưu: ${backupLine(backup)}`,
        `Thư mục: ${folder}`,
        ...(backup.lost > 0 ? [`${backup.lost} tệp trong thư viện đã hỏng nên không có trong bản này.`] : []),
      ]);
    });
};
