/** What is shown, searched and started with of an entry. */
import type { DirectoryDraft, DirectoryEntry, DirectoryKind } from '#shared/model/directory.ts';
import { fold } from '#shared/vietnamese/normalise.ts';

/** "huyện Phong Lưu", "Sở Nội vụ", "Lê Văn Bình". */
export function fullName(entry: DirectoryDraft): string {
  return entry.kind === 'place' ? `${entry.type} ${entry.name}`.trim() : entry.name;
}

/** Everything of an entry that a person may look for, without marks. */
function searchText(entry: DirectoryEntry): string {
  const more =
    entry.kind === 'person'
      ? entry.titles.map(({ title }) => title)
      : entry.kind === 'body'
        ? [entry.shortName, entry.successor]
        : [entry.mergedInto];
  return fold([fullName(entry), ...more].join(' '));
}

/** The entries of the kinds (all when none is named) in which every word looked for stands. */
export function matching(
  entries: readonly DirectoryEntry[],
  wanted: string,
  kinds: ReadonlySet<DirectoryKind>,
): DirectoryEntry[] {
  const words = fold(wanted).split(/\s+/u).filter(Boolean);
  return entries.filter((entry) => {
    if (kinds.size > 0 && !kinds.has(entry.kind)) return false;
    const text = searchText(entry);
    return words.every((word) => text.includes(word));
  });
}

export function blankEntry(kind: DirectoryKind): DirectoryDraft {
  const inForce = { from: null, to: null };
  if (kind === 'person') return { kind, name: '', titles: [{ title: '', ...inForce }] };
  if (kind === 'body') return { kind, name: '', shortName: '', ...inForce, successor: '' };
  return { kind, name: '', type: '', ...inForce, mergedInto: '' };
}
