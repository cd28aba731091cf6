import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { KeptStatements } from './kept-statements.ts';

function kept() {
  const statements = new KeptStatements(new BetterSqlite3(':memory:'));
  const run = (sql: string) => statements.prepare(sql).run([]);
  run('create table one (a integer)');
  run('insert into one values (1), (2)');
  return { statements, run, all: (sql: string) => statements.prepare(sql).all([]) };
}

it('prepares a statement once', () => {
  const { statements } = kept();
  const sql = 'select a from one';
  expect(statements.prepare(sql)).toBe(statements.prepare(sql));
  statements.close();
});

it('gives a second one while rows of the first are still read', () => {
  const { statements, all } = kept();
  const sql = 'select a from one order by a';
  const rows = statements.prepare(sql).iterate([]);
  expect(rows.next().value).toEqual({ a: 1 });
  expect(all(sql)).toEqual([{ a: 1 }, { a: 2 }]);
  expect([...rows]).toEqual([{ a: 2 }]);
});

it('reads the columns that a table has now', () => {
  const { run, all } = kept();
  const sql = 'select * from one where a = 1';
  expect(all(sql)).toEqual([{ a: 1 }]);
  run('alter table one add column b text');
  expect(all(sql)).toEqual([{ a: 1, b: null }]);
  run('drop table one');
  expect(() => all(sql)).toThrow('no such table');
});

it('lets go what was used longest ago', () => {
  const { statements } = kept();
  const first = statements.prepare('select a from one');
  for (let number = 0; number < 1000; number += 1) statements.prepare(`select ${number}`);
  expect(statements.prepare('select a from one')).not.toBe(first);
});
