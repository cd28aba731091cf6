import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER_CHANGE_KINDS, MOST_PLACES } from '#shared/model/letter-changes.ts';
import { CODECS } from '#shared/vietnamese/encodings/codecs.ts';
import { cleanText } from '../text/decode.ts';
import { decodeRuns, type FontRun } from './decode-runs.ts';

const run = (text: string, font: string | null = null): FontRun => ({ text, font, endsParagraph: true });
const BODY = 'Người dân được hướng dẫn tại chỗ và nhận kết quả trong ngày làm việc.';

describe('decodeRuns', () => {
  it('lists every change with its place, and leaves any of them alone when it is refused', () => {
    const runs = [run('Thƣờng vụ Ðảng ủy'), run('tăng cƣờng')];
    const { texts, changes } = decodeRuns(runs);
    expect(texts).toEqual(['Thường vụ Đảng ủy', 'tăng cường']);
    expect(changes).toMatchObject([
      {
        kind: 'u-horn',
        count: 2,
        pairs: [{ from: 'ƣ', to: 'ư', count: 2 }],
        places: [
          { line: 1, left: 'Th', from: 'ƣ', to: 'ư', right: 'ờng vụ Đảng ủy' },
          { line: 2, left: 'tăng c', right: 'ờng' },
        ],
      },
      { kind: 'd-stroke', count: 1 },
    ]);
    const second = changes[0]?.places[1]?.id ?? '';
    expect(decodeRuns(runs, [second]).texts).toEqual(['Thường vụ Đảng ủy', 'tăng cƣờng']);
    expect(decodeRuns(runs, ['u-horn']).texts).toEqual(['Thƣờng vụ Đảng ủy', 'tăng cƣờng']);
  });

  it('decides about an old encoding stretch by stretch, whether its font or its text told it', () => {
    const vni = CODECS.vni.encode(BODY);
    const tcvn3 = CODECS.tcvn3.encode(BODY);
    const runs = [run(vni), run('Tin trong ngày của thành phố'), run(vni), run(tcvn3, '.VnTime')];
    const { texts, changes } = decodeRuns(runs);
    expect(texts).toEqual([BODY, runs[1]?.text, BODY, BODY]);
    expect(changes).toMatchObject([
      { kind: 'vni', count: 2, places: [{ line: 1, from: vni, to: BODY }, { line: 3 }] },
      { kind: 'tcvn3', count: 1, places: [{ line: 4, from: tcvn3, to: BODY }] },
    ]);
    const later = changes[0]?.places[1]?.id ?? '';
    expect(decodeRuns(runs, [later]).texts).toEqual([BODY, runs[1]?.text, vni, BODY]);
    expect(decodeRuns(runs, ['vni', 'tcvn3']).texts).toEqual(runs.map(({ text }) => text));
  });

  it('cuts a long stretch into pieces at ends of paragraphs', () => {
    const runs = Array.from({ length: 12 }, () => run(CODECS.vni.encode(BODY)));
    const { changes } = decodeRuns(runs);
    const places = changes[0]?.places ?? [];
    expect(places.length).toBeGreaterThan(1);
    expect(places.map(({ to }) => to).join('\n')).toBe(runs.map(() => BODY).join('\n'));
    const [first, ...others] = places.map(({ id }) => id);
    expect(decodeRuns(runs, others).texts.filter((text) => text === BODY)).toHaveLength(
      places[0]?.to.split('\n').length ?? 0,
    );
    expect(first).toBe('vni@0');
  });

  it('left every stretch after a refused one in its old encoding', () => {
    const runs = Array.from({ length: 24 }, () => ({ ...run(CODECS.vni.encode(BODY)), endsParagraph: true }));
    const ids = (refused: string[]) => decodeRuns(runs, refused).changes[0]?.places.map(({ id }) => id) ?? [];
    const all = ids([]);
    expect(all.length).toBeGreaterThan(3);
    const [, second = ''] = all;
    expect(ids([second])).toEqual(all.filter((id) => id !== second));
  });

  it('counts what it no longer lists', () => {
    const { changes } = decodeRuns([run('ƣ '.repeat(MOST_PLACES + 5))]);
    expect(changes[0]?.count).toBe(MOST_PLACES + 5);
    expect(changes[0]?.places).toHaveLength(MOST_PLACES);
    // Refusing those that are listed lists the others.
    const listed = changes[0]?.places.map(({ id }) => id) ?? [];
    const [rest] = decodeRuns([run('ƣ '.repeat(MOST_PLACES + 5))], listed).changes;
    expect(rest?.places).toHaveLength(5);
    expect(listed).not.toContain(rest?.places[0]?.id);
  });

  it('always composes letters: nothing else may be stored', () => {
    const { texts } = decodeRuns([run('thủ tục'.normalize('NFD'))], ['composed']);
    expect(texts).toEqual(['thủ tục']);
  });

  it('changes nothing at all when everything is refused, by kind or place by place', () => {
    const word = fc.constantFrom(
      ...'Thƣờng Ðảng một\u00a0cửa hànhchính cải\u200bcách hành\u00adchính ﬁle kế\u0301 tại'.split(' '),
      CODECS.vni.encode('Người dân được hướng dẫn tại chỗ'),
      CODECS.tcvn3.encode('kết quả trong ngày làm việc'),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (rows) => {
        const runs = rows.map((row) => run(row));
        const whole = decodeRuns(runs, LETTER_CHANGE_KINDS);
        expect(whole.texts).toEqual(rows.map(cleanText));
        const kept = ['composed', 'stray-mark'];
        const ids = decodeRuns(runs).changes.flatMap(({ kind, places }) =>
          kept.includes(kind) ? [] : places.map(({ id }) => id),
        );
        const single = decodeRuns(runs, ids);
        expect(single.changes.every(({ kind }) => kept.includes(kind))).toBe(true);
      }),
    );
  });
});
