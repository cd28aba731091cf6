/** Look of the page, on screen and on paper; no font or picture comes from elsewhere. */
import type { TemplateSettings } from '#shared/model/template-settings.ts';
import { coloursOf } from '../layout/look.ts';
import { paleOf } from './pale-colour.ts';

const SERIF = "'Times New Roman', Tinos, serif";
const SANS = "'Be Vietnam Pro', Arial, sans-serif";

/** @param extra rules of the template */
export function stylesheet(settings: TemplateSettings, extra: string): string {
  const { accent, soft } = coloursOf(settings);
  return rules(accent, soft, settings.fonts === 'sans' ? SANS : SERIF) + extra;
}

const rules = (accent: string, soft: string, font: string) => `
:root { --accent: ${accent}; --band: ${accent}; --soft: ${soft}; --paper: #fff; --ink: #1b1f22; --muted: #5b666b; --line: #b9c4c6; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --accent: ${paleOf(accent)}; --soft: #22282b; --paper: #15191b; --ink: #e4e8e9; --muted: #a5afb3; --line: #465056; }
}
* { box-sizing: border-box; }
html { color: var(--ink); background: var(--paper); font: 1.125rem/1.6 ${font}; }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
p { margin: 0 0 .75em; }
ul { list-style: '–  '; }
ul ul { list-style: '+  '; }
.marked { list-style: none; }
.marked > li > .mark { float: left; margin-left: -3em; width: 2.6em; text-align: right; }
a { color: var(--accent); }
sup, sub { line-height: 0; }
.whole { white-space: nowrap; }
.masthead { text-align: center; margin-bottom: 3rem; }
.masthead p { margin: 0; text-wrap: balance; }
.masthead img { background: #fff; }
.masthead .authority, .masthead .publisher { text-transform: uppercase; }
.masthead .publisher { font-weight: bold; }
.masthead .type { margin-top: 2rem; color: var(--accent); font-weight: bold; letter-spacing: .3em; text-transform: uppercase; }
.masthead .name { color: var(--accent); font-size: 2.5rem; font-weight: bold; line-height: 1.3; text-transform: uppercase; }
.masthead .dateline { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin-top: 1rem; padding: .5rem 0; border-top: 2px solid var(--accent); border-bottom: 1px solid var(--accent); }
.masthead .theme { margin-top: 1.5rem; font-size: 1.4rem; font-weight: bold; }
nav .contents-title { color: var(--accent); font-size: 1.5rem; font-weight: bold; border-bottom: 2px solid var(--accent); }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding-left: 1.25rem; }
nav li { margin: .35rem 0; }
nav a { text-decoration: none; }
nav > ol > li { margin-top: 1rem; }
nav > ol > li > a { font-weight: bold; }
nav ol ol a { color: var(--ink); }
nav a:hover, nav a:focus { text-decoration: underline; }
h1, h2, h3, h4, h5 { line-height: 1.35; text-wrap: balance; break-after: avoid; }
h1 { margin: 4rem 0 2rem; padding: .5rem 0; color: var(--accent); font-size: 1.5rem; text-transform: uppercase; border-top: 3px solid var(--accent); border-bottom: 1px solid var(--accent); }
h2 { margin: 0 0 1rem; font-size: 1.75rem; }
h3, h4, h5 { margin: 1.5rem 0 .5rem; color: var(--accent); font-size: 1.15rem; }
h4, h5 { font-size: 1.0625rem; font-style: italic; }
h5 { font-weight: normal; }
article + article { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.kicker { margin: 0 0 .25rem; color: var(--muted); font-weight: bold; }
.lead { font-weight: bold; }
.byline, .provenance { margin: .25rem 0 0; text-align: right; }
.byline { margin-top: 1rem; font-weight: bold; }
.provenance { color: var(--muted); font-style: italic; }
.question { margin-top: 1.5rem; color: var(--accent); font-weight: bold; break-after: avoid; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; } .justify { text-align: justify; }
blockquote { margin: 1.5rem 0; padding-left: 1rem; color: var(--accent); font-style: italic; border-left: 3px solid var(--accent); }
figure { margin: 1.75rem auto; break-inside: avoid; }
figure.column { max-width: 36rem; }
figure > img { max-width: var(--share, 100%); }
.row { display: flex; width: var(--share, 100%); flex-wrap: wrap; align-items: flex-start; gap: 0 1rem; margin: 1.75rem auto; break-inside: avoid; }
.row.column { max-width: 36rem; }
.row figure { flex: var(--ratio) 1 calc(7rem * var(--ratio)); min-width: 0; max-width: none; margin: 0 0 .75rem; }
.row img { width: 100%; max-width: 100%; }
.row .no-picture { aspect-ratio: 1.5; padding: 1rem; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { margin-top: .5rem; font-size: 1rem; font-style: italic; line-height: 1.45; text-align: center; }
.credit { display: inline-block; color: var(--muted); font-style: normal; }
.no-picture { padding: 2.5rem 1rem; color: var(--muted); text-align: center; background: var(--soft); border: 1px dashed var(--line); }
.table { margin: 1.5rem 0; overflow-x: auto; }
.table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; font-size: 1rem; border-collapse: collapse; border-top: 2px solid var(--accent); border-bottom: 2px solid var(--accent); }
caption { padding-bottom: .5rem; color: var(--accent); font-weight: bold; text-align: left; }
th, td { padding: .35rem .6rem; vertical-align: top; border: 1px solid var(--line); }
th { background: var(--soft); }
td p, th p { margin: 0; }
hr { width: 30%; margin: 2rem auto; border: 0; border-top: 1px solid var(--line); }
.recipients { margin: 1.5rem 0; font-size: 1rem; }
.recipients p { margin: 0; font-weight: bold; font-style: italic; }
.recipients ul { margin: 0; padding: 0; list-style: none; }
.signature { width: 60%; margin: 1.5rem 0 1.5rem auto; text-align: center; font-weight: bold; break-inside: avoid; }
.signature p { margin: 0; }
.signature .name { margin-top: 4rem; }
.notes { margin-top: 1.5rem; padding-top: .75rem; font-size: .95rem; border-top: 1px solid var(--line); }
.notes p { margin: 0; }
.imprint { margin-top: 4rem; padding: 1.25rem; font-size: 1rem; background: var(--soft); border-top: 2px solid var(--accent); break-inside: avoid; }
.imprint + nav { margin-top: 3rem; }
.imprint dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .35rem 1.25rem; margin: 0; }
.imprint dt { color: var(--muted); }
.imprint dd { margin: 0; }
@media screen and (max-width: 34rem) {
  .imprint dl { grid-template-columns: 1fr; gap: 0; }
  .imprint dd { margin-bottom: .6rem; }
  .justify { text-align: left; }
}
@media print {
  @page { size: A4; margin: 20mm 20mm 20mm 30mm; }
  html { font-size: 13pt; line-height: 1.35; }
  body { max-width: none; padding: 0; }
  main > section { break-before: page; }
  h1 { margin-top: 0; }
  a { color: inherit; text-decoration: none; }
  nav .contents-title { break-after: avoid; }
  nav > ol > li { break-inside: avoid; }
  .table { overflow: visible; break-inside: avoid; }
  .recipients { break-inside: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  img { max-height: 110mm; width: auto; }
  .row { flex-wrap: nowrap; }
  .row img { max-height: none; }
}
`;
