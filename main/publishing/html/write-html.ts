/** The issue as one web page that needs nothing beside it. */
import { withFigureRows } from '#shared/document/figures.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { FIGURE_BOUNDS } from '../docx/figure.ts';
import { bulletinName } from '../docx/header-footer.ts';
import { imprintLines } from '../layout/imprint-lines.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../layout/resolved-issue.ts';
import { type FigurePictures, fitPictures } from '../pictures/fit-pictures.ts';
import { blockMarkup } from './blocks.ts';
import { lines } from './inline.ts';
import { html, Markup } from './markup.ts';
import { Notes } from './notes.ts';
import { STYLESHEET } from './stylesheet.ts';

/** Sharp on an office screen, light enough to mail. */
const DPI = 150;
/** The page runs nothing and fetches nothing, whatever a text pretends to be. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The page's text, pictures and style included; the same input gives the same page. */
export async function writeHtml(issueAsStored: ResolvedIssue): Promise<string> {
  const issue = printableValue(issueAsStored);
  const pictures = await fitPictures(issue, FIGURE_BOUNDS, DPI);
  const title = `${bulletinName(issue)}, số ${issue.number}`;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${issue.publisher}">
<meta name="description" content="${issue.theme || title}">
<title>${title}</title>
<style>${new Markup(STYLESHEET)}</style>
</head>
<body>
${masthead(issue)}${contents(issue)}<main>
${issue.sections.map((section, index) => sectionMarkup(section, index, pictures))}</main>
${imprint(issue)}</body>
</html>
`.text;
}

function masthead(issue: ResolvedIssue): Markup {
  const place = [issue.place, longDate(issue.date)].filter(Boolean).join(', ');
  return html`<header class="masthead">
${line('authority', issue.authority)}${line('publisher', issue.publisher)}${line('type', issue.type)}${line('name', issue.name)}<p class="dateline"><strong>Số ${issue.number}</strong> <time datetime="${issue.date}">${place}</time></p>
${line('theme', issue.theme)}</header>
`;
}

function contents({ sections }: ResolvedIssue): Markup {
  const entries = sections.map(({ name, articles }, section) => {
    const titled = articles.map(({ title }, article) =>
      title ? html`<li><a href="#${articleId(section, article)}">${title}</a></li>\n` : null,
    );
    return html`<li><a href="#${sectionId(section)}">${name}</a>\n<ol>\n${titled}</ol>\n</li>\n`;
  });
  return html`<nav aria-labelledby="muc-luc">
<p class="contents-title" id="muc-luc">Trong số này</p>
<ol>
${entries}</ol>
</nav>
`;
}

function sectionMarkup(
  { name, articles }: ResolvedSection,
  section: number,
  pictures: FigurePictures,
): Markup {
  return html`<section aria-labelledby="${sectionId(section)}">
<h1 id="${sectionId(section)}">${lines(name)}</h1>
${articles.map((article, index) => articleMarkup(article, articleId(section, index), pictures))}</section>
`;
}

function articleMarkup(article: ResolvedArticle, id: string, pictures: FigurePictures): Markup {
  const { kicker, title, lead, byline, via, attribution, document } = article;
  const notes = new Notes(document, id);
  const body = withFigureRows(document.blocks).map((block) =>
    blockMarkup(block, (footnoteId) => notes.mark(footnoteId), pictures),
  );
  return html`<article>
${line('kicker', kicker)}${title ? html`<h2 id="${id}">${lines(title)}</h2>\n` : null}${line('lead', lead)}${body}${line('byline', byline)}${line('provenance', via && `Theo: ${via}`)}${line('provenance', attribution && `Nguồn: ${attribution}`)}${notes.list()}</article>
`;
}

function imprint(issue: ResolvedIssue): Markup | null {
  const known = imprintLines(issue.imprint);
  if (known.length === 0) return null;
  return html`<footer class="imprint">
<dl>
${known.map(({ label, value }) => html`<dt>${label}</dt><dd>${lines(value)}</dd>\n`)}</dl>
</footer>
`;
}

/** A paragraph of a class for each line of the text; nothing for an empty one. */
function line(className: string, text: string): Markup[] {
  return text
    .split('\n')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => html`<p class="${className}">${entry}</p>\n`);
}

function sectionId(section: number): string {
  return `muc-${section + 1}`;
}

function articleId(section: number, article: number): string {
  return `bai-${section + 1}-${article + 1}`;
}
