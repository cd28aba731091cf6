/** The issue as a Word file for the office, as its template has it. */
import { Document, Packer } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { fitPictures } from '../pictures/fit-pictures.ts';
import type { TypesetIssue } from '../typst/typeset-issue.ts';
import { articleAlone } from './article-alone.ts';
import { readFonts } from './fonts.ts';
import { bulletinName } from './header-footer.ts';
import { lookOf } from './look.ts';
import { PICTURE_DPI } from './measures.ts';
import { pageBeginners } from './page-beginners.ts';
import { printedFloats } from './print-floats.ts';
import { inPrintSizes } from './print-sizes.ts';
import { withCommentParts } from './review/package-parts.ts';
import { Reviewing, reviewProperties } from './review/reviewing.ts';
import { withReviewStyles } from './review/styles.ts';
import { roomBelow } from './room-below.ts';
import { stablePackage } from './stable-package.ts';
import { stylesFor } from './styles.ts';
import { DOCX_TEMPLATES } from './templates.ts';
import { inOfficeStyles } from './word-template/office-styles.ts';
import { startWriting } from './writing.ts';

/** How a file differs from the issue as it goes out. */
export interface DocxOptions {
  /** Comments and suggestions of the articles that have a `review` are shown as Word's own. */
  isReviewCopy?: boolean;
  /** The articles alone, without cover and contents. */
  isAlone?: boolean;
  /** The typeset issue: pages begin where they do there, pictures are as large, and its fonts come with the file. */
  print?: Pick<TypesetIssue, 'articles' | 'shares' | 'fonts'> &
    Partial<Pick<TypesetIssue, 'columns' | 'floats' | 'places'>>;
}

/**
 * The bytes of a .docx file; the same input gives the same bytes.
 *
 * @param contents sections and articles with the pages on which the typeset issue has them; they are the
 *   cached result of the contents field. With none the file has no contents.
 */
export async function writeDocx(
  issueAsStored: ResolvedIssue,
  contentsAsStored: readonly ContentsEntry[],
  { isReviewCopy = false, isAlone = false, print }: DocxOptions = {},
): Promise<Uint8Array> {
  const printable = printableValue(issueAsStored);
  const reviewing = isReviewCopy ? new Reviewing(printable) : null;
  const issue = reviewing?.issue ?? printable;
  const contents = printableValue(contentsAsStored);
  const template = isAlone ? articleAlone : DOCX_TEMPLATES[issue.template];
  // By themselves articles stand in one column.
  const look = lookOf(issue.template, isAlone ? { ...issue.settings, columns: 1 } : issue.settings);
  const fitted = await fitPictures(issue, look.figures, PICTURE_DPI);
  const pictures = print ? inPrintSizes(issue, fitted, print.shares) : fitted;
  const writing = startWriting(
    look,
    pictures,
    reviewing,
    print && {
      beginsPage: pageBeginners(issue, print.articles),
      roomBelow: roomBelow(print, look.page),
      floats: printedFloats(issue, print),
    },
  );
  const sections = await template.sections(issue, contents, writing);
  const styles = stylesFor(look, template.styles(look), template.headings?.(look));
  const document = new Document({
    ...properties(issue),
    styles: reviewing ? withReviewStyles(styles) : styles,
    footnotes: writing.footnotes.notes,
    sections,
    ...(reviewing && reviewProperties(reviewing)),
  });
  const fonts = print ? await readFonts(look, print.fonts) : [];
  const { ownMarks } = writing.footnotes;
  const bytes = stablePackage(await Packer.toBuffer(document), issue.date, { fonts, ownMarks });
  const whole = reviewing ? withCommentParts(bytes, reviewing.comments.records) : bytes;
  return issue.wordTemplate ? inOfficeStyles(whole, issue.wordTemplate) : whole;
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
