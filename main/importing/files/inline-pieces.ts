/** From pieces of text with their marks to the inline content of a block: the last step of every importer. */
import { type Inline, type LinkInline, MARKS, type Mark, type TextInline } from '#shared/document/schema.ts';

export type Piece =
  | { type: 'text'; text: string; marks: readonly Mark[]; href: string | null }
  | { type: 'lineBreak'; href: string | null }
  | { type: 'footnote'; id: string };

/** White space of files is no content: runs of it become one space, none is left at the ends or at breaks. */
export function inlinesOf(pieces: readonly Piece[]): Inline[] {
  const inlines: Inline[] = [];
  let needsSpace = false;
  let atStart = true;
  for (const piece of pieces) {
    if (piece.type === 'footnote') {
      inlines.push({ type: 'footnoteReference', footnoteId: piece.id });
      continue;
    }
    if (piece.type === 'lineBreak') {
      if (!atStart) put(inlines, { type: 'lineBreak' }, piece.href);
      needsSpace = false;
      atStart = true;
      continue;
    }
    const text = piece.text.replace(/[\s\u00a0]+/gu, ' ');
    const words = text.trim();
    if (text.startsWith(' ') && !atStart) needsSpace = true;
    if (words === '') continue;
    const marks = MARKS.filter((mark) => piece.marks.includes(mark));
    const spaced = needsSpace ? ` ${words}` : words;
    put(inlines, { type: 'text', text: spaced, ...(marks.length > 0 && { marks }) }, piece.href);
    needsSpace = text.endsWith(' ');
    atStart = false;
  }
  while (inlines.at(-1)?.type === 'lineBreak') inlines.pop();
  return inlines;
}

type LinkContent = LinkInline['content'][number];

function put(inlines: Inline[], part: LinkContent, href: string | null): void {
  const last = inlines.at(-1);
  if (href === null) {
    if (part.type === 'text' && last?.type === 'text' && sameMarks(last, part)) last.text += part.text;
    else inlines.push(part);
  } else if (last?.type === 'link' && last.href === href) {
    const inside = last.content.at(-1);
    if (part.type === 'text' && inside?.type === 'text' && sameMarks(inside, part)) inside.text += part.text;
    else last.content.push(part);
  } else inlines.push({ type: 'link', href, content: [part] });
}

function sameMarks(left: TextInline, right: TextInline): boolean {
  return (left.marks ?? []).join() === (right.marks ?? []).join();
}

const LONGEST_ADDRESS = 2000;

/** The address of a link that may stand in a document: of the web or of mail; null for all else. */
export function safeAddress(href: string | null | undefined): string | null {
  const address = href?.trim() ?? '';
  if (address.length > LONGEST_ADDRESS || !/^(?:https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+)/iu.test(address))
    return null;
  return address;
}
