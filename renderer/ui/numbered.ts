/** Keys for rows that have no identity of their own and never change places: reports, blocks of a read text. */
export function numbered<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, index) => ({ key: String(index), item }));
}
