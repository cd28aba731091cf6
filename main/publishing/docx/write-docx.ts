/** The issue as a Word file for the office, as its template has it. */
import { Document, Packer } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { fitPictures } from '../pictures/fit-pictures.ts';
import { bulletinName } from './header-footer.ts';
import { lookOf } from './look.ts';
import { PICTURE_DPI } from './measures.ts';
import { stablePackage } from './stable-package.ts';
import { stylesFor } from './styles.ts';
import { DOCX_TEMPLATES } from './templates.ts';
import { startWriting } from './writing.ts';

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
  const template = DOCX_TEMPLATES[issue.template];
  const look = lookOf(issue.settings, template.columns?.(issue.settings));
  const page = lookOf(issue.settings);
  const writing = startWriting(look, await fitPictures(issue, look.figures, PICTURE_DPI));
  const sections = await template.sections(issue, contents, writing);
  const document = new Document({
    ...properties(issue),
    styles: stylesFor(page, template.styles(page), template.headings),
    footnotes: writing.footnotes.notes,
    sections,
  });
  return stablePackage(await Packer.toBuffer(document), issue.date);
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
