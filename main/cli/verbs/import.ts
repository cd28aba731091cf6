/** `desk import FILE…`: takes files into the library; one bad file does not stop the others. */
import { basename, resolve } from 'node:path';
import { Option } from 'commander';
import { IMPORT_KINDS, type ImportKind } from '#shared/model/importing.ts';
import { type AddVerb, withDesk } from '../verb.ts';

export const addImport: AddVerb = (program, context) => {
  program
    .command('import <files...>')
    .description('nhập tệp vào thư viện')
    .addOption(new Option('--as <kind>', 'nhập thành').choices(IMPORT_KINDS).default('auto'))
    .action(async (files: string[], options: { as: ImportKind }, command) => {
      const { output } = context;
      const reports = await withDesk(command, context, 'empty', ({ services }, signal) =>
        services.imports.importFiles(
          files.map((file) => ({ path: resolve(file), name: basename(file) })),
          options.as,
          { signal, progress: (progress) => output.progress(progress) },
        ),
      );
      // The caller knows the files by the paths it gave.
      const result = {
        files: reports.map((report, index) => ({ ...report, file: files[index] ?? report.file })),
      };
      for (const { error } of reports) if (error) output.note(`${error.code}: ${error.message}`);
      output.result(result, () =>
        result.files.flatMap(({ file, ok, created, warnings }) => [
          ok ? `${file}: ${created.length} mục` : `${file}: không nhập được`,
          ...created.map(({ kind, id, title }) => `  ${kind} ${id} ${title}`),
          ...warnings.map(({ code, message }) => `  ${code}: ${message}`),
        ]),
      );
      if (reports.some((report) => !report.ok)) process.exitCode = 1;
    });
};
