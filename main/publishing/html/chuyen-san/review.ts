/** The review as a page: masthead, contents, and articles, in columns on paper; a screen is read from top to bottom. */
import { withFigureRows } from '#shared/document/figures.ts';
import { markedByline, withoutAuthorNotes } from '../../layout/author-note.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../../layout/resolved-issue.ts';
import type { FigurePictures } from '../../pictures/fit-pictures.ts';
import type { MastheadPicture } from '../../pictures/masthead-picture.ts';
import { blockMarkup } from '../blocks.ts';
import { inlineMarkup, lines, noMarks } from '../inline.ts';
import { html, type Markup } from '../markup.ts';
import { Notes } from '../notes.ts';
import { articleId, contents, imprintAt, line, masthead, sectionId } from '../page-parts.ts';
import type { HtmlTemplate } from '../templates.ts';

export const review: HtmlTemplate = {
  body,
  articleAlone: (_issue, section, article, pictures) => html`<main>
${sectionMarkup({ ...section, articles: [article] }, 0, pictures)}</main>
`,
  rules: `
h1 { padding: .35rem 0 0; border-bottom: 0; font-size: 1.05rem; text-transform: none; }
h2 { font-size: 2rem; line-height: 1.25; }
.author { font-weight: bold; }
.author-note { font-size: 1rem; font-style: italic; }
.lead { font-style: italic; }
.columns > p:first-child::first-letter { float: left; margin: .06em .08em 0 0; color: var(--accent); font-size: 3.3em; font-weight: bold; line-height: .85; }
@media print {
  .columns { columns: 2; column-gap: 8mm; text-align: justify; }
  .columns h3, .columns h4, .columns h5 { text-align: left; }
  article + article { break-before: page; }
}
`,
};

function body(issue: ResolvedIssue, pictures: FigurePictures, name: MastheadPicture | null): Markup {
  const sections = issue.sections.map((section, index) => sectionMarkup(section, index, pictures));
  return html`${masthead(issue, name)}${imprintAt(issue, 'first')}${contents(issue, 'Trong số này')}<main>
${sections}</main>
${imprintAt(issue, 'last')}`;
}

function sectionMarkup({ name, articles }: ResolvedSection, index: number, pictures: FigurePictures): Markup {
  return html`<section aria-labelledby="${sectionId(index)}">
<h1 id="${sectionId(index)}">${lines(name)}</h1>
${articles.map((article, place) => articleMarkup(article, articleId(index, place), pictures))}</section>
`;
}

function articleMarkup(article: ResolvedArticle, id: string, pictures: FigurePictures): Markup {
  const { kicker, title, lead, byline, via, attribution } = article;
  const { document, notes: authorNotes } = withoutAuthorNotes(article.document);
  const notes = new Notes(document, id);
  const text = withFigureRows(document.blocks).map((block) =>
    blockMarkup(block, (footnoteId) => notes.mark(footnoteId), pictures),
  );
  const aboutAuthor = authorNotes.map(
    ({ content }) => html`<p class="author-note">${inlineMarkup(content, noMarks)}</p>\n`,
  );
  return html`<article>
${line('kicker', kicker)}${title ? html`<h2 id="${id}">${lines(title)}</h2>\n` : null}${line('author', markedByline(byline, authorNotes.length > 0))}${aboutAuthor}${line('lead', lead)}<div class="columns">
${text}</div>
${line('provenance', via && `Theo: ${via}`)}${line('provenance', attribution && `Nguồn: ${attribution}`)}${notes.list()}</article>
`;
}
