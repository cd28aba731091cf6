/** The bulletin as a page: masthead, contents, sections, imprint. */
import type { ResolvedIssue } from '../../layout/resolved-issue.ts';
import type { FigurePictures } from '../../pictures/fit-pictures.ts';
import type { MastheadPicture } from '../../pictures/masthead-picture.ts';
import { html, type Markup } from '../markup.ts';
import { contents, imprint, masthead, sectionMarkup } from '../page-parts.ts';
import type { HtmlTemplate } from '../templates.ts';

export const bulletin: HtmlTemplate = {
  body,
  rules: `
.short { padding: 1.1rem 1.25rem; background: var(--soft); break-inside: avoid; }
article + .short { border-top: 0; }
.short + .short { margin-top: 1rem; }
.short h2 { margin-bottom: .5rem; color: var(--accent); font-size: 1.2rem; }
.short > :last-child { margin-bottom: 0; }
`,
};

function body(issue: ResolvedIssue, pictures: FigurePictures, name: MastheadPicture | null): Markup {
  const isFirst = issue.settings.imprintPlace === 'first';
  return html`${masthead(issue, name)}${isFirst ? imprint(issue) : null}${contents(issue, 'Trong số này')}<main>
${issue.sections.map((section, index) => sectionMarkup(section, index, pictures))}</main>
${isFirst ? null : imprint(issue)}`;
}
