/** What is amiss with an article that is to be printed; none of it stops an export. */
import { documentText } from '#shared/document/plain-text.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { Article } from '#shared/model/article.ts';
import type { Warning } from '#shared/model/job.ts';

export function articleWarnings(article: Article, pictures: { has(id: string): boolean }): Warning[] {
  const name = article.title || 'Bài chưa có tít';
  const warnings: Warning[] = [];
  const warn = (code: string, what: string) =>
    warnings.push({ code, message: `‘${name}’: ${what}`, articleId: article.id });

  if (article.title.trim() === '') warn('TITLE_MISSING', 'chưa có tít.');
  if (article.lead === '' && documentText(article.document) === '')
    warn('ARTICLE_EMPTY', 'chưa có nội dung.');
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
  if (article.document.blocks.some((block) => block.type === 'opaque')) {
    warn('BLOCK_UNKNOWN', 'có phần do bản Tòa Soạn mới hơn viết, không in được.');
  }
  return warnings;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
