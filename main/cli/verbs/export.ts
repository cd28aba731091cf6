/** `desk export ISSUE`: the issue as files. */
import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import {
  EXPORT_FORMATS,
  EXPORT_PURPOSES,
  type ExportFormat,
  type ExportPurpose,
  type ExportSelection,
} from '#shared/model/export.ts';
import { TEMPLATES, type TemplateName } from '#shared/model/publication.ts';
import { PDF_STANDARDS, type PdfStandardName } from '../../publishing/typst/engine.ts';
import { type AddVerb, withDesk } from '../verb.ts';

type Options = Partial<Record<ExportFormat, string>> & {
  for?: ExportPurpose;
  pages?: ExportSelection;
  articles?: string[];
  grey?: boolean;
  cropMarks?: boolean;
  template?: TemplateName;
  standard?: PdfStandardName;
};

const FILES: Record<ExportFormat, string> = {
  pdf: 'ghi PDF',
  booklet: 'ghi PDF gấp đôi: hai trang A5 trên một tờ A4, theo thứ tự in',
  pdfa: 'ghi PDF/A-2b để lưu trữ',
  pdfua: 'ghi PDF/UA-1 cho người khiếm thị',
  docx: 'ghi DOCX',
  review: 'ghi bản để duyệt: DOCX có nhận xét và đề xuất sửa; mọi tệp của lần xuất này là bản nháp',
  html: 'ghi HTML',
  portal: 'ghi ZIP gồm từng bài một trang HTML, ảnh để bên cạnh',
  txt: 'ghi văn bản thuần',
  zip: 'ghi ZIP trọn bộ kèm mã kiểm tra của từng tệp',
};

/** "5" or "3-8". */
function pageRange(text: string): ExportSelection {
  const [, from, to = from] = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(text.trim()) ?? [];
  if (from === undefined) throw new InvalidArgumentError('viết như 5 hoặc 3-8');
  return { kind: 'pages', from: Number(from), to: Number(to) };
}

function selectionOf({ pages, articles }: Options): ExportSelection {
  if (pages) return pages;
  return articles ? { kind: 'articles', ids: articles } : { kind: 'all' };
}

export const addExport: AddVerb = (program, context) => {
  const verb = program.command('export <issue>').description('xuất một số báo');
  for (const format of EXPORT_FORMATS) verb.option(`--${format} <file>`, FILES[format]);
  verb
    .addOption(
      new Option('--for <purpose>', 'bản in (chỉ khi không còn lỗi) hoặc bản nháp (đóng dấu)').choices(
        EXPORT_PURPOSES,
      ),
    )
    .addOption(
      new Option('--pages <range>', 'chỉ các trang này, cho --pdf và --booklet').argParser(pageRange),
    )
    .addOption(new Option('--articles <id...>', 'chỉ các bài này').conflicts('pages'))
    .option('--grey', 'PDF một màu xám')
    .option('--crop-marks', 'PDF có dấu xén và 3 mm tràn lề')
    .addOption(new Option('--template <name>', 'mẫu trình bày').choices(TEMPLATES))
    .addOption(new Option('--standard <name>', 'chuẩn PDF').choices(PDF_STANDARDS))
    .action(async (issue: string, options: Options, command) => {
      const { output } = context;
      const targets = EXPORT_FORMATS.flatMap((format) => {
        const path = options[format];
        return path === undefined ? [] : [{ format, path: resolve(path) }];
      });
      if (targets.length === 0)
        command.error(`thiếu tệp cần ghi (${EXPORT_FORMATS.map((format) => `--${format}`).join(', ')})`);
      if (new Set(targets.map(({ path }) => path)).size < targets.length)
        command.error('hai định dạng cùng ghi vào một tệp');
      const purpose = options.for ?? (options.review === undefined ? null : 'draft');
      const report = await withDesk(command, context, 'refuse', ({ services }, signal) =>
        services.exports.write(issue, targets, {
          signal,
          progress: (progress) => output.progress(progress),
          selection: selectionOf(options),
          look: { grey: options.grey === true, cropMarks: options.cropMarks === true },
          standard: options.standard ?? null,
          ...(purpose && { purpose }),
          ...(options.template && { template: options.template }),
        }),
      );
      output.result(report, ({ files, contents, warnings }) => [
        ...files.map(
          ({ path, pages, bytes }) => `${path}  ${pages > 0 ? `${pages} trang, ` : ''}${bytes} byte`,
        ),
        ...contents.map(({ level, title, page }) => `${'  '.repeat(level)}${title} … ${page}`),
        ...warnings.map(({ code, message }) => `${code}: ${message}`),
      ]);
    });
};
