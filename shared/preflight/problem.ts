/** What keeps an issue from being printed, or is worth a look before it is. */
import type { Language } from '../messages.ts';
import type { CoverLine, ImprintItem } from './legal-profile.ts';
import { SENTENCES } from './sentences.ts';

/** Details of each kind of problem; `law` is how the legal profile is cited. */
export interface PreflightDetails {
  // The publication, against its legal profile
  IMPRINT_MISSING: { item: ImprintItem; law: string };
  LICENCE_INCOMPLETE: { lacks: 'number' | 'date'; law: string };
  COVER_LINE_MISSING: { line: CoverLine; law: string };
  COVER_TYPE_DIFFERS: { is: string; wanted: string; law: string };
  PRINT_RUN_TOO_SMALL: { copies: number; deposit: number; law: string };
  DEPOSIT_MISSING: { deposit: number; law: string };
  /** Millimetres. */
  PAGE_TOO_LARGE: { width: number; height: number; mostWidth: number; mostHeight: number; law: string };
  TOO_MANY_PAGES: { pages: number; most: number; law: string };
  // The issue
  ISSUE_EMPTY: Record<string, never>;
  CONTENTS_DIFFER: { title: string };
  TITLE_TWICE: { title: string };
  PLACED_TWICE: Record<string, never>;
  IN_ANOTHER_ISSUE: { number: string };
  // Articles
  NOT_APPROVED: Record<string, never>;
  SUGGESTIONS_OPEN: { count: number };
  COMMENTS_OPEN: { count: number };
  TITLE_MISSING: Record<string, never>;
  ARTICLE_EMPTY: Record<string, never>;
  ATTRIBUTION_MISSING: Record<string, never>;
  BLOCK_UNKNOWN: Record<string, never>;
  /** Too many columns, or words too long for them. */
  TABLE_TOO_WIDE: { caption: string; columns: number };
  /** Letters that no font of the desk has. */
  LETTERS_MISSING: { letters: string[]; around: string };
  // Figures; `caption` is shortened and may be empty
  PICTURE_MISSING: { caption: string };
  PICTURE_UNREADABLE: { caption: string };
  PICTURE_TOO_COARSE: { caption: string; dpi: number; least: number };
  PICTURE_COARSE: { caption: string; dpi: number; wanted: number };
  CAPTION_MISSING: Record<string, never>;
  CREDIT_MISSING: { caption: string };
  ALTERNATIVE_TEXT_MISSING: { caption: string };
}

export type PreflightCode = keyof PreflightDetails;

/** lỗi: stops a copy for print; cảnh báo: stops nothing. */
export type PreflightSeverity = 'error' | 'warning';

export const SEVERITIES: Record<PreflightCode, PreflightSeverity> = {
  IMPRINT_MISSING: 'error',
  LICENCE_INCOMPLETE: 'error',
  COVER_LINE_MISSING: 'error',
  COVER_TYPE_DIFFERS: 'warning',
  PRINT_RUN_TOO_SMALL: 'error',
  DEPOSIT_MISSING: 'warning',
  // The same file may be meant for screens, where any size will do.
  PAGE_TOO_LARGE: 'warning',
  TOO_MANY_PAGES: 'error',
  ISSUE_EMPTY: 'error',
  CONTENTS_DIFFER: 'error',
  TITLE_TWICE: 'warning',
  PLACED_TWICE: 'error',
  IN_ANOTHER_ISSUE: 'warning',
  NOT_APPROVED: 'error',
  SUGGESTIONS_OPEN: 'error',
  COMMENTS_OPEN: 'warning',
  TITLE_MISSING: 'error',
  ARTICLE_EMPTY: 'error',
  ATTRIBUTION_MISSING: 'warning',
  BLOCK_UNKNOWN: 'error',
  TABLE_TOO_WIDE: 'warning',
  LETTERS_MISSING: 'error',
  PICTURE_MISSING: 'error',
  PICTURE_UNREADABLE: 'error',
  PICTURE_TOO_COARSE: 'error',
  PICTURE_COARSE: 'warning',
  CAPTION_MISSING: 'warning',
  CREDIT_MISSING: 'warning',
  ALTERNATIVE_TEXT_MISSING: 'warning',
};

/** Where a problem can be mended. */
export type PreflightPlace =
  /** Its lines on the cover, its imprint, or how its template is set. */
  | { kind: 'publication'; part: 'lines' | 'imprint' | 'template' }
  /** Its number and theme, the names of its sections, how long it is, or what could be put into it. */
  | { kind: 'issue'; part: 'details' | 'sections' | 'length' | 'pool' }
  /** What the issue makes of an article: its place there, or how it prints there alone. */
  | { kind: 'placement'; id: string; title: string }
  /** `block` counts the blocks of the body from 0; null: the lines beside it, or the whole. */
  | { kind: 'article'; id: string; title: string; block: number | null };

export type PreflightProblem = {
  [C in PreflightCode]: { code: C; details: PreflightDetails[C]; place: PreflightPlace };
}[PreflightCode];

/** What was looked at and what was found; errors come first. */
export interface PreflightReport {
  problems: PreflightProblem[];
  pages: number;
}

export function severityOf({ code }: Pick<PreflightProblem, 'code'>): PreflightSeverity {
  return SEVERITIES[code];
}

export function errorsOf(problems: readonly PreflightProblem[]): PreflightProblem[] {
  return problems.filter((problem) => severityOf(problem) === 'error');
}

/** Errors first, then as they stand in print: the publication, the issue, the articles. */
export function inOrder(problems: readonly PreflightProblem[]): PreflightProblem[] {
  return [...errorsOf(problems), ...problems.filter((problem) => severityOf(problem) === 'warning')];
}

/** What is wrong and what to do, without the title of the article. */
export function problemSentence(problem: PreflightProblem, language: Language): string {
  // The table has each code's own details; indexing loses which.
  const say = SENTENCES[problem.code][language] as (details: PreflightProblem['details']) => string;
  return say(problem.details);
}

/** The sentence with the title of the article it is about. */
export function problemLine(problem: PreflightProblem, language: Language): string {
  const { place } = problem;
  const title = 'title' in place ? `‘${place.title || UNTITLED[language]}’: ` : '';
  return title + problemSentence(problem, language);
}

export const UNTITLED: Record<Language, string> = { vi: 'Bài chưa có tít', en: 'Untitled article' };
