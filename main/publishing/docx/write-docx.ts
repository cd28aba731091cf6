/** The issue as a Word file for the office: cover, contents, sections. */
import { Document, type FileChild, Packer, SectionType } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { coverFigure } from '../layout/cover-figure.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { fitPicture, fitPictures } from '../pictures/fit-pictures.ts';
import { articleBlocks } from './article.ts';
import { contentsBlocks } from './contents.ts';
import { COVER_BOUNDS, type CoverPicture, coverBlocks } from './cover.ts';
import { FIGURE_BOUNDS } from './figure.ts';
import { bulletinName, runningFooter, runningHeader } from './header-footer.ts';
import { bindEntries } from './headings.ts';
import { imprintBlocks } from './imprint.ts';
import { COVER_PAGE_OPTIONS, PAGE_OPTIONS } from './measures.ts';
import { stablePackage } from './stable-package.ts';
import { STYLES } from './styles.ts';
import { coverTeasers } from './teasers.ts';
import { startWriting, type Writing } from './writing.ts';

/** Word's own resolution for print. */
const DPI = 220;

/**
 * The bytes of a .docx file; the same input gives the same bytes.
 *
 * @param contents sections and articles with the pages on which the typeset issue has them; they are the
 *   cached result of the contents field. With none the file has no contents.
 */
export async function writeDocx(
  issueAsStored: ResolvedIssue,
  contentsAsStored: readonly ContentsEntry[],
): Promise<Uint8Array> {
  const issue = printableValue(issueAsStored);
  const contents = printableValue(contentsAsStored);
  const writing = startWriting(await fitPictures(issue, FIGURE_BOUNDS, DPI));
  const sections = sectionBlocks(issue, writing);
  const entries = bindEntries(contents, writing.headings.marks);
  const pages = new Map(entries.map(({ bookmark, page }) => [bookmark ?? '', page]));
  const teasers = coverTeasers(issue, writing.headings, pages);
  const cover = coverBlocks(issue, await coverPicture(issue), teasers, writing.nextDrawing);
  const document = new Document({
    ...properties(issue),
    styles: STYLES,
    footnotes: writing.footnotes.notes,
    sections: [
      { properties: { page: COVER_PAGE_OPTIONS }, children: cover },
      {
        properties: { page: PAGE_OPTIONS, type: SectionType.NEXT_PAGE },
        headers: { default: runningHeader(issue) },
        footers: { default: runningFooter(issue) },
        children: [...contentsBlocks(entries), ...imprintBlocks(issue), ...sections],
      },
    ],
  });
  return stablePackage(await Packer.toBuffer(document), issue.date);
}

function sectionBlocks(issue: ResolvedIssue, writing: Writing): FileChild[] {
  return issue.sections.flatMap(({ name, articles }) => [
    writing.headings.section(name),
    ...articles.flatMap((article, index) => articleBlocks(article, index === 0, writing)),
  ]);
}

async function coverPicture(issue: ResolvedIssue): Promise<CoverPicture | null> {
  const figure = coverFigure(issue);
  const fitted = figure && (await fitPicture(issue, figure, COVER_BOUNDS, DPI));
  return fitted && { figure, fitted };
}

function properties(issue: ResolvedIssue) {
  return {
    title: `${bulletinName(issue)}, số ${issue.number}`,
    subject: issue.theme || issue.name,
    creator: issue.publisher,
    lastModifiedBy: issue.publisher,
    description: `Số ${issue.number}, ${longDate(issue.date)}`,
    keywords: [issue.name, ...issue.sections.map((section) => section.name)].join('; '),
    compatibility: { version: 15 },
  };
}
