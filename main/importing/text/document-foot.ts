/** The foot of an administrative document: "Nơi nhận:" with its list, and who signed. */
import type { Block } from '#shared/document/schema.ts';
import { isAllCapitals, looksLikeNames } from '#shared/vietnamese/capitals.ts';
import type { ImportLedger } from './ledger.ts';
import type { Paragraph } from './lines.ts';

const RECIPIENTS = /^Nơi nhận\s*:?\s*/iu;
const ITEM = /^[-–—+•]\s*/u;
const SIGNED = /^\(?\s*(?:đã ký|ký tên(?:,? đóng dấu)?)\s*\)?$/iu;
/** "TM. BAN BIÊN TẬP", "T/M ĐẢNG ỦY", "KT. GIÁM ĐỐC": on whose behalf somebody signs. */
const ON_BEHALF = /^(?:T\/?M\.?|KT\.?|K\/T|TL\.?|T\/L|TUQ\.?|Q\.)\s+\p{Lu}/u;
const MOST_LINES = 60;
const MOST_AUTHORITIES = 6;

interface Part<Kind extends Block> {
  block: Kind;
  /** First line after it. */
  end: number;
}

/**
 * Makes blocks of the foot; they go with the line over it, as pictures do.
 *
 * Both orders occur: the list before the signature, or after it where the right column was read first.
 */
export function takeFoot(lines: readonly Paragraph[], ledger: ImportLedger): Paragraph[] {
  const kept: Paragraph[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    const foot = kept.length > 0 ? readFoot(lines, index, ledger) : null;
    const last = kept.at(-1);
    if (!foot || !last) {
      kept.push(line);
      index += 1;
      continue;
    }
    const over = lines.slice(index, foot.end).flatMap(({ after = [] }) => after);
    kept[kept.length - 1] = { ...last, after: [...(last.after ?? []), ...foot.blocks, ...over] };
    index = foot.end;
  }
  return kept;
}

function readFoot(
  lines: readonly Paragraph[],
  start: number,
  ledger: ImportLedger,
): { blocks: Block[]; end: number } | null {
  const recipients = readRecipients(lines, start);
  if (recipients) {
    ledger.takeOut('LABELS', 'Nơi nhận:', lines[start]?.line ?? 0);
    const signature = readSignature(lines, recipients.end, true, ledger);
    const blocks = [recipients.block, ...(signature ? [signature.block] : [])];
    return { blocks, end: signature?.end ?? recipients.end };
  }
  const isFollowed = (end: number) => RECIPIENTS.test(lines[end]?.text ?? '');
  const signature = readSignature(lines, start, false, ledger, isFollowed);
  return signature ? { blocks: [signature.block], end: signature.end } : null;
}

function readRecipients(lines: readonly Paragraph[], start: number): Part<Block> | null {
  const opening = lines[start]?.text ?? '';
  const label = RECIPIENTS.exec(opening)?.[0];
  if (label === undefined || opening.length > 200) return null;
  const items: string[] = [];
  const rest = opening.slice(label.length);
  if (rest !== '') {
    if (!label.includes(':')) return null;
    items.push(rest);
  }
  let end = start + 1;
  for (; end < Math.min(lines.length, start + MOST_LINES); end += 1) {
    const text = lines[end]?.text ?? '';
    const current = items.at(-1);
    if (ITEM.test(text)) items.push(text);
    else if (current === undefined || isAuthority(text) || /[.;]$/.test(current) || text.length > 200) break;
    else items[items.length - 1] = `${current} ${text}`;
  }
  if (items.length === 0) return null;
  const bare = items.map((item) => item.replace(ITEM, '').replace(/\s*[,;.]$/, ''));
  return { block: { type: 'recipients', items: bare.filter(Boolean) }, end };
}

/** @param sure something else tells that a signature follows */
function readSignature(
  lines: readonly Paragraph[],
  start: number,
  sure: boolean,
  ledger: ImportLedger,
  isFollowed: (end: number) => boolean = () => false,
): Part<Block> | null {
  const authorities: string[] = [];
  let end = start;
  while (end < lines.length && authorities.length < MOST_AUTHORITIES && isAuthority(lines[end]?.text ?? '')) {
    authorities.push(lines[end]?.text ?? '');
    end += 1;
  }
  if (authorities.length === 0) return null;
  const signed = lines[end];
  const isSigned = signed !== undefined && SIGNED.test(signed.text);
  const name = lines[isSigned ? end + 1 : end]?.text ?? '';
  const hasName = looksLikeNames(name) && name.length <= 60;
  if (hasName) end += isSigned ? 2 : 1;
  const isOnBehalf = ON_BEHALF.test(authorities[0] ?? '');
  if (!sure && !(hasName && (isOnBehalf || isFollowed(end)))) return null;
  if (isSigned && hasName) ledger.takeOut('LABELS', signed.text, signed.line);
  return { block: { type: 'signature', lines: authorities, name: hasName ? name : '' }, end };
}

function isAuthority(text: string): boolean {
  return isAllCapitals(text) && text.length <= 100 && !ITEM.test(text);
}
