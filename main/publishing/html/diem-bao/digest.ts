/** The press digest as a page: masthead with the weekday, contents, numbered items that lead back to them. */
import { withFigureRows } from '#shared/document/figures.ts';
import { shortDate, weekday } from '#shared/vietnamese/dates.ts';
import { creditLine } from '../../layout/credit-line.ts';
import type { ResolvedArticle, ResolvedIssue } from '../../layout/resolved-issue.ts';
import type { FigurePictures } from '../../pictures/fit-pictures.ts';
import type { MastheadPicture } from '../../pictures/masthead-picture.ts';
import { blockMarkup } from '../blocks.ts';
import { lines } from '../inline.ts';
import { html, type Markup } from '../markup.ts';
import { Notes } from '../notes.ts';
import { articleId, contents, contentsId, imprintAt, line, mastheadName, sectionId } from '../page-parts.ts';
import type { HtmlTemplate } from '../templates.ts';

export const digest: HtmlTemplate = {
  body,
  rules: `
.digest { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: center; padding-bottom: 1rem; border-bottom: 2px solid var(--accent); }
.digest .day { flex: 0 0 auto; padding: .75rem 1.25rem; color: #fff; background: var(--band); text-align: center; }
.digest .day p, .digest .title p { margin: 0; }
.digest .weekday { font-size: 1.35rem; font-weight: bold; text-transform: uppercase; }
.digest .title { flex: 1 1 18rem; }
.digest .name { font-size: 1.9rem; }
.digest .type { margin-top: .5rem; letter-spacing: normal; text-transform: none; }
.masthead > .theme { font-size: 1.05rem; font-style: italic; font-weight: normal; }
h1 { margin-top: 3rem; border-top: 0; font-size: 1.3rem; }
h2 { color: var(--accent); font-size: 1.35rem; }
article + article { margin-top: 2rem; padding-top: 0; border-top: 0; }
.credit-line { text-align: right; font-weight: bold; }
.credit-line a { margin-left: .75rem; font-weight: normal; }
.closing { margin-top: 2.5rem; font-weight: bold; text-align: right; }
`,
};

function body(issue: ResolvedIssue, pictures: FigurePictures, name: MastheadPicture | null): Markup {
  let number = 0;
  const sections = issue.sections.map(
    (section, index) => html`<section aria-labelledby="${sectionId(index)}">
<h1 id="${sectionId(index)}">${lines(section.name)}</h1>
${section.articles.map((article, place) => {
  number += 1;
  return item(article, number, articleId(index, place), pictures);
})}</section>
`,
  );
  return html`${head(issue, name)}${imprintAt(issue, 'first')}${contents(issue, 'Trong số này', true)}<main>
${sections}${line('closing', issue.settings.closingLine)}</main>
${imprintAt(issue, 'last')}`;
}

function head(issue: ResolvedIssue, name: MastheadPicture | null): Markup {
  return html`<header class="masthead">
<div class="digest">
<div class="day"><p>Năm ${issue.date.slice(0, 4)}</p>
<p class="weekday">${weekday(issue.date)}</p>
<p>Phát hành: <time datetime="${issue.date}">${shortDate(issue.date)}</time></p>
${line('number', issue.number && `Số ${issue.number}`)}</div>
<div class="title">${line('authority', issue.authority)}${line('publisher', issue.publisher)}${mastheadName(issue, name)}</div>
</div>
${line('theme', issue.theme)}</header>
`;
}

function item(article: ResolvedArticle, number: number, id: string, pictures: FigurePictures): Markup {
  const { kicker, title, lead, document } = article;
  const notes = new Notes(document, id);
  const text = withFigureRows(document.blocks).map((block) =>
    blockMarkup(block, (footnoteId) => notes.mark(footnoteId), pictures),
  );
  const credit = creditLine(article);
  return html`<article>
${line('kicker', kicker)}${title ? html`<h2 id="${id}">${number}. ${lines(title)}</h2>\n` : null}${line('lead', lead)}${text}<p class="credit-line">${credit ? `(${credit})` : null} <a href="#${contentsId}">Về đầu trang</a></p>
${notes.list()}</article>
`;
}
