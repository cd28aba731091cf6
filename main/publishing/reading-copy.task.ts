/** The reviewer's print-out: articles with numbered lines and a wide margin, as a PDF. */
import type { Task } from '../jobs/task.ts';
import { printData } from './layout/print-data.ts';
import { printValue } from './layout/print-text.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import type { EngineName } from './typst/engine.ts';
import { engineFor } from './typst/engines.ts';
import { dataFile, templateFiles } from './typst/template-files.ts';
import { THEME, themeFile } from './typst/theme-file.ts';
import { addPictures } from './typst/typeset-issue.ts';
import { writeFiles } from './write-files.ts';

/** What stands around the articles. */
export interface ReadingFrame {
  /** In the head of each page. */
  title: string;
  /** "In ngày 22/11/2026". */
  printed: string;
  /** Names of sections are printed for an issue, not for one article. */
  showsSections: boolean;
  /** Open comments in the order of their numbers. */
  comments: { number: number; threadId: string; person: string; place: string; text: string }[];
}

export interface ReadingCopyRequest {
  issue: ResolvedIssue;
  frame: ReadingFrame;
  path: string;
  engine?: EngineName | 'auto';
}

const TEMPLATE = 'ban-doc-duyet';
/** An office printer's. */
const DPI = 150;

/** @throws DeskError TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL */
export const readingCopyTask: Task<ReadingCopyRequest, void> = async (
  { issue, frame, path, engine = 'auto' },
  { paths },
) => {
  const files = new Map<string, Uint8Array>(templateFiles(paths.assets, TEMPLATE));
  files.set(THEME, themeFile(issue.settings));
  const numbers = new Map(frame.comments.map(({ threadId, number }) => [threadId, number]));
  const { data, pictures } = printData(issue, numbers);
  const unreadable = await addPictures(files, issue, pictures, DPI);
  files.set('/issue.json', dataFile(data, unreadable));
  files.set('/reading.json', dataFile(printValue(frame, new Set(['threadId']))));
  const document = (await engineFor(engine, paths.fonts)).compile(files);
  await writeFiles([{ path, bytes: document.pdf(null) }]);
};
