/** Finds which parts of an article, or of an issue, are others than when it was approved. */
import { withoutAnchors } from '../document/anchors.ts';
import { isSameJson } from '../document/same.ts';
import { type Block, type FigureBlock, SUGGESTIBLE_FIELDS } from '../document/schema.ts';
import { figuresOf } from '../document/walk.ts';
import type { IssueContent } from './approval.ts';
import type { ApprovedPart, IssuePart } from './approved-parts.ts';
import type { ArticleContent } from './article.ts';
import { settingsInForce } from './template-settings.ts';

/** The parts that differ. Empty for texts that are the same but for comments. */
export function changedParts(approved: ArticleContent, now: ArticleContent): ApprovedPart[] {
  const [before, after] = [withoutAnchors(approved.document), withoutAnchors(now.document)];
  const parts: ApprovedPart[] = [];
  if (approved.kind !== now.kind) parts.push({ part: 'kind' });
  for (const field of SUGGESTIBLE_FIELDS) {
    if (approved[field] !== now[field]) parts.push({ part: 'field', field });
  }
  if (!isSameJson(textBlocks(before.blocks), textBlocks(after.blocks))) parts.push({ part: 'body' });
  parts.push(...changedTables(before.blocks, after.blocks));
  parts.push(...changedFigures(figuresOf(before), figuresOf(after)));
  if (!isSameJson(before.footnotes, after.footnotes)) parts.push({ part: 'notes' });
  if (!isSameJson(before.suggestions, after.suggestions)) parts.push({ part: 'suggestions' });
  // Only the places of figures or tables in the text can be left.
  if (parts.length === 0 && !isSameJson(before.blocks, after.blocks)) parts.push({ part: 'body' });
  return parts;
}

function textBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ type }) => type !== 'figure' && type !== 'table');
}

function changedTables(before: readonly Block[], after: readonly Block[]): ApprovedPart[] {
  const tables = (blocks: readonly Block[]) => blocks.filter(({ type }) => type === 'table');
  const [old, now] = [tables(before), tables(after)];
  const parts = now.flatMap((table, index): ApprovedPart[] =>
    isSameJson(old[index], table) ? [] : [{ part: 'table', number: index + 1 }],
  );
  if (old.length > now.length) parts.push({ part: 'tablesRemoved', number: old.length - now.length });
  return parts;
}

/** Figures are matched by their picture, so that one put in front does not change all behind it. */
function changedFigures(before: readonly FigureBlock[], after: readonly FigureBlock[]): ApprovedPart[] {
  const left = [...before];
  const parts: ApprovedPart[] = [];
  const unmatched: { figure: FigureBlock; number: number }[] = [];
  for (const [index, figure] of after.entries()) {
    const at = left.findIndex(({ pictureId }) => pictureId === figure.pictureId);
    const old = left[at];
    if (old === undefined) unmatched.push({ figure, number: index + 1 });
    else {
      left.splice(at, 1);
      parts.push(...changedFigure(old, figure, index + 1));
    }
  }
  for (const { figure, number } of unmatched) {
    const old = left.shift();
    if (old === undefined) parts.push({ part: 'figureAdded', number });
    else parts.push({ part: 'figurePicture', number }, ...changedFigure(old, figure, number));
  }
  if (left.length > 0) parts.push({ part: 'figuresRemoved', number: left.length });
  return parts.sort((one, other) => numberOf(one) - numberOf(other));
}

function changedFigure(old: FigureBlock, now: FigureBlock, number: number): ApprovedPart[] {
  const parts: ApprovedPart[] = [];
  if (old.caption !== now.caption) parts.push({ part: 'figureCaption', number });
  if (old.credit !== now.credit) parts.push({ part: 'figureCredit', number });
  if (old.alternativeText !== now.alternativeText) parts.push({ part: 'figureDescription', number });
  if (!isSameJson(old.crop, now.crop)) parts.push({ part: 'figureCrop', number });
  if (old.width !== now.width || old.beside !== now.beside) parts.push({ part: 'figureLayout', number });
  return parts;
}

/** What is gone is named last. */
function numberOf(part: ApprovedPart): number {
  if (part.part === 'figuresRemoved' || !('number' in part)) return Number.POSITIVE_INFINITY;
  return part.number;
}

/**
 * The parts of an issue that differ.
 *
 * @param titleOf an article's title by its id, as it is now or was last.
 */
export function changedIssueParts(
  approved: IssueContent,
  now: IssueContent,
  titleOf: (articleId: string) => string,
): IssuePart[] {
  const [before, after] = [articlesOf(approved), articlesOf(now)];
  const parts: IssuePart[] = [];
  for (const part of ['number', 'date', 'theme'] as const) {
    if (approved.details[part] !== now.details[part]) parts.push({ part });
  }
  const { template: oldTemplate, settings: oldSettings, ...oldPublication } = approved.publication;
  const { template, settings, ...publication } = now.publication;
  if (oldTemplate !== template) parts.push({ part: 'template' });
  else if (!isSameJson(settingsInForce(template, oldSettings), settingsInForce(template, settings))) {
    parts.push({ part: 'templateSettings' });
  }
  if (!isSameJson(oldPublication, publication)) parts.push({ part: 'publication' });
  for (const [id, { hash, override }] of after) {
    const was = before.get(id);
    if (was === undefined) parts.push({ part: 'articleAdded', title: titleOf(id) });
    else if (was.hash !== hash) parts.push({ part: 'article', title: titleOf(id) });
    if (was && !isSameOverride(was.override, override)) parts.push({ part: 'override', title: titleOf(id) });
  }
  for (const id of before.keys()) {
    if (!after.has(id)) parts.push({ part: 'articleRemoved', title: titleOf(id) });
  }
  if (!isSameJson(namesOf(approved), namesOf(now))) parts.push({ part: 'sections' });
  if (!isSameJson(placesOf(approved, after), placesOf(now, before))) parts.push({ part: 'order' });
  return parts;
}

type ContentArticle = IssueContent['sections'][number]['articles'][number];

function articlesOf({ sections }: IssueContent): Map<string, ContentArticle> {
  return new Map(sections.flatMap(({ articles }) => articles.map((article) => [article.id, article])));
}

/** What the article itself said when it was overridden does not print. */
function isSameOverride(one: ContentArticle['override'], other: ContentArticle['override']): boolean {
  const printed = (override: ContentArticle['override']) =>
    override ? { fields: override.fields, figures: override.figures } : null;
  return isSameJson(printed(one), printed(other));
}

function namesOf({ sections }: IssueContent): string[] {
  return sections.map(({ name }) => name);
}

/** Where the articles stand that are in both. */
function placesOf({ sections }: IssueContent, inBoth: ReadonlyMap<string, ContentArticle>): string[][] {
  return sections.map(({ articles }) => articles.map(({ id }) => id).filter((id) => inBoth.has(id)));
}
