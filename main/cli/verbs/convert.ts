/** `desk convert FILE`: one text file, in whatever old encodings, as clean Unicode text. Needs no library. */
import { basename, resolve } from 'node:path';
import { Option } from 'commander';
import { type Converted, convertText } from '#shared/vietnamese/encodings/convert.ts';
import { ENCODING_NAMES, ENCODINGS, type Encoding } from '#shared/vietnamese/encodings/encoding.ts';
import { REPAIR_KINDS, type RepairKind } from '#shared/vietnamese/repairs/repair.ts';
import { visible } from '#shared/vietnamese/repairs/visible.ts';
import { decodeCharacters } from '../../importing/text/decode.ts';
import { readLimited } from '../../importing/text/read-limited.ts';
import type { AddVerb } from '../verb.ts';

const NAMES: Record<Encoding, string> = { unicode: 'Unicode', ...ENCODING_NAMES };

/** Lines that are named for each repair; --json tells every place. */
const SHOWN_LINES = 20;

export const addConvert: AddVerb = (program, { output }) => {
  program
    .command('convert <file>')
    .description('chuyển văn bản bảng mã cũ sang Unicode')
    .addOption(
      new Option('--from <encoding>', 'bảng mã của tệp').choices(['auto', ...ENCODINGS]).default('auto'),
    )
    .addOption(new Option('--refuse <kinds...>', 'giữ nguyên, không sửa').choices(REPAIR_KINDS))
    .action(async (file: string, options: { from: 'auto' | Encoding; refuse?: RepairKind[] }) => {
      const name = basename(file);
      const { text } = decodeCharacters(await readLimited(resolve(file), name), name);
      const converted = convertText(text, options);
      for (const line of [...stretchLines(text, converted), ...repairLines(converted)]) output.note(line);
      output.result(converted, (value) => [value.text.replace(/\n$/, '')]);
    });
};

/** "Dòng 1–4: Unicode", the lines as an editor counts them. */
function stretchLines(text: string, { stretches }: Converted): string[] {
  const lineAt = lineCounter(text);
  return stretches.map(({ encoding, from, to }) => {
    const first = lineAt(from);
    const last = lineAt(Math.max(from, from + text.slice(from, to).trimEnd().length - 1));
    return `Dòng ${first === last ? first : `${first}–${last}`}: ${NAMES[encoding]}`;
  });
}

/** "Sửa ‘ƣ’ → ‘ư’: 322 chỗ, ở dòng 3, 5, 9 …"; what cannot be seen is named by its code point. */
function repairLines({ text, repairs, places }: Converted): string[] {
  const lineAt = lineCounter(text);
  const lines = new Map<string, Set<number>>();
  for (const { kind, from, to, at } of places) {
    const key = `${kind} ${from} ${to}`;
    const known = lines.get(key);
    if (known) known.add(lineAt(at));
    else lines.set(key, new Set([lineAt(at)]));
  }
  return repairs.map(({ kind, from, to, count }) => {
    const where = [...(lines.get(`${kind} ${from} ${to}`) ?? [])];
    const shown = where.slice(0, SHOWN_LINES).join(', ') + (where.length > SHOWN_LINES ? ' …' : '');
    return `Sửa ‘${visible(from)}’ → ‘${visible(to)}’: ${count} chỗ, ở dòng ${shown}`;
  });
}

/** Tells the line, from 1, of places that are asked for in order. */
function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let offset = 0;
  return (place) => {
    for (let end = text.indexOf('\n', offset); end >= 0 && end < place; end = text.indexOf('\n', offset)) {
      line += 1;
      offset = end + 1;
    }
    return line;
  };
}
