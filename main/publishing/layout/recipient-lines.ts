/** "Nơi nhận" as Nghị định 30/2020/NĐ-CP, Phụ lục I, has it written. */

/** "- Như trên;" … "- Lưu: VT.": with the signs that an item may or may not have been typed with. */
export function recipientLines(items: readonly string[]): string[] {
  return items.map((item, index) => `- ${bare(item)}${index < items.length - 1 ? ';' : '.'}`);
}

/** An item without the dash and the sign at its end that it may have been typed with. */
function bare(item: string): string {
  return item
    .trim()
    .replace(/^[-–—]\s*/, '')
    .replace(/\s*[;.]$/, '');
}
