/** What is amiss with an article that is to be printed; none of it stops an export. */
import { cropPixels, type PictureSize, withFigureRows } from '#shared/document/figures.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { Article, ArticleContent } from '#shared/model/article.ts';
import type { Warning } from '#shared/model/job.ts';
import { figureShare } from '#shared/model/placement-override.ts';
import { EMPTY_IN_ROW, type PageGeometry, rowSizes } from './page-geometry.ts';
import { effectiveDpi } from './picture-part.ts';

/** Below this, dots show on paper. */
const COARSE_DPI = 150;
/** Letters of a title beyond which it fills more of a page than its text. */
const LONGEST_TITLE = 200;
/** Notes that stand closer than this (letters of text for each) run on over pages of notes alone. */
const CROWDED_NOTES = { least: 30, letters: 60 };

/** @param page on which it prints: how large a figure is, and so how sharp */
export function articleWarnings(
  article: ArticleContent & Pick<Article, 'id'>,
  pictures: ReadonlyMap<string, PictureSize>,
  page: PageGeometry,
): Warning[] {
  const name = shortened(article.title) || 'Bài chưa có tít';
  const warnings: Warning[] = [];
  const warn = (code: string, what: string) =>
    warnings.push({ code, message: `‘${name}’: ${what}`, articleId: article.id });

  if (article.title.trim() === '') warn('TITLE_MISSING', 'chưa có tít.');
  if (article.title.length > LONGEST_TITLE) {
    warn(
      'TITLE_LONG',
      `tít dài ${article.title.length} chữ cái, chiếm nhiều chỗ ở đầu bài. Hãy rút xuống dưới ${LONGEST_TITLE} chữ cái.`,
    );
  }
  const letters = documentText(article.document).length;
  if (article.lead === '' && letters === 0) warn('ARTICLE_EMPTY', 'chưa có nội dung.');
  const notes = Object.keys(article.document.footnotes).length;
  if (notes >= CROWDED_NOTES.least && letters < notes * CROWDED_NOTES.letters) {
    warn(
      'FOOTNOTES_CROWDED',
      `có ${notes} chú thích chân trang cho ít chữ, nên nhiều chú thích sẽ in ở trang sau. Hãy gộp bớt chú thích.`,
    );
  }
  if (article.byline === '' && article.attribution === '') {
    warn('BYLINE_MISSING', 'chưa ghi người viết hoặc nguồn.');
  }
  for (const [index, figure] of figuresOf(article.document).entries()) {
    const which = figure.caption ? `ảnh “${shortened(figure.caption)}”` : `ảnh thứ ${index + 1}`;
    if (figure.pictureId === null || !pictures.has(figure.pictureId))
      warn('PICTURE_MISSING', `${which} chưa có tệp ảnh.`);
    if (figure.caption === '') warn('CAPTION_MISSING', `${which} chưa có chú thích.`);
    if (figure.credit === '') warn('CREDIT_MISSING', `${which} chưa ghi tác giả.`);
    if (figure.alternativeText === '')
      warn('ALTERNATIVE_TEXT_MISSING', `${which} chưa có lời mô tả cho người khiếm thị.`);
  }
  for (const { figure, dpi } of printedFigures(article.document, pictures, page)) {
    if (dpi >= COARSE_DPI) continue;
    const which = figure.caption ? `ảnh “${shortened(figure.caption)}”` : 'một ảnh chưa có chú thích';
    warn(
      'PICTURE_COARSE',
      `${which} chỉ đạt ${Math.floor(dpi)} dpi khi in, nên in ra sẽ vỡ; cần ít nhất ${COARSE_DPI}. Hãy thay ảnh lớn hơn, cắt ít hơn hoặc in hẹp hơn.`,
    );
  }
  if (article.document.blocks.some((block) => block.type === 'opaque')) {
    warn('BLOCK_UNKNOWN', 'có phần do bản Tòa Soạn mới hơn viết, không in được.');
  }
  return warnings;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** The figures that have a picture, each with the resolution at which it prints: what is cropped off does not count. */
export function printedFigures(
  document: Article['document'],
  pictures: ReadonlyMap<string, PictureSize>,
  page: PageGeometry,
): { figure: FigureBlock; dpi: number }[] {
  const pictureOf = ({ pictureId }: FigureBlock) =>
    pictureId === null ? undefined : pictures.get(pictureId);
  return withFigureRows(document.blocks).flatMap((entry) => {
    if (entry.type !== 'figure' && entry.type !== 'figureRow') return [];
    const figures = entry.type === 'figure' ? [entry] : entry.figures;
    const parts = figures.map((figure) => {
      const picture = pictureOf(figure);
      return picture ? cropPixels(picture, figure.crop) : EMPTY_IN_ROW;
    });
    const sizes = rowSizes(parts, figures[0]?.width ?? 'column', page);
    const share = figureShare(figures[0]);
    return figures.flatMap((figure, index) => {
      const picture = pictureOf(figure);
      const width = sizes[index]?.width;
      return picture && width ? [{ figure, dpi: effectiveDpi(picture, figure.crop, width * share) }] : [];
    });
  });
}
