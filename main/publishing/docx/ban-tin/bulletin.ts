/** The bulletin as an office file: cover, contents with imprint, sections. */
import { type FileChild, type ISectionOptions, SectionType } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { coverFigure } from '../../layout/cover-figure.ts';
import type { ResolvedIssue } from '../../layout/resolved-issue.ts';
import { fitPicture } from '../../pictures/fit-pictures.ts';
import { articleBlocks } from '../article.ts';
import { contentsBlocks } from '../contents.ts';
import { type CoverPicture, coverBlocks, coverBounds, coverEnd } from '../cover.ts';
import { runningFooter, runningHeader } from '../header-footer.ts';
import { bindEntries } from '../headings.ts';
import { imprintBlocks } from '../imprint.ts';
import { type Look, pageOptions } from '../look.ts';
import { PICTURE_DPI } from '../measures.ts';
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
  const body = sectionBlocks(issue, writing);
  const entries = bindEntries(contents, writing.headings.marks);
  const pages = new Map(entries.map(({ bookmark, page }) => [bookmark ?? '', page]));
  const teasers = coverTeasers(issue, writing.headings, pages);
  const cover = await coverBlocks(issue, await coverPicture(issue, look), teasers, writing);
  const imprint = imprintBlocks(issue, look);
  if (imprintPlace === 'first') cover.push(...imprint, coverEnd());
  else cover.push(coverEnd());
  return [
    { properties: { page: pageOptions(look, true) }, children: cover },
    {
      properties: { page: pageOptions(look), type: SectionType.NEXT_PAGE },
      headers: { default: runningHeader(issue, look) },
      footers: { default: runningFooter(issue, look) },
      children: [
        ...contentsBlocks(entries, 'Trong số này', look),
        ...(imprintPlace === 'inside' ? imprint : []),
        ...body,
        ...(imprintPlace === 'last' ? imprint : []),
      ],
    },
  ];
}

function sectionBlocks(issue: ResolvedIssue, writing: Writing): FileChild[] {
  return issue.sections.flatMap(({ name, articles }) => [
    writing.headings.section(name),
    ...articles.flatMap((article, index) => articleBlocks(article, index === 0, writing)),
  ]);
}

async function coverPicture(issue: ResolvedIssue, look: Look): Promise<CoverPicture | null> {
  const figure = coverFigure(issue);
  const fitted = figure && (await fitPicture(issue, figure, coverBounds(look), PICTURE_DPI));
  return fitted && { figure, fitted };
}
