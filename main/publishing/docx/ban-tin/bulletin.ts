/** The bulletin as an office file: cover, contents with imprint, sections. */
import { type FileChild, type ISectionOptions, SectionType } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { coverFigure } from '../../layout/cover-figure.ts';
import { textHeight } from '../../layout/page-geometry.ts';
import type { ResolvedIssue } from '../../layout/resolved-issue.ts';
import { fitPicture } from '../../pictures/fit-pictures.ts';
import { contentsBlocks } from '../contents.ts';
import { type CoverPicture, coverBlocks, coverBounds } from '../cover.ts';
import { edgeBar } from '../edge-shapes.ts';
import { runningFooter, runningHeader } from '../header-footer.ts';
import { bindEntries } from '../headings.ts';
import { imprintBlocks } from '../imprint.ts';
import { type Look, pageOptions } from '../look.ts';
import { PICTURE_DPI } from '../measures.ts';
import { columnSections, ended } from '../sections.ts';
import { coverTeasers } from '../teasers.ts';
import type { DocxTemplate } from '../templates.ts';
import type { Writing } from '../writing.ts';
import { bulletinArticle } from './articles.ts';
import { filler, fillerStyles } from './filler.ts';
import { shortNewsStyles } from './short-news.ts';

export const bulletin: DocxTemplate = {
  sections,
  styles: (look) => [...shortNewsStyles(look), ...fillerStyles(look)],
};

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
    ...contentsBlocks(entries, look, { title: 'Trong số này' }),
    ...(imprintPlace === 'inside'
      ? imprintBlocks(issue, look, look.wideTwips, {
          isAtFoot: true,
          beginsPage: contentsPages(entries, look) < (contents[0]?.page ?? 0) - FIRST_INSIDE,
        })
      : []),
  ];
  const properties = { page: pageOptions(look, 'wide'), type: SectionType.NEXT_PAGE };
  return [
    { properties: { page: pageOptions(look, 'cover') }, children: ended(cover) },
    ...(front.length > 0 ? [{ properties, children: ended(front) }] : []),
    ...body,
  ];
}

/** The page after the cover. */
const FIRST_INSIDE = 2;
/** Of contents, in millimetres on A4: the title with its rule, and what every line takes with the space above it. */
const CONTENTS = { title: 20, section: 13, line: 5.6, gap: 3.6, letter: 2.2 };

/** Estimated: how many pages contents fill. Where print has one more for the imprint, this file has, too. */
function contentsPages(entries: readonly ContentsEntry[], look: Look): number {
  const scale = look.sized(1000) / 1000;
  const heights = entries.map(({ level, title }) => {
    const lines = Math.ceil((title.length * CONTENTS.letter * scale) / (look.wideWidth - 15));
    return level === 1 ? CONTENTS.section : CONTENTS.gap + lines * CONTENTS.line * scale;
  });
  const height = heights.reduce((sum, one) => sum + one, CONTENTS.title);
  return Math.ceil(height / textHeight(look.page));
}

/** Each section of the issue begins a page and has its name in the running line. */
function bodySections(issue: ResolvedIssue, writing: Writing): ISectionOptions[] {
  const { look } = writing;
  const last = issue.sections.length - 1;
  return issue.sections.flatMap(({ name, articles }, index) => {
    const opening = [writing.headings.section(name, { pageBreakBefore: false })];
    const parts = articles.flatMap((article, place) =>
      bulletinArticle(article, articles[place - 1], writing),
    );
    const isLast = index === last && issue.settings.imprintPlace === 'last';
    const closing = isLast ? lastImprint(issue, look) : filler(issue, articles.at(-1), writing);
    const closed = [...parts, { isAcross: true, children: closing }];
    return columnSections(opening, closed, look, {
      titlePage: true,
      headers: {
        default: runningHeader(issue, look, name),
        first: runningHeader(issue, look, name, { shape: edgeBar(writing) }),
      },
      // A footer goes on through the sections that have none of their own.
      ...(index === 0 && {
        footers: { default: runningFooter(issue, look), first: runningFooter(issue, look) },
      }),
    });
  });
}

/** As wide as the text: the rail stays free. */
function lastImprint(issue: ResolvedIssue, look: Look): FileChild[] {
  const { page, textTwips, wideTwips, railTwips } = look;
  const width = page.columns === 1 ? textTwips : wideTwips;
  return imprintBlocks(issue, look, width, { isAtFoot: true, left: railTwips });
}

async function coverPicture(issue: ResolvedIssue, look: Look): Promise<CoverPicture | null> {
  const figure = coverFigure(issue);
  const fitted = figure && (await fitPicture(issue, figure, coverBounds(look), PICTURE_DPI));
  return fitted && { figure, fitted };
}
