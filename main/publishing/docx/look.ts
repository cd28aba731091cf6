/** Page, type and colour of an office file, from the settings of the template. */
import type { PageSize, TemplateSettings } from '#shared/model/template-settings.ts';
import { coloursOf } from '../layout/look.ts';
import { PAGE, twips } from './measures.ts';

export interface DocxPage {
  /** Millimetres. */
  width: number;
  height: number;
  margin: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
}

export interface Look {
  page: DocxPage;
  /** Width of the text in millimetres, and in twips. */
  textWidth: number;
  textTwips: number;
  /** Widest and tallest print of a figure, in millimetres. */
  figures: Record<'column' | 'page', { width: number; height: number }>;
  font: string;
  /** RRGGBB. */
  accent: string;
  soft: string;
  /** Half points on this page for half points on A4. */
  sized: (halfPoints: number) => number;
}

const PAGES: Record<PageSize, DocxPage> = {
  a4: PAGE,
  '19x27': {
    width: 190,
    height: 270,
    margin: { top: 20, bottom: 18, left: 24, right: 18, header: 10, footer: 9 },
  },
  a5: {
    width: 148,
    height: 210,
    margin: { top: 17, bottom: 16, left: 18, right: 14, header: 8, footer: 7 },
  },
};
const SCALE: Record<PageSize, number> = { a4: 1, '19x27': 0.93, a5: 0.8 };

/** What every office PC has: print's own fonts are not there, and Word would take whatever it likes. */
const SERIF = 'Times New Roman';
const SANS = 'Arial';

/** Largest figures on A4, in millimetres; smaller pages have smaller ones. */
const FIGURES = { column: { width: 130, height: 105 }, pageHeight: 130 };

/** Between columns, in millimetres. */
export const COLUMN_GUTTER = 8;

/** @param columns of running text; its width is that of one */
export function lookOf(settings: Pick<TemplateSettings, 'size' | 'accent' | 'fonts'>, columns = 1): Look {
  const page = PAGES[settings.size];
  const whole = page.width - page.margin.left - page.margin.right;
  const textWidth = (whole - COLUMN_GUTTER * (columns - 1)) / columns;
  const { accent, soft } = coloursOf(settings);
  const share = page.height / PAGE.height;
  const column = {
    width: Math.min(FIGURES.column.width, textWidth),
    height: FIGURES.column.height * share,
  };
  return {
    page,
    textWidth,
    textTwips: twips(textWidth),
    figures: { column, page: { width: textWidth, height: FIGURES.pageHeight * share } },
    font: settings.fonts === 'sans' ? SANS : SERIF,
    accent: hex(accent),
    soft: hex(soft),
    sized: (halfPoints) => Math.round(halfPoints * SCALE[settings.size]),
  };
}

/** A section's page, as `docx` takes it; `isCover` puts the text into the middle of the sheet. */
export function pageOptions({ page }: Look, isCover = false) {
  const { width, height, margin } = page;
  const side = (margin.left + margin.right) / 2;
  return {
    size: { width: twips(width), height: twips(height) },
    margin: {
      top: twips(margin.top),
      bottom: twips(margin.bottom),
      left: twips(isCover ? side : margin.left),
      right: twips(isCover ? side : margin.right),
      header: twips(margin.header),
      footer: twips(margin.footer),
    },
  };
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
