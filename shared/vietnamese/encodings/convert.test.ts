import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODECS } from './codecs.ts';
import { convertText } from './convert.ts';
import { LEGACY_ENCODINGS } from './encoding.ts';

const LINE = 'Các đơn vị được yêu cầu giải quyết hồ sơ đúng hạn, không để người dân phải chờ lâu.';
const encodingsOf = (text: string) => convertText(text).stretches.map(({ encoding }) => encoding);

/** Syllables of administrative prose, ones that need no letter beyond Latin-1 among them. */
const SYLLABLES = `cải cách hành chính thủ tục người dân được phường xã huyện nghị quyết ủy ban hồ sơ và là có
  cán bộ công chức toàn loài hoà hòa thuở quý giờ giữa khuyến khích đổi mới xây dựng trực tuyến dịch vụ ăn ở
  mỹ thuật kỹ năng tỷ lệ cơ quan tôn trọng hơn sô cô mô hình thông tin á à ý yếu ớt lũy thừa`.split(/\s+/);
const ASIDES = [
  'UBND',
  'QĐ-TTg',
  '76/NQ-CP',
  '15/7/2021',
  '93,02%',
  'VNeID',
  'video',
  'km²',
  '3 × 4',
  '“',
  '«ba»',
  '–',
  '(1)',
];

const sentence = fc
  .array(fc.constantFrom(...SYLLABLES, ...SYLLABLES.map((s) => s.toUpperCase()), ...ASIDES), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.join(' '));
const words = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 30 })
  .map((list) => list.join(' '));

describe('Unicode text', () => {
  it('is never changed', () => {
    fc.assert(
      fc.property(fc.array(sentence), (lines) => {
        const text = lines.join('\n');
        expect(convertText(text).text).toBe(text);
      }),
    );
  });

  it('is not changed either by someone who names another encoding, where it is Unicode for certain', () => {
    for (const from of LEGACY_ENCODINGS) {
      const text = 'Phường được đổi mới: https://vi.example/ho.c?a=1, thu@dia.chi.example';
      expect(convertText(text, { from }).text).toBe(text);
    }
  });

  it.each([
    'The quick brown fox doesn’t care; it’s 5 o’clock. Do we go? No. So it is.',
    'São Paulo, Zürich, Côte d’Ivoire, Besançon: résumé, naïve, Müller, señor, Ångström, Thaï',
    'if (a.b(c) > 0) { return fun(a+b) ^ 2; } // o.k.',
    'C:\\Users\\Lan\\ho.so.txt, /tmp/ba.n, www.a.example/u?x=1',
    '© 2026 ® ™ § 5, 3×4 = 12, ½ lít, 30 °C, «trích», 5 µm, m²',
    '1.325 hồ sơ; 93,02%; 05/9/2024; 35/2023/QH15',
    "Le ministère a publié un décret sur la réforme de l'État. Çà et là, un élève naïf a dû payer.",
    'A administração pública não é só papéis: são pessoas. João e Inês irão à reunião amanhã às três.',
    'Die Behörde für Bürger in München prüft täglich über hundert Anträge. Größe, Maß und Fuß.',
    'El señor Muñoz pidió más información. ¿Cuándo? ¡Mañana! Él está aquí, qué bien.',
    'Í dag er það gott veður og ég fór út að ganga. Ísland er land þitt.',
    'Naïve café: 10 µm ± 2 µm; ½ × ¾; §§ 3–5; «mot»',
    'Привет, κόσμε, 你好',
    '',
    ' \n\n',
  ])('stays, whatever stands beside it: %s', (text) => {
    expect(convertText(text).text).toBe(text);
    expect(convertText(`${LINE}\n${text}\n`).text).toBe(`${LINE}\n${text}\n`);
    const between = (lines: string) => `${LINE}\n${text}\n${lines}\n${text}`;
    for (const encoding of ['vni', 'tcvn3'] as const) {
      expect(convertText(between(CODECS[encoding].encode(LINE))).text).toBe(between(LINE));
    }
  });
});

describe.each(LEGACY_ENCODINGS)('%s', (encoding) => {
  const { encode } = CODECS[encoding];

  it('comes back whole when it is named', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(convertText(encode(text), { from: encoding }).text).toBe(text);
      }),
    );
  });

  it('is found without being named', () => {
    fc.assert(
      fc.property(words, (text) => {
        const legacy = encode(`${LINE}\n${text}\n${LINE}`);
        expect(convertText(legacy).text).toBe(`${LINE}\n${text}\n${LINE}`);
        expect(encodingsOf(legacy)).toEqual([encoding]);
      }),
    );
  });

  it('leaves addresses and English in its midst alone', () => {
    const aside =
      'Contact: https://vi.example/ho.c?a=1 or lan.ho@so.example (Windows Server, file ke-hoach.docx)';
    expect(convertText(`${encode(LINE)}\n${aside}\n${encode(LINE)}`).text).toBe(`${LINE}\n${aside}\n${LINE}`);
  });

  it('is told from the Unicode before and after it, on lines of their own and within one', () => {
    const text = `${LINE}\n\n${encode(LINE)}\n${LINE} “${encode(LINE)}” ${LINE}`;
    const { text: converted, stretches } = convertText(text);
    expect(converted).toBe(`${LINE}\n\n${LINE}\n${LINE} “${LINE}” ${LINE}`);
    expect(stretches.map((stretch) => stretch.encoding)).toEqual([
      'unicode',
      encoding,
      'unicode',
      encoding,
      'unicode',
    ]);
    expect(text.slice(stretches[1]?.from, stretches[1]?.to)).toBe(`${encode(LINE)}\n`);
    expect(stretches.map(({ from }) => from).slice(1)).toEqual(stretches.map(({ to }) => to).slice(0, -1));
    expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([0, text.length]);
  });
});

