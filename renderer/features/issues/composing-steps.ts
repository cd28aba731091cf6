/** What can be done to an issue that is being composed, and taken back: pure functions over what the screen shows. */
import type { ArticleSummary } from '#shared/model/article.ts';
import { findPlace, withArticleAt, withoutArticle } from '#shared/model/composition.ts';
import type { Issue, IssueSection, Placement } from '#shared/model/issue.ts';
import { type PlacementOverride, placedOverride } from '#shared/model/placement-override.ts';

/** One article from one place to another; null is the pool. */
export interface Move {
  article: ArticleSummary;
  from: Placement | null;
  to: Placement | null;
}

/** How one article prints here otherwise than it is written; null: as it is written. */
export interface Overriding {
  article: ArticleSummary;
  from: PlacementOverride | null;
  to: PlacementOverride | null;
}

/** What was done to one section. Indices count all sections from 0; a section that comes or goes holds no article. */
export type SectionChange = { id: string } & (
  | { what: 'renamed'; from: string; to: string }
  | { what: 'added'; name: string; index: number }
  | { what: 'removed'; name: string; index: number }
  | { what: 'shifted'; name: string; from: number; to: number }
);

/** What can be taken back. */
export type Step =
  | ({ kind: 'move' } & Move)
  | ({ kind: 'override' } & Overriding)
  | { kind: 'section'; change: SectionChange };

const arrangementOf = ({ sections }: Issue) =>
  sections.map(({ id, name, articles }) => ({ id, name, articleIds: articles.map((row) => row.id) }));

/** Where the article stands in the issue; null for the pool. The index counts the section's other articles. */
export function placeOf(issue: Issue, articleId: string): Placement | null {
  return findPlace(arrangementOf(issue), articleId);
}

/** The issue with the article moved. */
export function withMove(issue: Issue, article: ArticleSummary, to: Placement | null): Issue {
  const arranged = arrangementOf(issue);
  const next = to
    ? withArticleAt(arranged, article.id, to.sectionId, to.index)
    : withoutArticle(arranged, article.id);
  const rows = new Map(issue.sections.flatMap(({ articles }) => articles).map((row) => [row.id, row]));
  rows.set(article.id, article);
  const sections = next.map(({ id, name, articleIds }) => ({
    id,
    name,
    articles: articleIds.map((articleId) => rows.get(articleId)).filter((row) => row !== undefined),
  }));
  const articleCount = sections.reduce((sum, section) => sum + section.articles.length, 0);
  return { ...issue, sections, articleCount };
}

/** What the article prints otherwise in the issue; null: nothing. */
export function overrideOf(issue: Issue, articleId: string): PlacementOverride | null {
  const placed = issue.overrides[articleId];
  return placed ? { fields: placed.fields, figures: placed.figures } : null;
}

/** The issue with the article printing so. */
export function withOverriding(issue: Issue, article: ArticleSummary, to: PlacementOverride | null): Issue {
  const { [article.id]: _, ...others } = issue.overrides;
  return {
    ...issue,
    overrides: to ? { ...others, [article.id]: placedOverride(to, article) } : others,
  };
}

/** What the issue calls an article. */
export function printedTitle(issue: Issue, article: Pick<ArticleSummary, 'id' | 'title'>): string {
  return issue.overrides[article.id]?.fields.title ?? article.title;
}

/**
 * The issue with one of its sections changed, whatever became of the others since; the same issue where the section
 * is gone, or is there already.
 */
export function withSectionChange(issue: Issue, change: SectionChange): Issue {
  const { id } = change;
  const { sections } = issue;
  const section = sections.find((one) => one.id === id);
  const others = sections.filter((one) => one.id !== id);
  const changed = (next: IssueSection[]): Issue => ({ ...issue, sections: next });
  if (change.what === 'added') {
    const added = { id, name: change.name, articles: [] };
    return section ? issue : changed(sections.toSpliced(change.index, 0, added));
  }
  if (!section) return issue;
  if (change.what === 'removed') return changed(others);
  if (change.what === 'shifted') return changed(others.toSpliced(change.to, 0, section));
  return changed(sections.map((one) => (one.id === id ? { ...one, name: change.to } : one)));
}

/** The step that takes a step back. */
export function reversed(step: Step): Step {
  if (step.kind === 'section') return { ...step, change: reversedChange(step.change) };
  return step.kind === 'move'
    ? { ...step, from: step.to, to: step.from }
    : { ...step, from: step.to, to: step.from };
}

function reversedChange(change: SectionChange): SectionChange {
  switch (change.what) {
    case 'added':
      return { ...change, what: 'removed' };
    case 'removed':
      return { ...change, what: 'added' };
    case 'renamed':
      return { ...change, from: change.to, to: change.from };
    case 'shifted':
      return { ...change, from: change.to, to: change.from };
  }
}

/** The issue after the step. */
export function withStep(issue: Issue, step: Step): Issue {
  if (step.kind === 'section') return withSectionChange(issue, step.change);
  return step.kind === 'move'
    ? withMove(issue, step.article, step.to)
    : withOverriding(issue, step.article, step.to);
}
