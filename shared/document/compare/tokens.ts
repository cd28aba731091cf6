/**
 * Text cut into what is compared: a Vietnamese syllable, a number with its separators ("1.325", "76/NQ-CP",
 * "93,02%"), a run of spaces, a single sign.
 */
import type { Inline, Proposal } from '../schema.ts';
import type { Piece, TextFormat } from './comparison.ts';

export type TextPiece = Extract<Piece, { type: 'text' }>;

export interface Token {
  /** Equal for equal content, whatever it looks like. */
  key: string;
  /** Equal for equal looks. */
  look: string;
  /** More than one where the look changes inside a word. */
  pieces: readonly Piece[];
}

/** A number goes on over its separators as long as digits or capitals follow: "05/9/2024", "35/2023/QH15". */
const UNITS = /\p{N}+(?:[.,:/-][\p{N}\p{Lu}]+(?![\p{Ll}\p{M}]))*%?|[\p{L}\p{M}\p{N}]+|\s+|./gsu;

export const PLAIN: TextFormat = { marks: [], href: null, proposal: null };
export const PARAGRAPH_END: Token = { key: '¶', look: '', pieces: [{ type: 'paragraphEnd' }] };

function proposalOf(proposal: Proposal | undefined): TextFormat['proposal'] {
  if (proposal?.deleted !== undefined) return 'deleted';
  return proposal?.inserted === undefined ? null : 'inserted';
}

const lookOf = ({ marks, href, proposal }: TextFormat) => JSON.stringify([marks, href, proposal]);

export function sameFormat(left: TextFormat, right: TextFormat): boolean {
  return lookOf(left) === lookOf(right);
}

/** Inline content as pieces; what comments are about leaves no trace. */
function* piecesOf(content: readonly Inline[], href: string | null): Generator<Piece> {
  for (const inline of content) {
    switch (inline.type) {
      case 'text':
        yield {
          type: 'text',
          text: inline.text,
          format: { marks: inline.marks ?? [], href, proposal: proposalOf(inline.proposal) },
        };
        break;
      case 'link':
        yield* piecesOf(inline.content, inline.href);
        break;
      case 'lineBreak':
        yield { type: 'lineBreak' };
        break;
      case 'footnoteReference':
        yield { type: 'footnoteReference', footnoteId: inline.footnoteId };
        break;
      case 'opaque':
        yield { type: 'opaque', original: inline.original };
        break;
      case 'commentAnchor':
        break;
    }
  }
}

/** Cuts neighbouring text into tokens; words are whole even where their look changes inside. */
function* textTokens(run: readonly TextPiece[]): Generator<Token> {
  let index = 0;
  let offset = 0;
  for (const [unit] of run
    .map(({ text }) => text)
    .join('')
    .matchAll(UNITS)) {
    const pieces: TextPiece[] = [];
    for (let left = unit.length; left > 0; ) {
      const piece = run[index];
      if (!piece) break;
      const text = piece.text.slice(offset, offset + left);
      if (text) pieces.push({ ...piece, text });
      left -= text.length;
      offset += text.length;
      if (offset === piece.text.length) {
        index += 1;
        offset = 0;
      }
    }
    const look = pieces.map(({ text, format }) => `${text.length}${lookOf(format)}`).join();
    yield { key: unit, look: pieces.length === 1 ? lookOf(pieces[0]?.format ?? PLAIN) : look, pieces };
  }
}

export function tokensOf(content: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  let run: TextPiece[] = [];
  const endRun = () => {
    for (const token of textTokens(run)) tokens.push(token);
    run = [];
  };
  for (const piece of piecesOf(content, null)) {
    if (piece.type === 'text') {
      run.push(piece);
      continue;
    }
    endRun();
    tokens.push({ key: `\u0000${JSON.stringify(piece)}`, look: '', pieces: [piece] });
  }
  endRun();
  return tokens;
}

/** Tokens of text that has no marks: titles, captions. */
export function plainTokens(text: string): Token[] {
  return text === '' ? [] : tokensOf([{ type: 'text', text }]);
}

/** Several paragraphs as one run, ended each but the last. */
export function joinParagraphs(paragraphs: readonly (readonly Token[])[]): Token[] {
  return paragraphs.flatMap((tokens, index) => (index === 0 ? tokens : [PARAGRAPH_END, ...tokens]));
}

/** True for a token that counts as a chữ. */
export function isWord({ key, pieces }: Token): boolean {
  return pieces[0]?.type === 'text' && /[\p{L}\p{N}]/u.test(key);
}
