/** What an issue prints otherwise than its articles are written, as a reviewer is told of it. */
import type { FIGURE_WIDTHS } from '../document/schema.ts';
import type { Language } from '../messages.ts';
import type { ArticleContent } from './article.ts';
import {
  changedSince,
  type FigureOverride,
  type FigureSizeName,
  OVERRIDABLE_FIELDS,
  type OverridableField,
  type PlacedOverride,
} from './placement-override.ts';
import { sizedFigures } from './sized-figures.ts';

export type PrintedDifference =
  | {
      part: OverridableField;
      own: string;
      /** Empty: the line is left out. */
      printed: string;
      /** The article was changed there after the issue was given its own line. */
      isOutdated: boolean;
    }
  | {
      part: 'figure';
      /** Among the figures of the article, from 1; a row of figures has one size. */
      from: number;
      to: number;
      caption: string;
      /** What the issue says of it, and the same of the article. */
      own: FigureOverride;
      printed: FigureOverride;
    };

/** How an issue prints the article otherwise, in the order of the page; empty where it prints as it is written. */
export function printedDifferences(
  article: Pick<ArticleContent, OverridableField | 'document'>,
  override: PlacedOverride | undefined,
): PrintedDifference[] {
  if (!override) return [];
  const changed = changedSince(override, article);
  const fields = OVERRIDABLE_FIELDS.flatMap((part): PrintedDifference[] => {
    const printed = override.fields[part];
    if (printed === undefined || printed === article[part]) return [];
    return [{ part, own: article[part], printed, isOutdated: changed.includes(part) }];
  });
  const figures = sizedFigures(article).flatMap(({ first, from, to }): PrintedDifference[] => {
    const printed = override.figures[first.pictureId];
    if (!printed) return [];
    const own: FigureOverride = {
      ...(printed.width && { width: first.width }),
      ...(printed.size && { size: 'full' }),
    };
    return [{ part: 'figure', from, to, caption: first.caption, own, printed }];
  });
  return [...fields, ...figures];
}

/** A difference in words: what it is about, how the article has it, how the issue prints it. */
export interface DifferenceWords {
  part: string;
  own: string;
  printed: string;
}

const PARTS: Record<OverridableField, Record<Language, string>> = {
  kicker: { vi: 'Chú mục', en: 'Kicker' },
  title: { vi: 'Tít', en: 'Title' },
  lead: { vi: 'Sapô', en: 'Lead' },
};
const WIDTHS: Record<(typeof FIGURE_WIDTHS)[number], Record<Language, string>> = {
  column: { vi: 'một cột', en: 'one column' },
  page: { vi: 'cả bề ngang trang', en: 'the whole page wide' },
};
const SIZES: Record<FigureSizeName, Record<Language, string>> = {
  full: { vi: 'đủ cỡ', en: 'full size' },
  medium: { vi: 'nhỏ hơn', en: 'smaller' },
  small: { vi: 'một nửa', en: 'half the size' },
};
const EMPTY: Record<Language, string> = { vi: '(để trống)', en: '(empty)' };
const LEFT_OUT: Record<Language, string> = { vi: '(không in)', en: '(left out)' };
const OUTDATED: Record<Language, string> = {
  vi: ' (bài đã đổi sau khi sửa riêng)',
  en: ' (changed in the article since)',
};
const LONGEST_CAPTION = 60;

/** Says a difference in words; long captions are shortened. */
export function differenceInWords(difference: PrintedDifference, language: Language): DifferenceWords {
  if (difference.part !== 'figure') {
    const { part, own, printed, isOutdated } = difference;
    return {
      part: PARTS[part][language],
      own: (own || EMPTY[language]) + (isOutdated ? OUTDATED[language] : ''),
      printed: printed || LEFT_OUT[language],
    };
  }
  const { from, to, caption, own, printed } = difference;
  const figure = language === 'vi' ? 'Ảnh' : 'Picture';
  const number = from === to ? `${from}` : `${from}–${to}`;
  const shown =
    caption.length > LONGEST_CAPTION ? `${caption.slice(0, LONGEST_CAPTION - 1).trimEnd()}…` : caption;
  return {
    part: `${figure} ${number}${shown ? ` “${shown}”` : ''}`,
    own: figureInWords(own, language),
    printed: figureInWords(printed, language),
  };
}

function figureInWords({ width, size }: FigureOverride, language: Language): string {
  return [width && WIDTHS[width][language], size && SIZES[size][language]].filter(Boolean).join(', ');
}