describe('one text in several encodings', () => {
  it('is cut where they change', () => {
    const text = [
      'KẾT QUẢ CÔNG TÁC',
      CODECS.vni.encode(`VŨ THỊ AN\n${LINE}`),
      CODECS.tcvn3.encode(LINE),
      CODECS.viqr.encode(LINE),
      CODECS.viscii.encode(LINE),
    ].join('\n');
    expect(convertText(text).text).toBe(['KẾT QUẢ CÔNG TÁC', 'VŨ THỊ AN', LINE, LINE, LINE, LINE].join('\n'));
    expect(encodingsOf(text)).toEqual(['unicode', 'vni', 'tcvn3', 'viqr', 'viscii']);
  });

  it('keeps the soft hyphen as ư in TCVN3 and drops it in Unicode', () => {
    const text = `cải\u00ad cách\n${CODECS.tcvn3.encode(LINE)}`;
    expect(convertText(text)).toMatchObject({
      text: `cải cách\n${LINE}`,
      repairs: [{ kind: 'soft-hyphen', from: '\u00ad', to: '', count: 1 }],
    });
  });

  it('takes Ð for é in TCVN3 and for Đ elsewhere', () => {
    const line = 'Trẻ em bé nhỏ của xã được hỗ trợ sữa và sách vở';
    expect(convertText(CODECS.tcvn3.encode(line)).text).toBe(line);
    expect(convertText('Ðảng bộ thành phố').text).toBe('Đảng bộ thành phố');
  });
});

describe('capitals made by the font', () => {
  const heading = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

  it('are raised where the other letters of the line are capitals', () => {
    const text = `${CODECS.tcvn3.encode(heading)}\n${CODECS.tcvn3.encode(LINE)}`;
    expect(convertText(text).text).toBe(`${heading}\n${LINE}`);
  });

  it('are not raised beside an abbreviation or a name', () => {
    const line = 'UBND xã Tân Ý ở huyện An, TTHC ở xã';
    expect(convertText(CODECS.tcvn3.encode(`${LINE}\n${line}`)).text).toBe(
      `${LINE}\n${line.replace('Ý', 'ý')}`,
    );
  });

  it('are raised all where the font is known', () => {
    const small = CODECS.tcvn3.encode(heading.toLowerCase());
    expect(convertText(small, { from: 'tcvn3', capitals: true }).text).toBe(heading);
  });

  it('are raised in VISCII as UniKey and xvnkb write it', () => {
    // Both write Ẫ as ẫ, on 0xE7.
    const written = CODECS.viscii.encode('VĂN BẢN HƯỚNG DẪN').replace('\u0006', '\u00e7');
    expect(convertText(written).text).toBe('VĂN BẢN HƯỚNG DẪN');
  });
});

describe('what PDFs set in .VnTime yield', () => {
  const spoilt = CODECS.tcvn3.encode(LINE).replaceAll('\u00ad', '\u2212');

  it('is read, and listed with its places', () => {
    const { text, repairs, places } = convertText(`${spoilt}\u200b`);
    expect(text).toBe(LINE);
    expect(repairs).toEqual([
      { kind: 'stand-in', from: '\u2212', to: 'ư', count: 2 },
      { kind: 'zero-width', from: '\u200b', to: '', count: 1 },
    ]);
    for (const { at, to } of places) expect(text.slice(at, at + to.length)).toBe(to);
  });

  it('stays where refused', () => {
    expect(convertText(spoilt, { refuse: ['stand-in'] }).text).toBe(
      LINE.replace(/ư(?=ờ|ợ)|ư(?=[a-z])/g, '\u2212'),
    );
  });
});

describe('the work', () => {
  /** Milliseconds that converting the text so many times takes, the least of three. */
  const best = (text: string, times: number) => {
    const taken = [0, 1, 2].map(() => {
      const start = performance.now();
      for (let time = 0; time < times; time += 1) convertText(text);
      return performance.now() - start;
    });
    return Math.min(...taken);
  };

  it.each([
    ['prose', (size: number) => `${CODECS.vni.encode(LINE)}\n${LINE}\n`.repeat(size)],
    [
      'words that never repeat',
      (size: number) => Array.from({ length: 30 * size }, (_, i) => `ñaõ${i}ñoåi`).join(' '),
    ],
    ['one word', (size: number) => 'vieät®'.repeat(100 * size)],
    ['one row of marks', (size: number) => `a${'.'.repeat(300 * size)}a${'\u0301'.repeat(300 * size)}`],
    ['one line of capitals', (size: number) => 'CéNG HßA x· '.repeat(50 * size)],
  ])('grows with the length of the text, not with its square: %s', (_name, make) => {
    best(make(4), 64);
    // As much text in one piece as in sixty-four: about 1 when linear, about 64 when quadratic, whatever else the
    // machine does meanwhile.
    expect(best(make(256), 1) / best(make(4), 64)).toBeLessThan(10);
  });
});
