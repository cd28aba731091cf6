/** Brings contents page and body together: which paragraphs are announced titles and section names. */
import { startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { foldedWords, likeness } from '#shared/vietnamese/likeness.ts';
import type { Contents, ContentsEntry } from './contents.ts';
import type { KnownLines } from './heads.ts';
import type { ImportLedger } from './ledger.ts';
import { endsOpen, type Paragraph } from './lines.ts';
import { isBodyLike } from './shapes.ts';
import { matchTitles, textOf } from './titles.ts';

export interface MarkedText {
  /** The body: without the contents page, broken titles made one paragraph. */
  paragraphs: Paragraph[];
  known: KnownLines & {
    /** The entry that announces each title. */
    entries: ReadonlyMap<Paragraph, ContentsEntry>;
  };
  /** Lines of the cover, before the contents page; taken out when they hold no text of an article. */
  cover: Paragraph[];
}

/** Marks the body's titles and notes the contents page, and the cover before it, in the ledger. */
export function markTitles(
  paragraphs: readonly Paragraph[],
  contents: Contents | null,
  ledger: ImportLedger,
): MarkedText {
  if (!contents) {
    const known = { titles: new Set<Paragraph>(), sections: new Set<Paragraph>(), entries: new Map() };
    return { paragraphs: [...paragraphs], known, cover: [] };
  }
  const front = paragraphs.slice(0, contents.start);
  const cover = front.some(isBodyLike) ? [] : front;
  for (const line of cover) ledger.takeOut('MASTHEAD_TEXT', line.text, line.line);
  for (const line of paragraphs.slice(contents.start, contents.end)) {
    ledger.takeOut('CONTENTS_PAGE', line.text, line.line);
  }
  const isOutside = (index: number) =>
    index < cover.length || (index >= contents.start && index < contents.end);
  const matched = matchTitles(contents.entries, paragraphs, isOutside);
  const starts = new Map(matched.map((match) => [match.index, match]));
  const entries = new Map<Paragraph, ContentsEntry>();
  const sections = new Set<Paragraph>();
  const isSection = sectionTest(contents.sections);
  const body: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || isOutside(index)) continue;
    const match = starts.get(index);
    if (match) {
      const span = match.span + tailOf(paragraphs, index + match.span);
      const text = textOf(paragraphs, index, span);
      const words = paragraphs.slice(index, index + span).reduce((sum, part) => sum + part.words, 0);
      const title = { ...paragraph, text, raw: text, words };
      entries.set(title, match.entry);
      body.push(title);
      index += span - 1;
      continue;
    }
    if (isSection(paragraph)) sections.add(paragraph);
    body.push(paragraph);
  }
  return { paragraphs: body, known: { titles: new Set(entries.keys()), sections, entries }, cover };
}

/** Lines right under a title that go on in small letters are the rest of it: contents pages shorten. */
function tailOf(paragraphs: readonly Paragraph[], from: number): number {
  const next = paragraphs[from];
  const before = paragraphs[from - 1];
  if (!next || !before || next.gap > 1 || next.words > 20 || !endsOpen(before.text)) return 0;
  return startsLowerCase(next.text) && endsOpen(next.text) ? 1 : 0;
}

function sectionTest(names: readonly string[]): (paragraph: Paragraph) => boolean {
  const wanted = names.slice(0, 50).map(foldedWords);
  return ({ text, words }) => {
    if (wanted.length === 0 || words > 25 || text.length > 250) return false;
    const folded = foldedWords(text.replace(/^(?:[IVX]{1,5}|\d{1,2})\s?[-.)/]\s*/u, ''));
    return wanted.some(
      (name) => Math.abs(name.length - folded.length) <= 2 && likeness(name, folded) >= 0.85,
    );
  };
}
