/** Units as a flat run of tokens: what one document has and another has not is found among these. */
import { appendInline } from '../inline-runs.ts';
import type { BlockProposal, Inline, LinkInline, Mark, Proposal, TextProposal } from '../schema.ts';
import { joinUnits, type Layout, type TextUnit, type Unit, type WholeBlock } from './units.ts';

export type Token =
  /** One character (code point). */
  | {
      kind: 'char';
      text: string;
      marks: readonly Mark[];
      href: string | undefined;
      proposal: TextProposal | undefined;
    }
  | { kind: 'break'; href: string | undefined; proposal: Proposal | undefined }
  | { kind: 'note'; footnoteId: string; proposal: Proposal | undefined }
  /** Stands where it stands: no suggestion can be about it. */
  | { kind: 'fixed'; inline: Extract<Inline, { type: 'commentAnchor' | 'opaque' }> }
  /** The mark at the end of a unit of text. */
  | { kind: 'end'; layout: Layout; proposal: BlockProposal | undefined }
  | { kind: 'whole'; block: WholeBlock };

/** Places that a token takes in a position: UTF-16 code units of a character, 1 of anything else that shows. */
export function sizeOf(token: Token): number {
  if (token.kind === 'fixed' && token.inline.type === 'commentAnchor') return 0;
  return token.kind === 'char' ? token.text.length : 1;
}

export function tokensOf(units: readonly Unit[]): Token[] {
  return units.flatMap((unit): Token[] =>
    unit.kind === 'whole'
      ? [{ kind: 'whole', block: unit.block }]
      : [...contentTokens(unit.content), { kind: 'end', layout: unit.layout, proposal: unit.proposal }],
  );
}

export function contentTokens(content: readonly Inline[], href?: string): Token[] {
  return content.flatMap((inline): Token[] => {
    switch (inline.type) {
      case 'text': {
        const { marks = [], proposal } = inline;
        return Array.from(inline.text, (text) => ({ kind: 'char', text, marks, href, proposal }));
      }
      case 'lineBreak':
        return [{ kind: 'break', href, proposal: inline.proposal }];
      case 'footnoteReference':
        return [{ kind: 'note', footnoteId: inline.footnoteId, proposal: inline.proposal }];
      case 'link':
        return contentTokens(inline.content, inline.href);
      default:
        return [{ kind: 'fixed', inline }];
    }
  });
}

/** Inverse of `tokensOf`; text that no mark ends goes on into the next unit of text. */
export function unitsOfTokens(tokens: readonly Token[]): Unit[] {
  const units: (Unit & { isEndGone?: boolean })[] = [];
  let run: Token[] = [];
  const close = (end: Pick<TextUnit, 'layout' | 'proposal'>, isEndGone: boolean) => {
    units.push({ kind: 'text', ...end, content: contentOf(run), isEndGone });
    run = [];
  };
  for (const token of tokens) {
    if (token.kind === 'end') close(token, false);
    else if (token.kind === 'whole') {
      if (run.length > 0) close(LOOSE, true);
      units.push({ kind: 'whole', block: token.block });
    } else run.push(token);
  }
  if (run.length > 0) close(LOOSE, true);
  return joinUnits(units);
}

/** The end of text that has none. */
const LOOSE = { layout: { type: 'paragraph' as const }, proposal: undefined };

export function contentOf(tokens: readonly Token[]): Inline[] {
  const content: Inline[] = [];
  for (const token of tokens) {
    const inline = inlineOf(token);
    if (inline !== null) appendInline(content, inline);
  }
  return content;
}

function inlineOf(token: Token): Inline | null {
  switch (token.kind) {
    case 'char': {
      const { text, marks, proposal } = token;
      const inline: LinkInline['content'][number] = {
        type: 'text',
        text,
        ...(marks.length > 0 && { marks: [...marks] }),
        ...(proposal && { proposal }),
      };
      return linked(inline, token.href);
    }
    case 'break':
      return linked({ type: 'lineBreak', ...(token.proposal && { proposal: token.proposal }) }, token.href);
    case 'note': {
      const { footnoteId, proposal } = token;
      return { type: 'footnoteReference', footnoteId, ...(proposal && { proposal }) };
    }
    case 'fixed':
      return token.inline;
    default:
      return null;
  }
}

function linked(inline: LinkInline['content'][number], href: string | undefined): Inline {
  return href === undefined ? inline : { type: 'link', href, content: [inline] };
}

/** Tokens with equal keys are one and the same; marks and layout do not count, they are compared apart. */
export function keyOf(token: Token): string {
  switch (token.kind) {
    case 'char':
    case 'break': {
      const { proposal, href = '' } = token;
      const text = token.kind === 'char' ? token.text : '\n';
      return `${token.kind} ${text} ${proposal?.inserted ?? ''} ${proposal?.deleted ?? ''} ${href}`;
    }
    case 'note':
      return `note ${token.footnoteId} ${token.proposal?.inserted ?? ''} ${token.proposal?.deleted ?? ''}`;
    case 'fixed':
      return `fixed ${JSON.stringify(token.inline)}`;
    case 'end':
      return 'end';
    case 'whole':
      return `whole ${JSON.stringify(token.block)}`;
  }
}
