/** `desk convert FILE`: one text file, in whatever old encodings, as clean Unicode text. Needs no library. */
import { basename, resolve } from 'node:path';
import { Option } from 'commander';
import { type Converted, convertText } from '#shared/vietnamese/encodings/convert.ts';
import { ENCODINGS, type Encoding } from '#shared/vietnamese/encodings/encoding.ts';
import { REPAIR_KINDS, type RepairKind } from '#shared/vietnamese/repairs/repair.ts';
import { decodeCharacters } from '../../importing/text/decode.ts';
import { readLimited } from '../../importing/text/read-limited.ts';
import type { AddVerb } from '../verb.ts';

const NAMES: Record<Encoding, string> = {
  unicode: 'Unicode',
  vni: 'VNI-Windows',
  tcvn3: 'TCVN3 (ABC)',
  viscii: 'VISCII',
  viqr: 'VIQR',
};

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
  let line = 1;
  let offset = 0;
  const lineAt = (place: number): number => {
    for (let end = text.indexOf('\n', offset); end >= 0 && end < place; end = text.indexOf('\n', offset)) {
      line += 1;
      offset = end + 1;
    }
    return line;
  };
  return stretches.map(({ encoding, from, to }) => {
    const first = lineAt(from);
    const last = lineAt(Math.max(from, from + text.slice(from, to).trimEnd().length - 1));
    return `Dòng ${first === last ? first : `${first}–${last}`}: ${NAMES[encoding]}`;
  });
}

/** "Sửa ‘ƣ’ → ‘ư’: 322 chỗ"; what cannot be seen is named by its code point. */
function repairLines({ repairs }: Converted): string[] {
  return repairs.map(({ from, to, count }) => `Sửa ‘${visible(from)}’ → ‘${visible(to)}’: ${count} chỗ`);
}

function visible(text: string): string {
  return text.replace(/[\p{Z}\p{C}\p{M}]/gu, (character) =>
    character === ' '
      ? ' '
      : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
