import { describe, expect, it } from 'vitest';
import type { ArticleVersion, VersionReason } from '#shared/model/version.ts';
import { baseVersion } from './base-version.ts';

/** Newest first. */
const versions = (...reasons: VersionReason[]): ArticleVersion[] =>
  reasons.map((reason, index) => ({
    id: String(reasons.length - index),
    articleId: 'a',
    number: reasons.length - index,
    reason,
    name: '',
    author: null,
    writtenAt: '',
    words: 0,
    added: 0,
    removed: 0,
    restoredFrom: null,
  }));
const base = (...reasons: VersionReason[]) => baseVersion(versions(...reasons))?.number ?? null;

describe('baseVersion', () => {
  it('is what was decided last', () => {
    expect(base('submitted', 'automatic', 'returned', 'submitted', 'created')).toBe(3);
    expect(base('submitted', 'reopened', 'approved', 'submitted', 'returned')).toBe(3);
  });

  it('is what was handed in before, when it was only taken back', () => {
    expect(base('submitted', 'withdrawn', 'submitted', 'created')).toBe(2);
  });

  it('is nothing for an article that is handed in for the first time', () => {
    expect(base('submitted', 'automatic', 'created')).toBeNull();
    expect(base()).toBeNull();
  });
});
