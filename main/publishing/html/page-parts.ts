/** Parts of a page that templates put together: masthead, contents, sections, articles, imprint. */
import { withFigureRows } from '#shared/document/figures.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { imprintLines } from '../layout/imprint-lines.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../layout/resolved-issue.ts';
import { isShortNews } from '../layout/short-news.ts';
import type { FigurePictures } from '../pictures/fit-pictures.ts';
import type { MastheadPicture } from '../pictures/masthead-picture.ts';
import { blockMarkup, pictureMarkup } from './blocks.ts';
import { lines } from './inline.ts';
import { html, type Markup } from './markup.ts';
import { Notes } from './notes.ts';

export function masthead(issue: ResolvedIssue, name: MastheadPicture | null): Markup {
  const place = [issue.place, longDate(issue.date)].filter(Boolean).join(', ');
  return html`<header class="masthead">
${line('authority', issue.authority)}${line('publisher', issue.publisher)}${mastheadName(issue, name)}<p class="dateline"><strong>Số ${issue.number}</strong> <time datetime="${issue.date}">${place}</time></p>
${line('theme', issue.theme)}</header>
`;
}

/** The publication's name in letters, with its logo, or as its picture shows it. */
export function mastheadName({ type, name }: ResolvedIssue, picture: MastheadPicture | null): Markup {
  const letters = html`${line('type', type)}${line('name', name)}`;
  if (!picture) return letters;
  const image = pictureMarkup(picture.fitted, picture.figure.alternativeText);
  return html`${image}${picture.isLogo ? letters : null}`;
}

/** Where links back to the contents lead. */
export const contentsId = 'muc-luc';

/** @param isNumbered counts the articles through all sections */
export function contents({ sections }: ResolvedIssue, heading: string, isNumbered = false): Markup {
  let number = 0;
  const entries = sections.map(({ name, articles }, section) => {
    const titled = articles.map(({ title }, article) => {
      number += 1;
      const counted = isNumbered ? `${number}. ` : '';
      return title ? html`<li><a href="#${articleId(section, article)}">${counted}${title}</a></li>\n` : null;
    });
    return html`<li><a href="#${sectionId(section)}">${name}</a>\n<ol>\n${titled}</ol>\n</li>\n`;
  });
  return html`<nav aria-labelledby="${contentsId}">
<p class="contents-title" id="${contentsId}">${heading}</p>
<ol>
${entries}</ol>
</nav>
`;
}

export function sectionMarkup(
  { name, articles }: ResolvedSection,
  section: number,
  pictures: FigurePictures,
): Markup {
  return html`<section aria-labelledby="${sectionId(section)}">
<h1 id="${sectionId(section)}">${lines(name)}</h1>
${articles.map((article, index) => articleMarkup(article, articleId(section, index), pictures))}</section>
`;
}

export function articleMarkup(article: ResolvedArticle, id: string, pictures: FigurePictures): Markup {
  const { kicker, title, lead, byline, via, attribution, document } = article;
  const notes = new Notes(document, id);
  const body = withFigureRows(document.blocks).map((block) =>
    blockMarkup(block, (footnoteId) => notes.mark(footnoteId), pictures),
  );
  return html`<article${isShortNews(article) ? html` class="short"` : null}>
${line('kicker', kicker)}${title ? html`<h2 id="${id}">${lines(title)}</h2>\n` : null}${line('lead', lead)}${body}${line('byline', byline)}${line('provenance', via && `Theo: ${via}`)}${line('provenance', attribution && `Nguồn: ${attribution}`)}${notes.list()}</article>
`;
}

/** The imprint where the settings want it. */
export function imprintAt(issue: ResolvedIssue, place: 'first' | 'last'): Markup | null {
  return issue.settings.imprintPlace === place ? imprint(issue) : null;
}

export function imprint(issue: ResolvedIssue): Markup | null {
  const known = imprintLines(issue.imprint);
  if (known.length === 0) return null;
  return html`<footer class="imprint">
<dl>
${known.map(({ label, value }) => html`<dt>${label}</dt><dd>${lines(value)}</dd>\n`)}</dl>
</footer>
`;
}

/** A paragraph of a class for each line of the text; nothing for an empty one. */
export function line(className: string, text: string): Markup[] {
  return text
    .split('\n')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => html`<p class="${className}">${entry}</p>\n`);
}

export function sectionId(section: number): string {
  return `muc-${section + 1}`;
}

export function articleId(section: number, article: number): string {
  return `bai-${section + 1}-${article + 1}`;
}
