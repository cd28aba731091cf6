/** Figures: another picture, another crop or width, other words. */
import type { BlockChange, FigureComparison, FigureSetting } from './comparison.ts';
import { compareTokens, isChanged } from './segments.ts';
import { plainTokens } from './tokens.ts';
import type { FigureUnit } from './units.ts';

/** One of the sides may be missing, not both. */
export function compareFigures(
  old: FigureUnit | null,
  next: FigureUnit | null,
  whenUnchanged: BlockChange,
): FigureComparison {
  const words = (field: 'caption' | 'credit' | 'alternativeText') =>
    compareTokens(plainTokens(old?.block[field] ?? ''), plainTokens(next?.block[field] ?? ''));
  const [caption, credit, alternativeText] = [words('caption'), words('credit'), words('alternativeText')];
  const settings = old && next ? settingsBetween(old.block, next.block) : [];
  const isOther = settings.length > 0 || [caption, credit, alternativeText].some(isChanged);
  const change =
    old && next ? (isOther && whenUnchanged === 'same' ? 'changed' : whenUnchanged) : whenUnchanged;
  return {
    kind: 'figure',
    change,
    old: old?.block ?? null,
    new: next?.block ?? null,
    settings,
    caption,
    credit,
    alternativeText,
  };
}

function settingsBetween(old: FigureUnit['block'], next: FigureUnit['block']): FigureSetting[] {
  const settings: FigureSetting[] = [];
  if (old.pictureId !== next.pictureId) settings.push('picture');
  if (JSON.stringify(old.crop) !== JSON.stringify(next.crop)) settings.push('crop');
  if (old.width !== next.width) settings.push('width');
  if (old.beside !== next.beside) settings.push('beside');
  return settings;
}
