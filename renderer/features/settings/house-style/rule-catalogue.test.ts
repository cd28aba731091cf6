import { expect, it } from 'vitest';
import { checkText } from '#shared/checks/engine.ts';
import { RULE_IDS, RULES } from '#shared/checks/rules.ts';
import { CATALOGUE_SECTIONS } from './rule-catalogue.ts';

const listed = CATALOGUE_SECTIONS.flatMap(({ group, rules }) => rules.map((rule) => ({ ...rule, group })));

it('the catalogue names every rule once, under its kind', () => {
  expect(listed.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
  const groups = new Map<string, string>(listed.map(({ id, group }) => [id, group]));
  for (const { id, group } of RULES) expect([id, groups.get(id)]).toEqual([id, group]);
});

it.each(listed.filter(({ right }) => right !== ''))(
  '$id has nothing to say of its right example',
  ({ id, right }) => {
    expect(checkText(right).filter(({ rule }) => rule === id)).toEqual([]);
  },
);
