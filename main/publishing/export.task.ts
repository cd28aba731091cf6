/** The issue as files: typeset once, written in every format asked for. */
import { figuresOf } from '#shared/document/walk.ts';
import {
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  type ExportReport,
} from '#shared/model/export.ts';
import type { Warning } from '#shared/model/job.ts';
import type { Task } from '../jobs/task.ts';
import { sha256 } from './bundle/bundle.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { PRINT_DPI } from './pictures/resolutions.ts';
import { FormatRenderer, type RenderedFile, type Rendering } from './render-formats.ts';
import type { EngineName } from './typst/engine.ts';
import { typesetIssue } from './typst/typeset-issue.ts';
import { writeFiles } from './write-files.ts';

export interface ExportRequest {
  issue: ResolvedIssue;
  /** What resolving found amiss; passed through into the report. */
  warnings: Warning[];
  targets: { format: ExportFormat; path: string }[];
  rendering: Rendering;
  engine?: EngineName | 'auto';
}

/**
 * @throws DeskError TYPESETTING_FAILED, TEMPLATE_UNKNOWN, PDF_STANDARD_UNAVAILABLE, PDF_STANDARD_UNMET,
 *   PAGES_OUT_OF_RANGE, TARGET_UNWRITABLE, DISK_FULL
 */
export const exportIssueTask: Task<ExportRequest, ExportReport> = async (request, { paths, progress }) => {
  const { issue, targets, rendering, engine = 'auto' } = request;
  progress({ step: 'typeset', fraction: 0.05 });
  const isDraft = rendering.purpose === 'draft';
  const typeset = await typesetIssue(issue, paths, { engine, dpi: PRINT_DPI, isDraft });
  const none = Object.fromEntries(EXPORT_FORMATS.map((format) => [format, 0])) as Record<
    ExportFormat,
    number
  >;
  const ms: ExportReport['ms'] = { ...typeset.ms, ...none };
  const renderer = new FormatRenderer(issue, typeset, rendering);
  const rendered: (RenderedFile & { format: ExportFormat; path: string })[] = [];
  for (const [index, target] of targets.entries()) {
    progress({ step: target.format, fraction: 0.3 + (0.6 * index) / targets.length });
    const start = performance.now();
    rendered.push({ ...target, ...(await renderer.render(target.format)) });
    ms[target.format] = Math.round(performance.now() - start);
  }
  progress({ step: 'writing', fraction: 0.95 });
  await writeFiles(rendered);
  const files = rendered.map(
    ({ format, path, bytes, pages }): ExportedFile => ({
      format,
      path,
      bytes: bytes.byteLength,
      pages,
      hash: sha256(bytes),
    }),
  );
  const left = renderer.left.map(({ error }) => ({ code: error.code, message: error.message }));
  return {
    files,
    contents: typeset.contents,
    warnings: [...request.warnings, ...unreadableWarnings(issue, typeset.unreadable), ...left],
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
