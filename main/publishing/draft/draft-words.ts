/** What is stamped across everything that is not for print. */
export const DRAFT_WORDS = 'BẢN NHÁP';
