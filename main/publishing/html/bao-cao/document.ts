/** An administrative document as a page: head, title, text, recipients and signature, appendices. */
import { withFigureRows } from '#shared/document/figures.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { administrativeParts, appendixNote } from '../../layout/appendices.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../../layout/resolved-issue.ts';
import type { FigurePictures } from '../../pictures/fit-pictures.ts';
import { blockMarkup } from '../blocks.ts';
import { lines } from '../inline.ts';
import { html, type Markup } from '../markup.ts';
import { Notes } from '../notes.ts';
import { line } from '../page-parts.ts';
import type { HtmlTemplate } from '../templates.ts';

export const administrativeDocument: HtmlTemplate = {
  body,
  articleAlone,
  rules: `
.office { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; text-align: center; }
.office div { flex: 1 1 15rem; }
.office p { margin: 0; text-wrap: balance; }
.office .authority, .office .publisher { text-transform: uppercase; }
.office .publisher, .office .motto { font-weight: bold; }
.office .publisher::after, .office .motto + .motto::after { content: ''; display: block; width: 40%; margin: .2rem auto .6rem; border-top: 1px solid; }
.office .motto + .motto::after { width: 65%; }
.office .motto { white-space: nowrap; }
.office .day { font-style: italic; }
.kind { margin: 2.5rem 0 0; font-weight: bold; text-align: center; }
h1 { margin: 0 0 1.5rem; padding: 0; border: 0; color: inherit; font-size: 1.15rem; text-align: center; text-transform: none; }
h1::after { content: ''; display: block; width: 33%; margin: .4rem auto 0; border-top: 1px solid; }
h2, h3, h4 { margin: 1.5rem 0 .5rem; color: inherit; font-size: 1.125rem; }
h4 { font-weight: bold; }
.appendix-note { text-align: center; }
.appendix-note { font-style: italic; }
.text > p { text-align: justify; text-indent: 1cm; }
.text > .addressee, .text > .center { text-align: center; text-indent: 0; }
.text > .right, .text > .byline, .text > .provenance { text-align: right; text-indent: 0; }
.text > .left { text-align: left; }
.recipients { float: left; width: 45%; }
.text::after { content: ''; display: block; clear: both; }
@media screen and (max-width: 34rem) {
  .office .motto { font-size: min(1em, 4.1vw); }
  .office .day { text-wrap: balance; }
  .text > p { text-align: left; }
  .text > .addressee, .text > .center { text-align: center; }
  .text > .right, .text > .byline, .text > .provenance { text-align: right; }
  .recipients { float: none; width: auto; }
  .signature { width: auto; }
}
@media print {
  .office { flex-wrap: nowrap; gap: 1rem; }
  .office div { flex: 1 1 auto; }
  .office .motto { font-size: .92em; }
  article + article { break-before: page; }
}
`,
};

function body(issue: ResolvedIssue, pictures: FigurePictures): Markup {
  const { main, appendices } = administrativeParts(issue);
  const note = appendixNote(issue);
  return html`${head(issue)}<main>
${main ? part(issue.type.toLocaleUpperCase('vi'), main, 'van-ban', pictures) : null}${appendices.map(
  ({ heading, article }, index) => part(heading, article, `phu-luc-${index + 1}`, pictures, note),
)}</main>
`;
}

/** The document with its head, or one of its appendices. */
function articleAlone(
  issue: ResolvedIssue,
  _section: ResolvedSection,
  article: ResolvedArticle,
  pictures: FigurePictures,
): Markup {
  const appendix = administrativeParts(issue).appendices.find((known) => known.article === article);
  if (appendix) {
    return html`<main>
${part(appendix.heading, article, 'phu-luc', pictures, appendixNote(issue))}</main>
`;
  }
  return html`${head(issue)}<main>
${part(issue.type.toLocaleUpperCase('vi'), article, 'van-ban', pictures)}</main>
`;
}

function head({ authority, publisher, number, place, date }: ResolvedIssue): Markup {
  return html`<header class="office">
<div>${line('authority', authority)}${line('publisher', publisher)}<p class="number">Số: ${number}</p></div>
<div><p class="motto">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="motto">Độc lập - Tự do - Hạnh phúc</p>
<p class="day"><time datetime="${date}">${[place, longDate(date)].filter(Boolean).join(', ')}</time></p></div>
</header>
`;
}

/** @param note below the title of an appendix */
function part(
  kind: string,
  article: ResolvedArticle,
  id: string,
  pictures: FigurePictures,
  note = '',
): Markup {
  const { kicker, title, lead, byline, via, attribution, document } = article;
  const notes = new Notes(document, id);
  const text = withFigureRows(document.blocks).map((block) =>
    blockMarkup(block, (footnoteId) => notes.mark(footnoteId), pictures, 2),
  );
  return html`<article>
<p class="kind">${kind}</p>
${title ? html`<h1 id="${id}">${lines(title)}</h1>\n` : null}${line('appendix-note', note)}<div class="text">
${line('addressee', kicker)}${line('opening', lead)}${text}${line('byline', byline)}${line('provenance', via && `Theo: ${via}`)}${line('provenance', attribution && `Nguồn: ${attribution}`)}</div>
${notes.list()}</article>
`;
}
