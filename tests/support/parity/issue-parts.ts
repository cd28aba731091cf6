/** What a reader finds in an issue, in reading order: the same in every format, or a format lost something. */

export interface FoundHeading {
  /** From 1, counted from the highest in the file. */
  level: number;
  text: string;
}

interface FoundEntry {
  text: string;
  /** Null where the format has no pages. */
  page: number | null;
}

export interface IssueParts {
  headings: FoundHeading[];
  contents: FoundEntry[];
  notes: string[];
  /** Captions of figures, with the credit. */
  captions: string[];
  /** Alternative texts of figures. */
  alternatives: string[];
  /** Rows of all tables: the text of each cell. */
  rows: string[][];
}

/**
 * Text as it is compared: spaces are left out, as a PDF has them where lines end only, and no difference is made
 * between letters that a style makes capitals.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\u00ad\ufeff]+/gu, '')
    .toLocaleLowerCase('vi');
}

/** Parts with all texts comparable, and levels counted from the highest. */
export function comparableParts(parts: IssueParts): IssueParts {
  const top = Math.min(...parts.headings.map(({ level }) => level));
  return {
    headings: parts.headings.map(({ level, text }) => ({ level: level - top + 1, text: comparable(text) })),
    contents: parts.contents.map(({ text, page }) => ({ text: comparable(text), page })),
    notes: parts.notes.map(comparable),
    captions: parts.captions.map(comparable).filter((text) => text !== ''),
    alternatives: parts.alternatives.map(comparable),
    rows: parts.rows.map((cells) => cells.map(comparable)),
  };
}
