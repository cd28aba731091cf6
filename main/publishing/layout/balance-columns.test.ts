import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnBalancer, type ColumnSpan, KeptColumns } from './balance-columns.ts';
import { pageGeometry } from './page-geometry.ts';

const LINE = 5;

/** Sets `lines` lines in columns that are `spare` shorter, from the top of one page. */
function typeset(lines: number, spare: number, columns: number): ColumnSpan {
  const page = pageGeometry('chuyen-san', { size: 'a4', columns });
  const { top } = page.margin;
  const perColumn = Math.floor((page.height - top - page.margin.bottom - spare) / LINE);
  const perPage = perColumn * columns;
  const onLast = lines % perPage === 0 ? perPage : lines % perPage;
  const end = Math.ceil(lines / perPage);
  const column = Math.ceil(onLast / perColumn) - 1;
  const y = top + (onLast - column * perColumn) * LINE;
  return { id: 'a', firstPage: 1, lastPage: end, top, end: { page: end, column, y } };
}

/** Plays typesetter until the balancer is content: the last room, and the rounds it took. */
function balanced(lines: number, columns: number): { spare: number; rounds: number } {
  const balancer = new ColumnBalancer(pageGeometry('chuyen-san', { size: 'a4', columns }));
  let spare = 0;
  for (let rounds = 1; rounds < 20; rounds += 1) {
    const next = balancer.next([typeset(lines, spare, columns)]);
    if (next === null) return { spare, rounds };
    spare = next.get('a') ?? 0;
  }
  throw new Error('never content');
}

describe('ColumnBalancer', () => {
  it('leaves no column empty, in few rounds, and never makes one page more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.constantFrom(2, 3), (lines, columns) => {
        const { spare, rounds } = balanced(lines, columns);
        const { end, lastPage } = typeset(lines, spare, columns);
        expect(lastPage).toBe(1);
        expect(rounds).toBeLessThanOrEqual(7);
        if (lines >= columns * 4) expect(end.column).toBe(columns - 1);
      }),
    );
  });

  it('leaves known columns as they are, and balances those that no longer fill their pages', () => {
    const page = pageGeometry('chuyen-san', { size: 'a4', columns: 2 });
    const { spare } = balanced(30, 2);
    expect(spare).toBeGreaterThan(0);
    const known = { spares: new Map([['a', spare]]), pages: new Map([['a', 1]]) };
    expect(new ColumnBalancer(page, known).next([typeset(30, spare, 2)])).toBeNull();
    const other = { ...typeset(40, 0, 2), id: 'b' };
    const beside = new ColumnBalancer(page, known).next([typeset(30, spare, 2), other]);
    expect(beside?.get('a')).toBe(spare);
    expect(beside?.get('b')).toBeGreaterThan(0);

    const balancer = new ColumnBalancer(page, known);
    const outgrown = typeset(90, spare, 2);
    expect(outgrown.lastPage).toBeGreaterThan(1);
    expect(balancer.next([outgrown])?.get('a') ?? 0).toBe(0);
    expect(balancer.next([typeset(90, 0, 2)])).toEqual(new ColumnBalancer(page).next([typeset(90, 0, 2)]));
  });

  it('fills more columns than one below a figure across them, of which nothing is told', () => {
    const across = 120;
    const page = pageGeometry('chuyen-san', { size: 'a4', columns: 3 });
    const room = page.height - page.margin.top - page.margin.bottom - across;
    for (const lines of [12, 16, 20, 24]) {
      const set = (spare: number): ColumnSpan => {
        const perColumn = Math.max(1, Math.floor((room - spare) / LINE));
        const column = Math.ceil(lines / perColumn) - 1;
        const y = page.margin.top + across + (lines - column * perColumn) * LINE;
        const isOver = column > 2;
        const end = isOver ? { page: 2, column: 0, y: page.margin.top } : { page: 1, column, y };
        return { id: 'a', firstPage: 1, lastPage: end.page, top: page.margin.top, end };
      };
      const balancer = new ColumnBalancer(page);
      let spare = 0;
      for (let next = balancer.next([set(0)]); next; next = balancer.next([set(spare)]))
        spare = next.get('a') ?? 0;
      expect(set(spare).lastPage).toBe(1);
      expect(set(spare).end.column).toBeGreaterThan(0);
    }
  });

  it('leaves alone what ends where the page ends, and what has notes on pages of its own', () => {
    const page = pageGeometry('chuyen-san', { size: 'a4', columns: 2 });
    const full: ColumnSpan = {
      id: 'a',
      firstPage: 1,
      lastPage: 1,
      top: 26,
      end: { page: 1, column: 1, y: 272 },
    };
    expect(new ColumnBalancer(page).next([full])).toBeNull();
    expect(
      new ColumnBalancer(page).next([{ ...full, lastPage: 2, end: { ...full.end, column: 0 } }]),
    ).toBeNull();
  });

  it('goes back to what fitted when no other height does', () => {
    const balancer = new ColumnBalancer(pageGeometry('chuyen-san', { size: 'a4', columns: 2 }));
    const fits = typeset(20, 0, 2);
    let spare = balancer.next([fits])?.get('a') ?? 0;
    expect(spare).toBeGreaterThan(0);
    for (let round = 0; round < 10 && spare > 0; round += 1) {
      spare = balancer.next([{ ...fits, lastPage: 2 }])?.get('a') ?? 0;
    }
    expect(spare).toBe(0);
    expect(balancer.next([fits])).toBeNull();
  });

  it('has nothing to do in one column', () => {
    const page = pageGeometry('ban-tin', { size: 'a4', columns: 1 });
    expect(new ColumnBalancer(page).next([typeset(9, 0, 2)])).toBeNull();
  });
});

describe('KeptColumns', () => {
  const before = { spares: new Map([['a', 100]]), pages: new Map([['a', 1]]) };

  it('keeps the room of the version before while the text fits', () => {
    expect(new KeptColumns(before).next([typeset(20, 100, 2)])).toBeNull();
  });

  it('gives back room that the text has outgrown, and is content then', () => {
    const kept = new KeptColumns(before);
    const outgrown = typeset(60, 100, 2);
    expect(outgrown.lastPage).toBe(2);
    expect(kept.next([outgrown])).toEqual(new Map());
    expect(kept.next([typeset(60, 0, 2)])).toBeNull();
  });

  it('leaves an article that is new, or had no room before, as it is', () => {
    expect(new KeptColumns({ spares: new Map(), pages: new Map() }).next([typeset(200, 0, 2)])).toBeNull();
  });
});
