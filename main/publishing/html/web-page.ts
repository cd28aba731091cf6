/** What stands around the text of every page: one file that loads nothing but what it may. */
import { html, Markup } from './markup.ts';

export interface WebPage {
  /** Content-Security-Policy: where pictures come from. */
  policy: string;
  author: string;
  description: string;
  title: string;
  style: string;
  body: Markup;
}

export function webPage({ policy, author, description, title, style, body }: WebPage): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${author}">
<meta name="description" content="${description}">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}</body>
</html>
`.text;
}
