/** The bulletin as an office file: cover, contents with imprint, sections. */
import { type ISectionOptions, SectionType } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { coverFigure } from '../../layout/cover-figure.ts';
import type { ResolvedIssue } from '../../layout/resolved-issue.ts';
import { fitPicture } from '../../pictures/fit-pictures.ts';
import { articleParts } from '../article.ts';
import { contentsBlocks } from '../contents.ts';
import { type CoverPicture, coverBlocks, coverBounds } from '../cover.ts';
import { runningFooter, runningHeader } from '../header-footer.ts';
import { bindEntries } from '../headings.ts';
import { imprintBlocks } from '../imprint.ts';
import { type Look, pageOptions } from '../look.ts';
import { PICTURE_DPI } from '../measures.ts';
import { columnSections, ended } from '../sections.ts';
import { coverTeasers } from '../teasers.ts';
import type { DocxTemplate } from '../templates.ts';
import type { Writing } from '../writing.ts';

export const bulletin: DocxTemplate = { sections, styles: () => [] };

async function sections(
  issue: ResolvedIssue,
  contents: readonly ContentsEntry[],
  writing: Writing,
): Promise<ISectionOptions[]> {
  const { look } = writing;
  const { imprintPlace } = issue.settings;
  const body = bodySections(issue, writing);
  const entries = bindEntries(contents, writing.headings.marks);
  const pages = new Map(entries.map(({ bookmark, page }) => [bookmark ?? '', page]));
  const teasers = coverTeasers(issue, writing.headings, pages);
  const cover = await coverBlocks(issue, await coverPicture(issue, look), teasers, writing);
  const front = [
    ...contentsBlocks(entries, 'Trong số này', look),
    ...(imprintPlace === 'inside' ? imprintBlocks(issue, look, look.wideTwips) : []),
  ];
  const properties = { page: pageOptions(look, 'wide'), type: SectionType.NEXT_PAGE };
  return [
    { properties: { page: pageOptions(look, 'cover') }, children: ended(cover) },
    ...(front.length > 0 ? [{ properties, children: ended(front) }] : []),
    ...body,
  ];
}

/** Each section of the issue begins a page and has its name in the running line. */
function bodySections(issue: ResolvedIssue, writing: Writing): ISectionOptions[] {
  const { look } = writing;
  const last = issue.sections.length - 1;
  return issue.sections.flatMap(({ name, articles }, index) => {
    const opening = [writing.headings.section(name, { pageBreakBefore: false })];
    const parts = articles.flatMap((article, place) => articleParts(article, place === 0, writing));
    const imprint =
      index === last && issue.settings.imprintPlace === 'last'
        ? [{ isAcross: true, children: imprintBlocks(issue, look, look.wideTwips, look.railTwips) }]
        : [];
    return columnSections(opening, [...parts, ...imprint], look, {
      headers: { default: runningHeader(issue, look, name) },
      ...(index === 0 && { footers: { default: runningFooter(issue, look) } }),
    });
  });
}

async function coverPicture(issue: ResolvedIssue, look: Look): Promise<CoverPicture | null> {
  const figure = coverFigure(issue);
  const fitted = figure && (await fitPicture(issue, figure, coverBounds(look), PICTURE_DPI));
  return fitted && { figure, fitted };
}
