/** Every letter of the old encodings, there and back, and against what the standards say in another form. */
import { describe, expect, it } from 'vitest';
import { CODECS } from './codecs.ts';
import { LEGACY_ENCODINGS } from './encoding.ts';
import { LETTERS, SMALL_LETTERS } from './letters.ts';

const PLAIN = new Set('aeiouyAEIOUY');
const MARKED = LETTERS.filter((letter) => !PLAIN.has(letter));

/** RFC 1456, table 1: the upper half of VISCII row by row, each letter in the RFC's mnemonics; xC and xD by glibc. */
const RFC_1456 = `
  A. O^\` O~ o^\` A\` DD a\` dd
  A(' O^? a(' o^? A' u+' a' u+.
  A(\` O^~ a(\` o^~ A^ O\` a^ o\`
  A(. O^. a(. O+~ A~ O' a~ o'
  A^' O+. a^' O+ A? O^ a? o^
  A^\` O+' a^\` o^. A( a. a( o~
  A^? O+\` a^? o+\` a(? y? u+~ o?
  A^. O+? a^. o+? a(~ u+\` a^~ o.
  E~ I. e~ i. E\` u+? e\` u.
  E. O? e. U+. E' U\` e' u\`
  E^' O. e^' U+' E^ U' e^ u'
  E^\` I? e^\` U+\` E? y~ e? u~
  E^? U? e^? U+? I\` y. i\` u?
  E^~ U~ e^~ o+ I' Y' i' y'
  E^. U. e^. o+' I~ o+~ i~ o+.
  O^' Y\` o^' U+ y\` u+ i? U+~`;

/** Combining marks in the order of NFD, as the rules below name them. */
const SHAPES: Readonly<Record<string, string>> = {
  '\u0306': 'breve',
  '\u0302': 'circumflex',
  '\u031b': 'horn',
};
const TONES: Readonly<Record<string, number>> = {
  '\u0301': 1,
  '\u0300': 2,
  '\u0309': 3,
  '\u0303': 4,
  '\u0323': 5,
};

/** VNI-Windows said as rules instead of a table: which mark a vowel's shape and tone make together. */
function vniByRule(letter: string): string {
  if (letter === 'đ') return 'ñ';
  const [base = '', ...marks] = letter.normalize('NFD');
  const shape = marks.map((mark) => SHAPES[mark]).find((name) => name !== undefined);
  const tone = marks.map((mark) => TONES[mark]).find((number) => number !== undefined) ?? 0;
  if (base === 'i') return 'iíìæóò'.charAt(tone);
  if (letter === 'ỵ') return 'î';
  if (shape === 'circumflex') return base + 'âáàåãä'.charAt(tone);
  if (shape === 'breve') return base + 'êéèúüë'.charAt(tone);
  const horned = shape === 'horn' ? (base === 'o' ? 'ô' : 'ö') : base;
  return horned + (' ùøûõï'.charAt(tone).trim() || '');
}

describe.each(LEGACY_ENCODINGS)('%s', (encoding) => {
  const { encode, decode, withoutCapital } = CODECS[encoding];
  const written =
    encoding === 'tcvn3'
      ? MARKED.filter((l) => !withoutCapital.has(l.toLowerCase()) || l === l.toLowerCase())
      : MARKED;

  it('has every Vietnamese letter, there and back', () => {
    expect(MARKED).toHaveLength(134);
    for (const letter of written) {
      // Õ shares its byte with the no-break space and stands after a capital.
      const before = letter === 'Õ' ? 'V' : '';
      const code = encode(before + letter);
      expect(code, letter).not.toBe(before + letter.replace(/[ÀÁÂÃÈÉÊÌÍÒÓÔÙÚÝàáâãèéêìíòóôõùúý]/, ''));
      expect(decode(code), letter).toEqual({ text: before + letter, unread: 0 });
    }
  });

  it('gives no two letters the same code', () => {
    expect(new Set(written.map(encode)).size).toBe(written.length);
  });

  it('leaves ASCII letters, digits and English as they are', () => {
    const plain = 'The quick brown fox (Item 12) jumps: 3 x 4 = 12; VNeID!';
    expect(decode(plain)).toEqual({ text: plain, unread: 0 });
  });
});

