/** Notes what reading changes in a file's letters, and knows what a person has refused. */
import type { Warning } from '#shared/model/job.ts';
import {
  AROUND,
  LETTER_CHANGE_KINDS,
  type LetterChangeKind,
  type LetterChanges,
  type LetterPlace,
  MOST_PLACES,
  REQUIRED_KIND,
  type RefusedLetters,
} from '#shared/model/letter-changes.ts';
import { ENCODING_NAMES, type Encoding, type LegacyEncoding } from '#shared/vietnamese/encodings/encoding.ts';
import type { Repair, RepairKind } from '#shared/vietnamese/repairs/repair.ts';
import { visible } from '#shared/vietnamese/repairs/visible.ts';

/** A stretch of an old encoding is decided on in pieces of about this length, cut at ends of paragraphs. */
const PIECE = 300;
/** Characters of a piece that are shown. */
const SHOWN = 1200;
const SHOWN_PAIRS = 12;

/** A part of a run that is in one encoding. */
export interface RunPiece {
  text: string;
  encoding: Encoding;
  /** Offset in the whole text of the file, before anything was changed. */
  at: number;
  line: number;
}

interface OpenPiece {
  encoding: LegacyEncoding;
  place: LetterPlace;
  length: number;
  endsParagraph: boolean;
}

export class LetterChangeList {
  readonly #refused: ReadonlySet<string>;
  readonly #kinds = new Map<LetterChangeKind, { count: number; places: LetterPlace[] }>();
  readonly #pairs = new Map<string, { kind: LetterChangeKind; from: string; to: string; count: number }>();
  #open: OpenPiece | null = null;

  constructor(refused: RefusedLetters) {
    this.#refused = new Set(refused);
  }

  /** The same for every part of a stretch that is decided on as one. */
  isConverted({ text, encoding, at, line }: RunPiece): boolean {
    if (encoding === 'unicode') {
      if (text.trim() !== '') this.#close();
      return false;
    }
    const open = this.#open;
    if (!open || open.encoding !== encoding || (open.endsParagraph && open.length >= PIECE)) {
      this.#close();
      const place = { id: `${encoding}@${at}`, line, left: '', from: '', to: '', right: '' };
      this.#open = { encoding, place, length: 0, endsParagraph: false };
    }
    return !this.#refused.has(encoding) && !this.#refused.has(this.#open?.place.id ?? '');
  }

  isRefused(kind: RepairKind, { at }: RunPiece, offset: number): boolean {
    if (this.#refused.size === 0 || kind === REQUIRED_KIND) return false;
    return this.#refused.has(kind) || this.#refused.has(placeId(kind, at, offset));
  }

  /** Notes that a piece was converted from its encoding. */
  noteConverted(piece: RunPiece, to: string): void {
    if (!this.#open) return;
    this.#open.place.from += piece.text;
    this.#open.place.to += to;
    this.#open.length += piece.text.length;
    this.#open.endsParagraph = false;
  }

  /** Notes that a piece stays in its encoding: what is decided on as one is as long either way. */
  noteKept({ text }: RunPiece): void {
    if (!this.#open) return;
    this.#open.length += text.length;
    this.#open.endsParagraph = false;
  }

  endParagraph(): void {
    if (!this.#open) return;
    this.#open.endsParagraph = true;
    if (this.#open.place.from !== '') {
      this.#open.place.from += '\n';
      this.#open.place.to += '\n';
    }
  }

  /** @param mended the text of the piece after all of `repairs`, which are in the order of their places */
  noteRepairs(piece: RunPiece, mended: string, repairs: readonly Repair[]): void {
    let shift = 0;
    for (const { kind, from, to, at } of repairs) {
      const key = `${kind} ${from} ${to}`;
      const pair = this.#pairs.get(key);
      if (pair) pair.count += 1;
      else this.#pairs.set(key, { kind, from, to, count: 1 });
      this.#add(kind, () => ({
        id: placeId(kind, piece.at, at - shift),
        line: piece.line,
        left: mended.slice(Math.max(0, at - AROUND), at),
        from,
        to,
        right: mended.slice(at + to.length, at + to.length + AROUND),
      }));
      shift += to.length - from.length;
    }
  }

  changes(): LetterChanges[] {
    this.#close();
    return LETTER_CHANGE_KINDS.flatMap((kind) => {
      const found = this.#kinds.get(kind);
      if (!found) return [];
      const pairs = [...this.#pairs.values()]
        .filter((pair) => pair.kind === kind)
        .sort((left, right) => right.count - left.count)
        .slice(0, SHOWN_PAIRS)
        .map(({ from, to, count }) => ({ from, to, count }));
      return [{ kind, ...found, pairs }];
    });
  }

  #close(): void {
    const place = this.#open?.place;
    const encoding = this.#open?.encoding;
    this.#open = null;
    if (!place || !encoding || place.from === place.to) return;
    const shown = (text: string) => text.trimEnd().slice(0, SHOWN);
    this.#add(encoding, () => ({ ...place, from: shown(place.from), to: shown(place.to) }));
  }

  #add(kind: LetterChangeKind, place: () => LetterPlace): void {
    const found = this.#kinds.get(kind) ?? { count: 0, places: [] };
    found.count += 1;
    if (found.places.length < MOST_PLACES) found.places.push(place());
    this.#kinds.set(kind, found);
  }
}

function placeId(kind: RepairKind, at: number, offset: number): string {
  return `${kind}@${at}.${offset}`;
}

/** What was changed, in sentences for the report of an import. No-break spaces are not worth one. */
export function letterWarnings(changes: readonly LetterChanges[]): Warning[] {
  const warnings: Warning[] = [];
  const encodings = changes.flatMap(({ kind, count }) =>
    kind in ENCODING_NAMES ? [`${ENCODING_NAMES[kind as LegacyEncoding]} (${count} đoạn)`] : [],
  );
  if (encodings.length > 0) {
    const message = `Chữ theo bảng mã cũ đã chuyển sang Unicode: ${encodings.join(', ')}. Hãy đọc lại những đoạn này.`;
    warnings.push({ code: 'ENCODING_CONVERTED', message });
  }
  const pairs = changes.flatMap((change) => (change.kind === 'no-break-space' ? [] : change.pairs));
  if (pairs.length > 0) {
    const most = pairs.sort((left, right) => right.count - left.count);
    const shown = most
      .slice(0, SHOWN_PAIRS)
      .map(({ from, to, count }) => `‘${visible(from)}’ → ‘${visible(to)}’: ${count} chỗ`);
    const more = most.length > SHOWN_PAIRS ? ` và ${most.length - SHOWN_PAIRS} loại khác` : '';
    warnings.push({ code: 'LETTERS_REPAIRED', message: `Đã sửa chữ hỏng: ${shown.join('; ')}${more}.` });
  }
  return warnings;
}
