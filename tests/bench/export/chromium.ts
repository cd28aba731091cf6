/** Chromium printing the content of an issue: the peer of the typesetter. */
import { mkdir, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { html, Markup } from '#main/publishing/html/markup.ts';
import { stylesheet } from '#main/publishing/html/stylesheet.ts';
import { HTML_TEMPLATES } from '#main/publishing/html/templates.ts';
import { fontsOf, typeOf } from '#main/publishing/layout/look.ts';
import { type PageGeometry, pageGeometry, tallestFigure } from '#main/publishing/layout/page-geometry.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import { fitPictures } from '#main/publishing/pictures/fit-pictures.ts';
import { PRINT_DPI } from '#main/publishing/pictures/resolutions.ts';
import { findTestBrowser } from '../../../build/browser.mjs';
import { TEST_PATHS } from '../../support/program-paths.ts';

/** A browser that knows the print fonts as fonts of the computer, so that no page has to bring them. */
export async function startBrowser(folder: string): Promise<Browser> {
  const fonts = join(folder, 'fonts');
  await mkdir(fonts, { recursive: true });
  for (const path of TEST_PATHS.fonts) await symlink(path, join(fonts, basename(path)), 'dir');
  const executablePath = findTestBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, XDG_DATA_HOME: folder },
  });
}

/** From the page as a file to a tagged PDF with bookmarks as a file. */
export async function printPage(browser: Browser, page: string, target: string): Promise<void> {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' });
  await tab.pdf({ path: target, preferCSSPageSize: true, tagged: true, outline: true });
  await tab.close();
}

/** The issue as a page with print's paper, columns, fonts, size of type, and pictures in their printed size. */
export async function printablePage(issue: ResolvedIssue): Promise<string> {
  const page = pageGeometry(issue.template, issue.settings);
  const bounds = {
    column: { width: page.column, height: tallestFigure(page, 'column') },
    page: { width: page.textWidth, height: tallestFigure(page, 'page') },
  };
  const pictures = await fitPictures(issue, bounds, PRINT_DPI);
  const template = HTML_TEMPLATES[issue.template];
  const widths = [...pictures.values()].map(({ size }) => size.width);
  // Figures stand in the text as they do in the issue.
  const body = template
    .body(issue, pictures, null)
    .text.replace(/(<img [^>]*?) width="\d+" height="\d+"/g, (_, image: string) => {
      return `${image} style="width: ${widths.shift()}mm"`;
    });
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${issue.name}</title>
<style>${new Markup(stylesheet(issue.settings, template.rules))}${new Markup(printRules(issue, page))}</style>
</head>
<body>
${new Markup(body)}</body>
</html>
`.text;
}

function printRules({ settings }: ResolvedIssue, { width, height, margin, rail }: PageGeometry): string {
  const { scale, textSize } = typeOf(settings);
  const { text, display } = fontsOf(settings);
  const left = margin.left + rail;
  return `
@page { size: ${width}mm ${height}mm; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${left}mm; }
@media print {
  html { font: ${scale * textSize}pt/1.4 '${text}'; }
  h1, h2, h3, h4, h5, figcaption, .kicker, table, nav { font-family: '${display}'; }
  p { text-align: justify; }
  img { max-width: none; max-height: none; }
}
`;
}
