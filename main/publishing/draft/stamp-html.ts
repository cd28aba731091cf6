/** Stamps a finished web page, on the screen and on every page printed from it. */
import { DRAFT_WORDS } from './draft-words.ts';

const RULES = `
body::before { content: '${DRAFT_WORDS}'; position: fixed; inset: 0; z-index: 1; display: grid; place-items: center; transform: rotate(-40deg); color: #a8201a2e; font: 700 14vw/1 Arial, sans-serif; white-space: nowrap; pointer-events: none; }
@media screen and (prefers-color-scheme: dark) { body::before { color: #ff8a8040; } }
`;

export function stampHtml(page: string): string {
  return page.replace('</style>', `${RULES}</style>`);
}
