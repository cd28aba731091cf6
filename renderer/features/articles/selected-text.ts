/** What is selected in the body of an article, as text of the article. */

/** Elements that begin a line of their own. */
const LINES = 'p, h1, h2, h3, blockquote, li, td, th, br';

/** Figures and the tools of tables stand in the text, but what they say is the program's. */
const isForeign = (node: Node) => node instanceof Element && node.getAttribute('contenteditable') === 'false';

/** @returns words of different lines apart; without what stands in the text and cannot be typed over. */
export function selectedText(range: Range): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(
    range.commonAncestorContainer,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (isForeign(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let text = '';
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof Element && node.matches(LINES)) text += '\n';
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === startContainer ? startOffset : 0;
    text += node.data.slice(from, node === endContainer ? endOffset : undefined);
  }
  return text;
}
