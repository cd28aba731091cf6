/** What can be wrong with a library, and how a clerk is told. */
import type { Language } from '../messages.ts';

/** Details of each kind of problem. Sequences are numbers of entries in the log. */
export interface ProblemDetails {
  DATABASE: { line: string };
  LOG_ALTERED: { sequence: number };
  LOG_MISSING: { from: number; to: number };
  LOG_ORDER: { sequence: number };
  LOG_SIGNATURE: { sequence: number; person: string };
  /** The file beside the database knows of entries that are gone. */
  LOG_CUT: { expected: number; found: number };
  LOG_HEAD_DIFFERS: { sequence: number };
  LOG_HEAD_MISSING: { found: number };
  /** The desk found at an opening that the log had been cut. */
  LOG_WAS_CUT: { sequence: number; at: string; expected: number | null; found: number };
  KEY_ALTERED: { name: string };
  APPROVAL_SIGNATURE: { title: string; person: string };
  APPROVAL_KEY_UNKNOWN: { title: string; person: string };
  APPROVAL_KEY_REVOKED: { title: string; person: string };
  APPROVAL_NOT_IN_LOG: { title: string; person: string };
  /** An approval covers an entry of the log that is gone, or another now. */
  APPROVAL_LOG_DIFFERS: { title: string; person: string; sequence: number };
  APPROVED_BY_NOBODY: { title: string };
  APPROVED_TEXT_DIFFERS: { title: string };
  FILE_ALTERED: { hash: string };
  FILE_MISSING: { kind: FileKind; name: string };
  DOCUMENT: { title: string; message: string };
  FIGURE_WITHOUT_PICTURE: { title: string };
  VERSION: { title: string; number: number };
  /** Further problems, which are not listed. */
  MORE: { count: number };
}

export type ProblemCode = keyof ProblemDetails;
export type FileKind = 'picture' | 'source' | 'attachment' | 'wordTemplate';

export type Problem = { [C in ProblemCode]: { code: C; details: ProblemDetails[C] } }[ProblemCode];

export interface Verification {
  ok: boolean;
  problems: Problem[];
  /** How much was looked at. */
  checked: { entries: number; signatures: number; files: number; articles: number; versions: number };
  /** Articles that were approved before the desk kept a log: nothing proves it, and nothing speaks against it. */
  approvedBeforeLog: number;
}

/** The steps of a verification, in order. */
export const VERIFY_STEPS = ['database', 'log', 'articles', 'approvals', 'versions', 'files'] as const;
export type VerifyStep = (typeof VERIFY_STEPS)[number];

type Sentences = { [C in ProblemCode]: Record<Language, (details: ProblemDetails[C]) => string> };

const FILES: Record<FileKind, Record<Language, string>> = {
  picture: { vi: 'Ảnh', en: 'The picture' },
  source: { vi: 'Tư liệu', en: 'The source' },
  attachment: { vi: 'Bản ký', en: 'The signed scan' },
  wordTemplate: { vi: 'Mẫu Word', en: 'The Word template' },
};

