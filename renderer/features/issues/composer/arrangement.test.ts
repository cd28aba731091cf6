import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import { POOL, placeAt, stepFrom, withDragging } from './arrangement.ts';

const article = (id: string) => ({ id, title: id }) as ArticleSummary;
const issue = {
  id: 'i',
  sections: [
    { id: 's1', name: 'S1', articles: ['a', 'b', 'c'].map(article) },
    { id: 's2', name: 'S2', articles: [] },
    { id: 's3', name: 'S3', articles: ['d', 'e'].map(article) },
  ],
} as unknown as Issue;
const over = (id: string, container: string, isBelowMiddle = false) => ({ id, container, isBelowMiddle });

describe('placeAt', () => {
  it('gives the place of the row under the pointer within the own section', () => {
    expect(placeAt(issue, 'a', over('c', 's1'))).toEqual({ sectionId: 's1', index: 2 });
    expect(placeAt(issue, 'c', over('a', 's1', true))).toEqual({ sectionId: 's1', index: 0 });
  });

  it('stands before or after a row of another section by the half one points at', () => {
    expect(placeAt(issue, 'a', over('d', 's3'))).toEqual({ sectionId: 's3', index: 0 });
    expect(placeAt(issue, 'a', over('e', 's3', true))).toEqual({ sectionId: 's3', index: 2 });
  });

  it('goes to the end of a section whose free room is pointed at, and into the pool', () => {
    expect(placeAt(issue, 'a', over('s2', 's2'))).toEqual({ sectionId: 's2', index: 0 });
    expect(placeAt(issue, 'a', over('s1', 's1'))).toEqual({ sectionId: 's1', index: 2 });
    expect(placeAt(issue, 'a', over(POOL, POOL))).toBeNull();
  });

  it('is what the drag then shows', () => {
    const shown = withDragging(issue, { article: article('a'), to: placeAt(issue, 'a', over('e', 's3')) });
    expect(shown.sections.map((section) => section.articles.map(({ id }) => id).join(''))).toEqual([
      'bc',
      '',
      'dae',
    ]);
  });
});

describe('stepFrom', () => {
  it('steps inside a section and over its ends', () => {
    expect(stepFrom(issue, { sectionId: 's1', index: 1 }, 'up')).toEqual({ sectionId: 's1', index: 0 });
    expect(stepFrom(issue, { sectionId: 's1', index: 2 }, 'down')).toEqual({ sectionId: 's2', index: 0 });
    expect(stepFrom(issue, { sectionId: 's3', index: 0 }, 'up')).toEqual({ sectionId: 's2', index: 0 });
    expect(stepFrom(issue, { sectionId: 's1', index: 0 }, 'nextSection')).toEqual({
      sectionId: 's2',
      index: 0,
    });
  });

  it('goes nowhere past the first and the last section', () => {
    expect(stepFrom(issue, { sectionId: 's1', index: 0 }, 'up')).toBeNull();
    expect(stepFrom(issue, { sectionId: 's3', index: 1 }, 'down')).toBeNull();
  });
});
