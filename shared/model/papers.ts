/** Papers about a review: the sheet that goes to whoever approves, and a print-out to read with a pencil. */
import type { ReviewStepKind } from './review.ts';

export const SHEET_FORMATS = ['docx', 'pdf'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export interface WrittenPaper {
  /** Absolute, inside the library's folder of exports. */
  path: string;
  format: SheetFormat;
}

/** What the sheet calls each step of a review. */
export const STEP_WORDS: Record<ReviewStepKind, string> = {
  submitted: 'Trình duyệt',
  withdrawn: 'Rút lại',
  delegated: 'Chuyển người duyệt',
  approved: 'Duyệt',
  returned: 'Trả lại',
  takenBack: 'Rút duyệt, trả lại',
  reopened: 'Sửa tiếp',
  published: 'Phát hành',
};
