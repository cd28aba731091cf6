/** Puts articles under their sections, and tells where contents page and body disagree. */
import { wordsOf } from './completeness.ts';
import type { Contents, ContentsEntry } from './contents.ts';
import { type Head, splitNumber } from './heads.ts';
import type { ImportLedger } from './ledger.ts';
import type { Paragraph } from './lines.ts';

export interface PlacedSection {
  name: string;
  /** Positions in the list of heads. */
  heads: number[];
}

/**
 * Sections in order, each with its articles in the order of the body.
 *
 * The contents page decides where it names an article; an unannounced article stays with the one before
 * it, or follows the section line over it.
 */
export function placeSections(
  heads: readonly Head[],
  contents: Contents | null,
  entries: ReadonlyMap<Paragraph, ContentsEntry>,
  ledger: ImportLedger,
): PlacedSection[] {
  if (contents) compare(heads, contents, entries, ledger);
  const announced = contents !== null && contents.sections.length > 0;
  const sections: PlacedSection[] = announced ? contents.sections.map((name) => ({ name, heads: [] })) : [];
  const shown = new Set<PlacedSection>();
  let current: PlacedSection | undefined;
  for (const [position, head] of heads.entries()) {
    const entry = entries.get(head.title);
    if (announced) {
      if (entry?.section != null) current = sections[entry.section];
      else if (head.section) current = sectionNamed(sections, head.section.text);
      current ??= sections[0];
    } else if (head.section) current = sectionNamed(sections, head.section.text);
    if (!current) {
      current = { name: '', heads: [] };
      sections.push(current);
    }
    current.heads.push(position);
    if (head.section) noteLine(head.section, current, shown, ledger);
  }
  return sections.filter((section) => section.heads.length > 0 || section.name !== '');
}

/** The first line that reads as the section's name becomes it; any other wording is told. */
function noteLine(
  line: Paragraph,
  section: PlacedSection,
  shown: Set<PlacedSection>,
  ledger: ImportLedger,
): void {
  const same = wordsOf(line.text).join(' ') === wordsOf(section.name).join(' ');
  if (!same || shown.has(section)) ledger.takeOut('SECTION_LINE', line.text, line.line);
  if (same) shown.add(section);
}

function sectionNamed(sections: PlacedSection[], text: string): PlacedSection {
  const name = text
    .replace(/^[*•▪●+–-]\s*/u, '')
    .replace(/^(?:[IVX]{1,5}|\d{1,2})\s?[-.)/]\s*/u, '')
    .replace(/^\s*chuyên mục\s*:?\s*(?=\S)/iu, '')
    .replace(/\s*:$/, '');
  const known = sections.find((section) => section.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const section = { name, heads: [] };
  sections.push(section);
  return section;
}

function compare(
  heads: readonly Head[],
  contents: Contents,
  entries: ReadonlyMap<Paragraph, ContentsEntry>,
  ledger: ImportLedger,
): void {
  const found = new Set(entries.values());
  for (const entry of contents.entries) {
    if (!found.has(entry)) {
      ledger.remark(
        'CONTENTS_ENTRY_WITHOUT_ARTICLE',
        `Mục lục có “${entry.title}” nhưng không thấy bài này trong tệp.`,
      );
    }
  }
  const ordered = heads.flatMap((head) => entries.get(head.title) ?? []);
  const positions = ordered.map((entry) => contents.entries.indexOf(entry));
  if (positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0))) {
    ledger.remark(
      'CONTENTS_ORDER_DIFFERS',
      'Thứ tự các bài trong tệp khác mục lục; đã giữ thứ tự trong tệp.',
    );
  }
  for (const head of heads) {
    const entry = entries.get(head.title);
    const title = splitNumber(head.title.text).text;
    if (!entry) {
      ledger.remark(
        'ARTICLE_NOT_IN_CONTENTS',
        `Bài “${title}” không có trong mục lục; hãy kiểm tra chuyên mục của bài.`,
      );
    } else if (entry.title.toLowerCase() !== title.toLowerCase()) {
      ledger.remark(
        'CONTENTS_TITLE_DIFFERS',
        `Tít “${title}” ghi trong mục lục là “${entry.title}”; đã lấy tít trong bài.`,
      );
    }
  }
}
