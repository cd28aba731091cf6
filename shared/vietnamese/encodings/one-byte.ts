/** Encodings that write each letter as one byte. */
import { type Codec, isForeignLetter } from './encoding.ts';

/**
 * Windows-1252 for the bytes 0x80 to 0x9F; five of them it leaves to the controls of Latin-1.
 * Source: WHATWG Encoding Standard, index windows-1252.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export interface OneByteTable {
  /** Letter to byte, as two hexadecimal digits. */
  bytes: ReadonlyMap<string, string>;
  /** Characters that stand for a letter in texts taken out of PDFs, beside those of the table. */
  standIns?: ReadonlyMap<string, string>;
  withoutCapital: ReadonlySet<string>;
  /** True where the character is itself, not the letter of its byte; `before` is decoded, `after` is not. */
  isItself?(character: string, before: string, after: string): boolean;
}

export function oneByteCodec({ bytes, standIns, withoutCapital, isItself }: OneByteTable): Codec {
  const letterOf = new Map(standIns);
  const byteOf = new Map<string, string>();
  for (const [letter, hexadecimal] of bytes) {
    const byte = Number.parseInt(hexadecimal, 16);
    const character = String.fromCharCode(byte);
    byteOf.set(letter, character);
    if (character < '\u0080' && character >= ' ') continue;
    if (letterOf.has(character)) continue;
    letterOf.set(character, letter);
    if (byte >= 0x80 && byte <= 0x9f) letterOf.set(WINDOWS_1252.charAt(byte - 0x80), letter);
  }
  return {
    withoutCapital,
    decode(legacy) {
      let text = '';
      let before = '';
      let unread = 0;
      for (let index = 0; index < legacy.length; index += 1) {
        const character = legacy.charAt(index);
        const letter = letterOf.get(character);
        const itself = isItself?.(character, before, legacy.charAt(index + 1)) ?? false;
        if (letter === undefined && isForeignLetter(character)) unread += 1;
        before = letter === undefined || itself ? character : letter;
        text += before;
      }
      return { text, unread };
    },
    encode: (text) => [...text.normalize('NFC')].map((letter) => byteOf.get(letter) ?? letter).join(''),
  };
}
