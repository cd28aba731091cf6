/** A web page per article, with its pictures as files beside it: for a portal that takes articles one by one. */
import { createHash } from 'node:crypto';
import { bulletinName } from '../docx/header-footer.ts';
import { fileName } from '../file-names.ts';
import { printableValue } from '../layout/printable-text.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../layout/resolved-issue.ts';
import { type FigurePictures, fitPictures } from '../pictures/fit-pictures.ts';
import { WEB_FIGURES } from './figure-bounds.ts';
import { html } from './markup.ts';
import { sectionMarkup } from './page-parts.ts';
import { stylesheet } from './stylesheet.ts';
import { HTML_TEMPLATES, type HtmlTemplate } from './templates.ts';
import { webPage } from './web-page.ts';

/** What a portal shows on a wide screen. */
const DPI = 150;
const POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

export interface SiteFile {
  /** Relative, with "/" between folder and name; ASCII. */
  name: string;
  bytes: Uint8Array;
}

/** "01-cap-xa-lam-dich-vu-cong.html" and so on, in printing order, and the folder "anh". */
export async function writeArticlePages(issueAsStored: ResolvedIssue): Promise<SiteFile[]> {
  const issue = printableValue(issueAsStored);
  const pictures = await fitPictures(issue, WEB_FIGURES, DPI);
  const beside = new Map<string, SiteFile>();
  const pages: SiteFile[] = [];
  for (const section of issue.sections) {
    for (const article of section.articles) {
      const page = articlePage(issue, section, article, pictures);
      const number = String(pages.length + 1).padStart(2, '0');
      pages.push({
        name: `${number}-${fileName(article.title, 'bai')}.html`,
        bytes: new TextEncoder().encode(withPicturesBeside(page, beside)),
      });
    }
  }
  return [...pages, ...beside.values()];
}

function articlePage(
  issue: ResolvedIssue,
  section: ResolvedSection,
  article: ResolvedArticle,
  pictures: FigurePictures,
): string {
  const source = `${bulletinName(issue)}, số ${issue.number}`;
  const { rules, articleAlone = belowItsSection } = HTML_TEMPLATES[issue.template];
  return webPage({
    policy: POLICY,
    author: article.byline || issue.publisher,
    description: article.lead || article.title || source,
    title: [article.title, source].filter(Boolean).join(' – '),
    style: stylesheet(issue.settings, rules),
    body: articleAlone(issue, section, article, pictures),
  });
}

const belowItsSection: NonNullable<HtmlTemplate['articleAlone']> = (
  _issue,
  section,
  article,
  pictures,
) => html`<main>
${sectionMarkup({ ...section, articles: [article] }, 0, pictures)}</main>
`;

/** Pictures as the markup has them; in texts the quote would be escaped. */
const PICTURE = /<img src="data:image\/(jpeg|png);base64,([A-Za-z0-9+/=]+)"/g;

/** Puts the pictures of a page among the files beside it, each once, named by its content. */
function withPicturesBeside(page: string, beside: Map<string, SiteFile>): string {
  return page.replace(PICTURE, (_, type: string, data: string) => {
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const name = `anh/${hash}.${type === 'jpeg' ? 'jpg' : 'png'}`;
    beside.set(name, { name, bytes });
    return `<img src="${name}"`;
  });
}
