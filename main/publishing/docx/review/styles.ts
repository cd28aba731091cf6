/** Styles that Word gives comments, by its own names. */
import type { IStylesOptions } from 'docx';

export const REVIEW_STYLE = { comment: 'CommentText', reference: 'CommentReference' } as const;

export function withReviewStyles(styles: IStylesOptions): IStylesOptions {
  return {
    ...styles,
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      { id: REVIEW_STYLE.comment, name: 'annotation text', basedOn: 'Normal', run: { size: 20 } },
    ],
    characterStyles: [
      ...(styles.characterStyles ?? []),
      { id: REVIEW_STYLE.reference, name: 'annotation reference', run: { size: 16 } },
    ],
  };
}
