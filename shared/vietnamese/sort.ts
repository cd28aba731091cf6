/** Sorting by the Vietnamese alphabet (a ă â b c d đ e ê …), tones in order ngang huyền hỏi ngã sắc nặng. */
const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Comparator for `Array.sort`. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}
