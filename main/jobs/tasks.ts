/**
 * Every task a worker can run, by name. All are loaded before the first runs: a thread that is ended while it still
 * loads a module (Node 24) may never end, and the desk with it.
 */

import { inspectAttachmentTask } from '../features/attachments/inspect-attachment.task.ts';
import { bringBackTask } from '../features/backup/bring-back.task.ts';
import { makeBackupTask } from '../features/backup/make-backup.task.ts';
import { checkTask } from '../features/findings/check.task.ts';
import { readPackageTask } from '../features/handoff/package/read.task.ts';
import { writePackageTask } from '../features/handoff/package/write.task.ts';
import { inspectPictureTask } from '../features/pictures/inspect-picture.task.ts';
import { thumbnailTask } from '../features/pictures/thumbnail.task.ts';
import { turnPictureTask } from '../features/pictures/turn-picture.task.ts';
import { preflightTask } from '../features/preflight/preflight.task.ts';
import { measureStorageTask } from '../features/storage/measure.task.ts';
import { mentionsTask } from '../features/storage/mentions.task.ts';
import { verifyTask } from '../features/verify/verify.task.ts';
import { inspectTemplateTask } from '../features/word-template/inspect-template.task.ts';
import { readFileTask } from '../importing/read-file.task.ts';
import { readLettersTask } from '../importing/read-letters.task.ts';
import { readPastedTask } from '../importing/read-pasted.task.ts';
import { countPagesTask } from '../publishing/count-pages.task.ts';
import { draftPagesTask } from '../publishing/draft-pages.task.ts';
import { exportIssueTask } from '../publishing/export.task.ts';
import { measureTask } from '../publishing/measure.task.ts';
import { printSizesTask } from '../publishing/pictures/print-sizes.task.ts';
import { drawPageTask, previewIssueTask } from '../publishing/preview.task.ts';
import { readingCopyTask } from '../publishing/reading-copy.task.ts';
import { approvalSheetTask } from '../publishing/reports/approval-sheet.task.ts';
import { formPaperTask } from '../publishing/reports/form-paper.task.ts';
import { historyTask } from '../publishing/reports/history.task.ts';
import { reviewCopyTask } from '../publishing/review-copy.task.ts';
import { templatePreviewTask } from '../publishing/template-preview.task.ts';
import type { Task } from './task.ts';

export const TASKS = {
  'attachments.inspect': inspectAttachmentTask,
  'backup.bringBack': bringBackTask,
  'backup.make': makeBackupTask,
  'findings.check': checkTask,
  'handoff.read': readPackageTask,
  'handoff.write': writePackageTask,
  'importing.readFile': readFileTask,
  'importing.readLetters': readLettersTask,
  'importing.readPasted': readPastedTask,
  'pictures.inspect': inspectPictureTask,
  'pictures.printSizes': printSizesTask,
  'pictures.thumbnail': thumbnailTask,
  'pictures.turn': turnPictureTask,
  'preflight.pages': preflightTask,
  'publishing.approvalSheet': approvalSheetTask,
  'publishing.countPages': countPagesTask,
  'publishing.draftPages': draftPagesTask,
  'publishing.drawPage': drawPageTask,
  'publishing.export': exportIssueTask,
  'publishing.formPaper': formPaperTask,
  'publishing.history': historyTask,
  'publishing.measure': measureTask,
  'publishing.preview': previewIssueTask,
  'publishing.readingCopy': readingCopyTask,
  'publishing.reviewCopy': reviewCopyTask,
  'publishing.templatePreview': templatePreviewTask,
  'storage.measure': measureStorageTask,
  'storage.mentions': mentionsTask,
  'verify.library': verifyTask,
  'wordTemplate.inspect': inspectTemplateTask,
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<N extends TaskName> =
  (typeof TASKS)[N] extends Task<infer Input, infer _> ? Input : never;
export type TaskOutput<N extends TaskName> =
  (typeof TASKS)[N] extends Task<infer _, infer Output> ? Output : never;
