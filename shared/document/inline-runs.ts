/** Normal form of inline content: what reads as one run is stored as one run. */
import type { Inline, LinkInline, TextInline } from './schema.ts';

/** Adds an inline, joining it with the last one where the two are one in normal form. */
export function appendInline(content: Inline[], next: Inline): void {
  const last = content.at(-1);
  if (last?.type === 'text' && next.type === 'text' && areOneRun(last, next)) {
    content[content.length - 1] = { ...last, text: last.text + next.text };
  } else if (last?.type === 'link' && next.type === 'link' && last.href === next.href) {
    const joined: LinkInline = { ...last, content: [...last.content] };
    for (const inline of next.content) appendInline(joined.content, inline);
    content[content.length - 1] = joined;
  } else content.push(next);
}

/** Equal marks, and the same suggestions. */
function areOneRun(one: TextInline, other: TextInline): boolean {
  return (
    (one.marks ?? []).join() === (other.marks ?? []).join() &&
    one.proposal?.inserted === other.proposal?.inserted &&
    one.proposal?.deleted === other.proposal?.deleted &&
    one.proposal?.formatted?.id === other.proposal?.formatted?.id &&
    one.proposal?.formatted?.before.join() === other.proposal?.formatted?.before.join()
  );
}
