/**
 * Every task a worker can run, by name. A thread loads only what it is asked for: reading all of them takes longer
 * than most tasks do.
 */
import type { Task } from './task.ts';

export const TASKS = {
  'attachments.inspect': async () =>
    (await import('../features/attachments/inspect-attachment.task.ts')).inspectAttachmentTask,
  'findings.check': async () => (await import('../features/findings/check.task.ts')).checkTask,
  'handoff.read': async () => (await import('../features/handoff/package/read.task.ts')).readPackageTask,
  'handoff.write': async () => (await import('../features/handoff/package/write.task.ts')).writePackageTask,
  'importing.readFile': async () => (await import('../importing/read-file.task.ts')).readFileTask,
  'importing.readPasted': async () => (await import('../importing/read-pasted.task.ts')).readPastedTask,
  'pictures.inspect': async () =>
    (await import('../features/pictures/inspect-picture.task.ts')).inspectPictureTask,
  'pictures.thumbnail': async () => (await import('../features/pictures/thumbnail.task.ts')).thumbnailTask,
  'publishing.approvalSheet': async () =>
    (await import('../publishing/reports/approval-sheet.task.ts')).approvalSheetTask,
  'publishing.countPages': async () => (await import('../publishing/count-pages.task.ts')).countPagesTask,
  'publishing.export': async () => (await import('../publishing/export.task.ts')).exportIssueTask,
  'publishing.history': async () => (await import('../publishing/reports/history.task.ts')).historyTask,
  'publishing.measure': async () => (await import('../publishing/measure.task.ts')).measureTask,
  'publishing.preview': async () => (await import('../publishing/preview.task.ts')).previewIssueTask,
  'publishing.readingCopy': async () => (await import('../publishing/reading-copy.task.ts')).readingCopyTask,
  'verify.library': async () => (await import('../features/verify/verify.task.ts')).verifyTask,
};

export type TaskName = keyof typeof TASKS;
type LoadedTask<N extends TaskName> = Awaited<ReturnType<(typeof TASKS)[N]>>;
export type TaskInput<N extends TaskName> = LoadedTask<N> extends Task<infer Input, infer _> ? Input : never;
export type TaskOutput<N extends TaskName> =
  LoadedTask<N> extends Task<infer _, infer Output> ? Output : never;
