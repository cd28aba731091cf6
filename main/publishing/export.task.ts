/** The issue as files: typeset once, written in every format asked for. */
import { figuresOf } from '#shared/document/walk.ts';
import type { ExportedFile, ExportFormat, ExportReport } from '#shared/model/export.ts';
import type { Warning } from '#shared/model/job.ts';
import type { Task } from '../jobs/task.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import type { EngineName, PdfStandardName } from './typst/engine.ts';
import { type TypesetIssue, typesetIssue } from './typst/typeset-issue.ts';
import { writeFiles } from './write-files.ts';

export interface ExportRequest {
  issue: ResolvedIssue;
  /** What resolving found amiss; passed through into the report. */
  warnings: Warning[];
  targets: { format: ExportFormat; path: string }[];
  standard: PdfStandardName | null;
  engine?: EngineName | 'auto';
}

/** What offset printing needs; more only makes the file larger. */
const PRINT_DPI = 300;

/** @throws DeskError TYPESETTING_FAILED, TEMPLATE_UNKNOWN, TARGET_UNWRITABLE, DISK_FULL */
export const exportIssueTask: Task<ExportRequest, ExportReport> = async (request, { paths, progress }) => {
  const { issue, targets, standard, engine = 'auto' } = request;
  progress({ step: 'typeset', fraction: 0.05 });
  const typeset = await typesetIssue(issue, paths, { engine, dpi: PRINT_DPI });
  const ms: ExportReport['ms'] = { ...typeset.ms, pdf: 0, docx: 0, html: 0 };
  const bytes: Uint8Array[] = [];
  for (const [index, { format }] of targets.entries()) {
    progress({ step: format, fraction: 0.3 + (0.6 * index) / targets.length });
    const start = performance.now();
    bytes.push(await render(format, issue, typeset, standard));
    ms[format] = Math.round(performance.now() - start);
  }
  progress({ step: 'writing', fraction: 0.95 });
  await writeFiles(targets.map(({ path }, index) => ({ path, bytes: bytes[index] ?? new Uint8Array() })));
  const files = targets.map(
    ({ format, path }, index): ExportedFile => ({
      format,
      path,
      bytes: bytes[index]?.byteLength ?? 0,
      pages: format === 'html' ? 0 : typeset.pages,
    }),
  );
  return {
    files,
    contents: typeset.contents,
    warnings: [...request.warnings, ...unreadableWarnings(issue, typeset.unreadable)],
    ms,
  };
};

function unreadableWarnings(issue: ResolvedIssue, pictureIds: readonly string[]): Warning[] {
  const unreadable = new Set(pictureIds);
  const articles = issue.sections.flatMap((section) => section.articles);
  return articles.flatMap((article) =>
    figuresOf(article.document)
      .filter((figure) => figure.pictureId !== null && unreadable.has(figure.pictureId))
      .map((figure) => ({
        code: 'PICTURE_UNREADABLE',
        message: `‘${article.title}’: không đọc được tệp ảnh “${figure.caption}”, nên in khung trống.`,
        articleId: article.id,
      })),
  );
}

// The writers are loaded when asked for: a preview or a PDF needs neither.
async function render(
  format: ExportFormat,
  issue: ResolvedIssue,
  typeset: TypesetIssue,
  standard: PdfStandardName | null,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return typeset.document.pdf(standard);
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx(issue, typeset.contents);
    case 'html':
      return new TextEncoder().encode(await (await import('./html/write-html.ts')).writeHtml(issue));
  }
}
