/** The review as an office file: masthead and contents, then each article with its text in columns. */
import { type FileChild, type ISectionOptions, Paragraph } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { AUTHOR_MARK, withoutAuthorNotes } from '../../layout/author-note.ts';
import { coverFigure } from '../../layout/cover-figure.ts';
import { coverPictureSize } from '../../layout/print-figures.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../../layout/resolved-issue.ts';
import { fitPicture } from '../../pictures/fit-pictures.ts';
import { mastheadPicture } from '../../pictures/masthead-picture.ts';
import { fieldParagraphs, provenance, titleParagraphs } from '../article.ts';
import { type BodyPart, bodyParts, partsAfterText } from '../blocks.ts';
import { contentsBlocks } from '../contents.ts';
import { coverBounds, croppedPicture, mastheadParagraphs } from '../cover.ts';
import { DropCapital, partedCapital } from '../drop-capital.ts';
import { runningFooter, runningHeader } from '../header-footer.ts';
import { type BoundEntry, bindEntries } from '../headings.ts';
import { imprintBlocks } from '../imprint.ts';
import { textRun } from '../inline.ts';
import { pageOptions } from '../look.ts';
import { PICTURE_DPI } from '../measures.ts';
import { columnSections, ended } from '../sections.ts';
import { STYLE } from '../style-names.ts';
import type { DocxTemplate } from '../templates.ts';
import type { Writing } from '../writing.ts';
import { authorParagraphs } from './author.ts';
import { REVIEW_STYLE, reviewHeadings, reviewStyles } from './styles.ts';

export const review: DocxTemplate = { sections, styles: reviewStyles, headings: reviewHeadings };

async function sections(
  issue: ResolvedIssue,
  contents: readonly ContentsEntry[],
  writing: Writing,
): Promise<ISectionOptions[]> {
  const { look } = writing;
  const { imprintPlace } = issue.settings;
  const imprint = imprintBlocks(issue, look, look.wideTwips, { isAtFoot: true });
  const last = issue.sections.flatMap(({ articles }) => articles).at(-1);
  const articles = issue.sections.flatMap((section, place) =>
    section.articles.flatMap((article, index) => {
      const running = index === 0 ? { headers: { default: runningHeader(issue, look, section.name) } } : {};
      const footers = { footers: { default: runningFooter(issue, look) } };
      const closing = article === last && imprintPlace === 'last' ? imprint : [];
      return columnSections(
        opening(article, section, index, writing),
        [...text(article, writing), { isAcross: true, children: closing }],
        look,
        { ...running, ...(place === 0 && index === 0 && footers) },
      );
    }),
  );
  const entries = bindEntries(contents, writing.headings.marks);
  const front = [
    ...mastheadParagraphs(
      issue,
      await mastheadPicture(issue, look.wideWidth, PICTURE_DPI),
      issue.name.length > LONG_NAME.letters ? look.sized(LONG_NAME.points) : null,
      writing,
    ),
    ...(await coverPicture(issue, writing)),
    ...contentsBlocks(entries, look, { below: authorBelow(issue, writing) }),
    ...(imprintPlace === 'first' ? imprint : []),
  ];
  return [{ properties: { page: pageOptions(look) }, children: ended(front) }, ...articles];
}

/** A name of more letters is set in this size, in points. */
const LONG_NAME = { letters: 60, points: 26 };

/** Who wrote what an entry of the contents leads to. */
function authorBelow({ sections }: ResolvedIssue, { headings }: Writing) {
  const authors = new Map(
    sections.flatMap(({ articles }) =>
      articles.map(
        ({ id, byline }) => [headings.ofArticle(id), byline.replace(AUTHOR_MARK, '').trim()] as const,
      ),
    ),
  );
  return ({ bookmark }: BoundEntry) => authors.get(bookmark) ?? '';
}

/** Share of the bulletin's cover picture that the first page has room for. */
const PICTURE_SHARE = 0.75;

async function coverPicture(issue: ResolvedIssue, { look, nextDrawing }: Writing): Promise<FileChild[]> {
  const { page } = look;
  const figure = coverFigure(issue);
  const fitted = figure && (await fitPicture(issue, figure, coverBounds(look), PICTURE_DPI));
  const height = coverPictureSize(page).height * PICTURE_SHARE;
  return fitted ? croppedPicture({ figure, fitted }, height, page.margin.left, nextDrawing()) : [];
}

/** The text in columns; its first letter is as high as its first lines. */
function text(article: ResolvedArticle, writing: Writing): BodyPart[] {
  const { document } = withoutAuthorNotes(article.document);
  // A reviewer's copy keeps words whole.
  const parted = writing.reviewing ? null : partedCapital(document, writing.look);
  const [first, ...others] = bodyParts(parted?.document ?? document, writing);
  const paragraph = first?.children[0];
  const begun =
    parted && paragraph instanceof Paragraph
      ? [new DropCapital(parted.capital, writing.look), paragraph.with({ indent: { firstLine: 0 } })]
      : (first?.children ?? []);
  return [
    { isAcross: first?.isAcross ?? false, children: begun },
    ...others,
    { isAcross: false, children: provenance(writing, article) },
    ...partsAfterText(article.document, writing),
  ];
}

function opening(
  article: ResolvedArticle,
  section: ResolvedSection,
  index: number,
  writing: Writing,
): FileChild[] {
  const label =
    index === 0
      ? writing.headings.section(section.name, { pageBreakBefore: false })
      : new Paragraph({ style: REVIEW_STYLE.sectionAgain, children: [textRun(section.name)] });
  return [
    label,
    ...fieldParagraphs(writing, article, ['kicker'], STYLE.kicker),
    ...titleParagraphs(writing, article),
    ...authorParagraphs(article, writing),
    ...fieldParagraphs(writing, article, ['lead'], STYLE.lead),
  ];
}
