/** The issue as one web page that needs nothing beside it. */
import { bulletinName } from '../docx/header-footer.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { fitPictures } from '../pictures/fit-pictures.ts';
import { mastheadPicture } from '../pictures/masthead-picture.ts';
import { WEB_FIGURES, WEB_TEXT_WIDTH } from './figure-bounds.ts';
import { stylesheet } from './stylesheet.ts';
import { HTML_TEMPLATES } from './templates.ts';
import { webPage } from './web-page.ts';

/** Sharp on an office screen, light enough to mail. */
const DPI = 150;
/** The page runs nothing and fetches nothing, whatever a text pretends to be. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The page's text, pictures and style included; the same input gives the same page. */
export async function writeHtml(issueAsStored: ResolvedIssue): Promise<string> {
  const issue = printableValue(issueAsStored);
  const pictures = await fitPictures(issue, WEB_FIGURES, DPI);
  const name = await mastheadPicture(issue, WEB_TEXT_WIDTH, DPI);
  const template = HTML_TEMPLATES[issue.template];
  const title = `${bulletinName(issue)}, số ${issue.number}`;
  return webPage({
    policy: POLICY,
    author: issue.publisher,
    description: issue.theme || title,
    title,
    style: stylesheet(issue.settings, template.rules),
    body: template.body(issue, pictures, name),
  });
}