describe('VISCII', () => {
  it('is RFC 1456, table 1, byte by byte', () => {
    const rows = RFC_1456.trim()
      .split('\n')
      .map((row) => row.trim().split(' '));
    const misread: string[] = [];
    for (const [low, row] of rows.entries()) {
      for (const [column, mnemonic] of row.entries()) {
        const byte = String.fromCharCode((column + 8) * 16 + low);
        const letter = CODECS.viqr.decode(mnemonic).text;
        if (CODECS.viscii.encode(letter) !== byte)
          misread.push(`${byte.charCodeAt(0).toString(16)} ${letter}`);
      }
    }
    expect(misread).toEqual([]);
  });

  it('puts six capitals on control codes', () => {
    expect(CODECS.viscii.decode('\u0002\u0005\u0006\u0014\u0019\u001e').text).toBe('ẲẴẪỶỸỴ');
  });

  it('reads its bytes as Latin-1 and as windows-1252', () => {
    const latin1 = String.fromCharCode(...Array.from({ length: 32 }, (_, index) => 0x80 + index));
    const windows = new TextDecoder('windows-1252').decode(Uint8Array.from(latin1, (c) => c.charCodeAt(0)));
    expect(windows).not.toBe(latin1);
    expect(CODECS.viscii.decode(windows)).toEqual(CODECS.viscii.decode(latin1));
  });

  it('takes typographic marks around a word for what they are', () => {
    expect(CODECS.viscii.decode('“Tin”, ‘Vi®t’…').text).toBe('“Tin”, ‘Việt’…');
    expect(CODECS.viscii.decode('—').text).toBe('Ở');
  });

  it('takes the byte of Õ for a no-break space where no capital stands before it', () => {
    expect(CODECS.viscii.decode('nhà\u00a0nß¾c').text).toBe('nhà\u00a0nước');
    expect(CODECS.viscii.decode('V\u00a0').text).toBe('VÕ');
  });
});

describe('TCVN3', () => {
  it('is TCVN 5712 from 0xA1 on, the codes of VN1 and VN2 aside', () => {
    // The standard's order of code points; a dot for what the fonts of the ABC family leave out.
    const standard =
      'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.';
    expect(standard).toHaveLength(0xff - 0xa0);
    for (const [index, letter] of [...standard].entries()) {
      const byte = String.fromCharCode(0xa1 + index);
      expect(CODECS.tcvn3.decode(byte).text, byte).toBe(letter === '.' ? byte : letter);
    }
  });

  it('writes the capitals that need the font as their small letters', () => {
    expect(CODECS.tcvn3.encode('ĐỘC LẬP')).toBe('§éC LËP');
    const fontMade = MARKED.filter((letter) => CODECS.tcvn3.withoutCapital.has(letter.toLowerCase()));
    expect(fontMade).toHaveLength(2 * 60);
    for (const letter of fontMade)
      expect(CODECS.tcvn3.encode(letter)).toBe(CODECS.tcvn3.encode(letter.toLowerCase()));
  });

  it('reads the soft hyphen as ư and the stand-ins of PDFs', () => {
    expect(CODECS.tcvn3.decode('tr\u00adêng, tr\u2212êng, ®\u2219').text).toBe('trường, trường, đã');
  });

  it('leaves arithmetic alone', () => {
    expect(CODECS.tcvn3.decode('3×4 2½ \u22125').text).toBe('3×4 2½ \u22125');
  });
});

describe('VNI-Windows', () => {
  it('is what its rules say, in both cases', () => {
    for (const letter of SMALL_LETTERS) {
      expect(CODECS.vni.encode(letter), letter).toBe(vniByRule(letter));
      expect(CODECS.vni.encode(letter.toUpperCase()), letter).toBe(vniByRule(letter).toUpperCase());
    }
  });

  it('settles what published tables disagree about', () => {
    expect(CODECS.vni.decode('AÉ AÈ yû yõ î').text).toBe('Ắ Ằ ỷ ỹ ỵ');
  });

  it('takes the case from the letter, not from its mark', () => {
    expect(CODECS.vni.decode('Aùp aÙ ÔÛ Ôû').text).toBe('Áp á Ở Ở');
  });

  it('counts letters that it cannot have written', () => {
    expect(CODECS.vni.decode('và').unread).toBe(1);
    expect(CODECS.vni.decode('vaø').unread).toBe(0);
  });
});

describe('VIQR', () => {
  it.each([
    ["Vie^.t Nam dda^'t nu+o+'c", 'Việt Nam đất nước'],
    ["DDo^.c la^.p, Tu+. do, Ha.nh phu'c", 'Độc lập, Tự do, Hạnh phúc'],
    ['ba\\. Sao\\?', 'ba. Sao?'],
    ['C:\\data', 'C:\\data'],
    // Without the backslash: by the standard where that makes a word, else by sense.
    ['Anh ddi dda^u? Vie^.t Nam.', 'Anh đi đâu? Việt Nam.'],
    ["(ho'a.)", '(hóa.)'],
    ['ba.', 'bạ'],
  ])('reads %s', (legacy, text) => {
    expect(CODECS.viqr.decode(legacy).text).toBe(text);
  });

  it.each(['Ba. Gì? (a) đi.', "l'a", 'add (o) u+', '\\', 'a\\b'])(
    'writes %s so that it reads the same',
    (text) => {
      expect(CODECS.viqr.decode(CODECS.viqr.encode(text)).text).toBe(text);
    },
  );
});
