/** The issue as a Word file for the office, as its template has it. */
import { Document, Packer } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { fitPictures } from '../pictures/fit-pictures.ts';
import { articleAlone } from './article-alone.ts';
import { bulletinName } from './header-footer.ts';
import { lookOf } from './look.ts';
import { PICTURE_DPI } from './measures.ts';
import { withCommentParts } from './review/package-parts.ts';
import { Reviewing, reviewProperties } from './review/reviewing.ts';
import { withReviewStyles } from './review/styles.ts';
import { stablePackage } from './stable-package.ts';
import { stylesFor } from './styles.ts';
import { DOCX_TEMPLATES } from './templates.ts';
import { startWriting } from './writing.ts';

/** How a file differs from the issue as it goes out. */
export interface DocxOptions {
  /** Comments and suggestions of the articles that have a `review` are shown as Word's own. */
  isReviewCopy?: boolean;
  /** The articles alone, without cover and contents. */
  isAlone?: boolean;
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
  { isReviewCopy = false, isAlone = false }: DocxOptions = {},
): Promise<Uint8Array> {
  const printable = printableValue(issueAsStored);
  const reviewing = isReviewCopy ? new Reviewing(printable) : null;
  const issue = reviewing?.issue ?? printable;
  const contents = printableValue(contentsAsStored);
  const template = isAlone ? articleAlone : DOCX_TEMPLATES[issue.template];
  const look = lookOf(issue.settings, template.columns?.(issue.settings));
  const page = lookOf(issue.settings);
  const pictures = await fitPictures(issue, look.figures, PICTURE_DPI);
  const writing = startWriting(look, pictures, reviewing);
  const sections = await template.sections(issue, contents, writing);
  const styles = stylesFor(page, template.styles(page), template.headings);
  const document = new Document({
    ...properties(issue),
    styles: reviewing ? withReviewStyles(styles) : styles,
    footnotes: writing.footnotes.notes,
    sections,
    ...(reviewing && reviewProperties(reviewing)),
  });
  const bytes = stablePackage(await Packer.toBuffer(document), issue.date);
  return reviewing ? withCommentParts(bytes, reviewing.comments.records) : bytes;
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
