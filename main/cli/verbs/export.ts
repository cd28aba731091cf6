/** `desk export ISSUE`: the issue as files. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/model/export.ts';
import { TEMPLATES, type TemplateName } from '#shared/model/publication.ts';
import { PDF_STANDARDS, type PdfStandardName } from '../../publishing/typst/engine.ts';
import { type AddVerb, withDesk } from '../verb.ts';

type Options = Partial<Record<ExportFormat, string>> & {
  template?: TemplateName;
  standard?: PdfStandardName;
};

export const addExport: AddVerb = (program, context) => {
  program
    .command('export <issue>')
    .description('xuất một số báo')
    .option('--pdf <file>', 'ghi PDF')
    .option('--docx <file>', 'ghi DOCX')
    .option('--html <file>', 'ghi HTML')
    .addOption(new Option('--template <name>', 'mẫu trình bày').choices(TEMPLATES))
    .addOption(new Option('--standard <name>', 'chuẩn PDF').choices(PDF_STANDARDS))
    .action(async (issue: string, options: Options, command) => {
      const { output } = context;
      const targets = EXPORT_FORMATS.flatMap((format) => {
        const path = options[format];
        return path === undefined ? [] : [{ format, path: resolve(path) }];
      });
      if (targets.length === 0) command.error('thiếu tệp cần ghi (--pdf, --docx hoặc --html)');
      if (new Set(targets.map(({ path }) => path)).size < targets.length)
        command.error('hai định dạng cùng ghi vào một tệp');
      const report = await withDesk(command, context, 'refuse', ({ services }, signal) =>
        services.exports.write(issue, targets, {
          signal,
          progress: (progress) => output.progress(progress),
          standard: options.standard ?? null,
          ...(options.template && { template: options.template }),
        }),
      );
      output.result(report, ({ files, contents, warnings }) => [
        ...files.map(({ path, pages, bytes }) => `${path}  ${pages} trang, ${bytes} byte`),
        ...contents.map(({ level, title, page }) => `${'  '.repeat(level)}${title} … ${page}`),
        ...warnings.map(({ code, message }) => `${code}: ${message}`),
      ]);
    });
};
