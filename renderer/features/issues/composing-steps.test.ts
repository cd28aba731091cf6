import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import {
  overrideOf,
  placeOf,
  printedTitle,
  reversed,
  type Step,
  withMove,
  withOverriding,
  withSectionChange,
  withStep,
} from './composing-steps.ts';

const article = (id: string): ArticleSummary => ({
  id,
  kind: 'news',
  state: 'draft',
  title: id,
  kicker: '',
  lead: '',
  byline: '',
  via: '',
  attribution: '',
  words: 0,
  outlet: null,
  updatedAt: '',
});

const issue: Issue = {
  id: 'i',
  publicationId: 'p',
  publication: 'P',
  number: '1',
  date: '2026-11-20',
  theme: '',
  state: 'draft',
  articleCount: 3,
  pageBudget: null,
  overrides: {},
  updatedAt: '',
  sections: [
    { id: 's1', name: 'S1', articles: [article('a'), article('b')] },
    { id: 's2', name: 'S2', articles: [article('c')] },
  ],
};
const shape = ({ sections }: Issue) => sections.map(({ articles }) => articles.map(({ id }) => id).join(''));

describe('withMove', () => {
  it('moves within and between sections, from and to the pool', () => {
    expect(shape(withMove(issue, article('a'), { sectionId: 's1', index: 1 }))).toEqual(['ba', 'c']);
    expect(shape(withMove(issue, article('a'), { sectionId: 's2', index: 0 }))).toEqual(['b', 'ac']);
    const without = withMove(issue, article('b'), null);
    expect(shape(without)).toEqual(['a', 'c']);
    expect(without.articleCount).toBe(2);
    expect(shape(withMove(issue, article('d'), { sectionId: 's2', index: 9 }))).toEqual(['ab', 'cd']);
  });

  it('is taken back by a move to where the article stood', () => {
    for (const id of ['a', 'b', 'c']) {
      const moved = withMove(issue, article(id), { sectionId: 's2', index: 0 });
      expect(shape(withMove(moved, article(id), placeOf(issue, id)))).toEqual(shape(issue));
    }
  });
});

describe('withOverriding', () => {
  it('has the issue call an article otherwise until it is taken back', () => {
    const to = { fields: { title: 'Riêng' }, figures: {} };
    const changed = withOverriding(issue, article('a'), to);
    expect(printedTitle(changed, article('a'))).toBe('Riêng');
    expect(changed.overrides.a?.own).toEqual({ title: 'a' });
    expect(overrideOf(changed, 'a')).toEqual(to);
    const back = withOverriding(changed, article('a'), overrideOf(issue, 'a'));
    expect(back).toEqual(issue);
    expect(printedTitle(back, article('b'))).toBe('b');
  });
});

describe('withSectionChange', () => {
  const names = ({ sections }: Issue) => sections.map(({ name }) => name);

  it('renames, adds, shifts and removes a section, whatever became of the others', () => {
    const added = withSectionChange(issue, { id: 'n', what: 'added', name: 'Mới', index: 1 });
    expect(names(added)).toEqual(['S1', 'Mới', 'S2']);
    const shifted = withSectionChange(added, { id: 's2', what: 'shifted', name: 'S2', from: 2, to: 0 });
    expect(names(shifted)).toEqual(['S2', 'S1', 'Mới']);
    expect(shape(shifted)).toEqual(['c', 'ab', '']);
    const renamed = withSectionChange(shifted, { id: 's1', what: 'renamed', from: 'S1', to: 'Tin' });
    expect(names(renamed)).toEqual(['S2', 'Tin', 'Mới']);
    const removed = withSectionChange(renamed, { id: 'n', what: 'removed', name: 'Mới', index: 1 });
    expect(names(removed)).toEqual(['S2', 'Tin']);
  });

  it('leaves the issue as it is where somebody else has taken the section away', () => {
    expect(withSectionChange(issue, { id: 'gone', what: 'renamed', from: 'A', to: 'B' })).toBe(issue);
    expect(withSectionChange(issue, { id: 's1', what: 'added', name: 'S1', index: 0 })).toBe(issue);
  });
});

describe('steps of every kind', () => {
  /** A step that can be made on the issue, chosen by numbers. */
  function stepOn(shown: Issue, [kind, one, other]: readonly [number, number, number]): Step | null {
    const section = shown.sections[one % shown.sections.length];
    const target = shown.sections[other % shown.sections.length];
    const moved = article(['a', 'b', 'c', 'd'][one % 4] ?? 'a');
    if (!section || !target) return null;
    const { id, name } = section;
    const from = one % shown.sections.length;
    const to = other % shown.sections.length;
    switch (kind) {
      case 0:
        return { kind: 'section', change: { id, what: 'renamed', from: name, to: `Tên ${other}` } };
      case 1:
        return { kind: 'section', change: { id: `n${one}-${other}`, what: 'added', name: 'Mới', index: to } };
      case 2:
        return { kind: 'section', change: { id, what: 'shifted', name, from, to } };
      case 3:
        return section.articles.length > 0 || shown.sections.length === 1
          ? null
          : { kind: 'section', change: { id, what: 'removed', name, index: from } };
      default: {
        const most = target.articles.filter((row) => row.id !== moved.id).length;
        const place = other % 5 === 0 ? null : { sectionId: target.id, index: other % (most + 1) };
        return { kind: 'move', article: moved, from: placeOf(shown, moved.id), to: place };
      }
    }
  }

  it('are taken back in order, and made again', () => {
    const choices = fc.array(fc.tuple(fc.nat(5), fc.nat(20), fc.nat(20)), { maxLength: 30 });
    fc.assert(
      fc.property(choices, (chosen) => {
        const steps: Step[] = [];
        const states = [issue];
        for (const choice of chosen) {
          const shown = states.at(-1) ?? issue;
          const step = stepOn(shown, choice);
          const next = step && withStep(shown, step);
          if (!step || !next || next === shown) continue;
          steps.push(step);
          states.push(next);
        }
        const last = states.at(-1) ?? issue;
        const before = steps.reduceRight((shown, step) => withStep(shown, reversed(step)), last);
        expect(before).toEqual(issue);
        expect(steps.reduce(withStep, before)).toEqual(last);
      }),
    );
  });
});