const SENTENCES: Sentences = {
  DATABASE: {
    vi: ({ line }) => `Cơ sở dữ liệu: ${line}.`,
    en: ({ line }) => `Database: ${line}.`,
  },
  LOG_ALTERED: {
    vi: ({ sequence }) => `Nhật ký: dòng ${sequence} đã bị sửa sau khi ghi.`,
    en: ({ sequence }) => `Log: entry ${sequence} was altered after it was written.`,
  },
  LOG_MISSING: {
    vi: ({ from, to }) =>
      from === to
        ? `Nhật ký: dòng ${from} đã bị lấy đi.`
        : `Nhật ký: các dòng từ ${from} đến ${to} đã bị lấy đi.`,
    en: ({ from, to }) =>
      from === to ? `Log: entry ${from} was taken out.` : `Log: the entries ${from} to ${to} were taken out.`,
  },
  LOG_ORDER: {
    vi: ({ sequence }) =>
      `Nhật ký: dòng ${sequence} không nối với dòng ngay trước; một trong hai dòng đã bị thay hoặc đổi chỗ.`,
    en: ({ sequence }) =>
      `Log: entry ${sequence} does not follow the one before; one of them was replaced or moved.`,
  },
  LOG_SIGNATURE: {
    vi: ({ sequence, person }) => `Nhật ký: chữ ký của ${person} ở dòng ${sequence} không đúng.`,
    en: ({ sequence, person }) => `Log: the signature of ${person} at entry ${sequence} is wrong.`,
  },
  LOG_CUT: {
    vi: ({ expected, found }) =>
      `Nhật ký bị cắt ở cuối: đã từng có đến dòng ${expected}, nay chỉ còn đến dòng ${found}.`,
    en: ({ expected, found }) =>
      `The log was cut at its end: it reached entry ${expected}, now only ${found}.`,
  },
  LOG_HEAD_DIFFERS: {
    vi: ({ sequence }) => `Nhật ký: dòng ${sequence} không còn là dòng mà tệp log-head.json đã ghi nhớ.`,
    en: ({ sequence }) => `Log: entry ${sequence} is not the one that log-head.json remembers.`,
  },
  LOG_HEAD_MISSING: {
    vi: ({ found }) =>
      `Thiếu tệp log-head.json trong thư mục thư viện (hoặc tệp bị hỏng), nên không biết sau dòng ${found} nhật ký còn dòng nào bị cắt không.`,
    en: ({ found }) =>
      `log-head.json is missing from the library's folder, or broken: nothing shows whether entries after ${found} were cut off.`,
  },
  LOG_WAS_CUT: {
    vi: ({ sequence, expected, found }) =>
      `Nhật ký: trước dòng ${sequence} đã mất phần cuối (${expected === null ? `không rõ bao nhiêu, còn đến dòng ${found}` : `đã có đến dòng ${expected}, khi mở lại chỉ còn đến dòng ${found}`}).`,
    en: ({ sequence, expected, found }) =>
      `Log: its end was lost before entry ${sequence} (${expected === null ? `how much is not known; entry ${found} was left` : `it had reached entry ${expected}, and ${found} was left`}).`,
  },
  KEY_ALTERED: {
    vi: ({ name }) => `Khóa ký của ${name} trong thư viện đã bị sửa.`,
    en: ({ name }) => `The key of ${name} in the library was altered.`,
  },
  APPROVAL_SIGNATURE: {
    vi: ({ title, person }) => `‘${title}’: chữ ký duyệt của ${person} không đúng với nội dung đã duyệt.`,
    en: ({ title, person }) => `‘${title}’: the signature of ${person} does not fit what was approved.`,
  },
  APPROVAL_KEY_UNKNOWN: {
    vi: ({ title, person }) => `‘${title}’: không có khóa nào để kiểm chữ ký duyệt của ${person}.`,
    en: ({ title, person }) => `‘${title}’: there is no key to check the approval of ${person} with.`,
  },
  APPROVAL_KEY_REVOKED: {
    vi: ({ title, person }) => `‘${title}’: ${person} duyệt bằng khóa đã bị thu hồi.`,
    en: ({ title, person }) => `‘${title}’: ${person} approved with a key that had been revoked.`,
  },
  APPROVAL_NOT_IN_LOG: {
    vi: ({ title, person }) => `‘${title}’: nhật ký không ghi lần duyệt của ${person}.`,
    en: ({ title, person }) => `‘${title}’: the log does not tell of the approval by ${person}.`,
  },
  APPROVAL_LOG_DIFFERS: {
    vi: ({ title, person, sequence }) =>
      `‘${title}’: khi ${person} duyệt, nhật ký đã có dòng ${sequence}; dòng đó nay không còn hoặc đã khác.`,
    en: ({ title, person, sequence }) =>
      `‘${title}’: when ${person} approved it the log had entry ${sequence}, which is gone or another now.`,
  },
  APPROVED_BY_NOBODY: {
    vi: ({ title }) => `‘${title}’ mang trạng thái đã duyệt nhưng không ai duyệt.`,
    en: ({ title }) => `‘${title}’ counts as approved, and nobody approved it.`,
  },
  APPROVED_TEXT_DIFFERS: {
    vi: ({ title }) => `‘${title}’ không còn đúng nội dung đã được duyệt.`,
    en: ({ title }) => `‘${title}’ is not the text that was approved.`,
  },
  FILE_ALTERED: {
    vi: ({ hash }) => `Tệp ${hash} không còn đúng nội dung đã lưu.`,
    en: ({ hash }) => `The file ${hash} is not what was stored.`,
  },
  FILE_MISSING: {
    vi: ({ kind, name }) => `${FILES[kind].vi} ‘${name}’ mất tệp gốc.`,
    en: ({ kind, name }) => `${FILES[kind].en} ‘${name}’ has lost its file.`,
  },
  DOCUMENT: {
    vi: ({ title, message }) => `Bài ‘${title}’: ${message}`,
    en: ({ title, message }) => `The article ‘${title}’: ${message}`,
  },
  FIGURE_WITHOUT_PICTURE: {
    vi: ({ title }) => `Bài ‘${title}’ dùng một ảnh không có trong thư viện.`,
    en: ({ title }) => `The article ‘${title}’ uses a picture that is not in the library.`,
  },
  VERSION: {
    vi: ({ title, number }) => `Bài ‘${title}’: phiên bản ${number} không còn đúng nội dung đã lưu.`,
    en: ({ title, number }) => `The article ‘${title}’: version ${number} is not what was kept.`,
  },
  MORE: {
    vi: ({ count }) => `Và ${new Intl.NumberFormat('vi').format(count)} lỗi khác.`,
    en: ({ count }) => `And ${new Intl.NumberFormat('en').format(count)} more.`,
  },
};

/** One sentence. */
export function problemSentence(problem: Problem, language: Language): string {
  const say = SENTENCES[problem.code][language] as (details: Problem['details']) => string;
  return say(problem.details);
}
