/**
 * Footnotes of other programs: a link to a note further down, and a link from there back to it. Word,
 * LibreOffice, Google Docs, Pandoc and Wikipedia all write them so; only names and marks differ.
 */

export interface PastedNote {
  /** What the mark in the text has as `data-pasted-note`. */
  key: string;
  /** The note's text, taken out of the page. */
  content: Element;
}

/** "1", "[12]", "(a)", "*", "iv": anything longer is a link of a table of contents. */
const MARK = /^[[(]?(?:\d{1,4}|[*†‡§]{1,4}|[ivxlc]{1,6}|[a-z])[\])]?$/i;

/** Takes the notes out of a page and leaves a `<sup data-pasted-note>` at each mark. */
export function takeNotes(body: Element): PastedNote[] {
  const links = [...body.querySelectorAll('a[href^="#"]')];
  const backLinks = new Map<string, Element>();
  for (const link of links) {
    const target = addressOf(link);
    if (target !== '' && !backLinks.has(target)) backLinks.set(target, link);
  }
  const names = namesOf(body);
  const notes: PastedNote[] = [];
  const seen = new Set<Element>();
  for (const mark of links) {
    if (seen.has(mark) || !mark.isConnected || !MARK.test(mark.textContent.trim())) continue;
    const target = names.get(addressOf(mark));
    const back = target === undefined ? undefined : backLinkTo(mark, target, backLinks);
    if (target === undefined || back === undefined || !isBehind(mark, back)) continue;
    const content = contentOf(back, mark);
    if (content === null) continue;
    const key = String(notes.length + 1);
    seen.add(back);
    back.remove();
    content.remove();
    trimStart(content);
    leaveMark(mark, key);
    notes.push({ key, content });
  }
  if (notes.length > 0) dropRules(body);
  return notes;
}

function addressOf(link: Element): string {
  return (link.getAttribute('href') ?? '').slice(1);
}

function namesOf(body: Element): Map<string, Element> {
  const names = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? '']) {
      if (name !== '' && !names.has(name)) names.set(name, element);
    }
  }
  return names;
}

/** The link that leads from the note back to its mark, or to an element right around the mark. */
function backLinkTo(mark: Element, target: Element, backLinks: Map<string, Element>): Element | undefined {
  const around = [mark, mark.parentElement, mark.firstElementChild];
  for (const element of around) {
    for (const name of [element?.id ?? '', element?.getAttribute('name') ?? '']) {
      const back = name === '' ? undefined : backLinks.get(name);
      if (back !== undefined && back !== mark && (target.contains(back) || back.contains(target)))
        return back;
      if (back !== undefined && back !== mark && target.parentElement?.contains(back)) return back;
    }
  }
  return undefined;
}

function isBehind(mark: Element, back: Element): boolean {
  return (mark.compareDocumentPosition(back) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The largest part of the page around the back link that holds this note and nothing else. */
function contentOf(back: Element, mark: Element): Element | null {
  let content = back.closest('li, dd, p, div');
  if (content === null || content.contains(mark)) return null;
  for (;;) {
    const parent: Element | null = content.parentElement;
    if (parent === null || !/^(?:div|li|dd|aside)$/.test(parent.localName) || parent.contains(mark)) break;
    if (parent.querySelectorAll('a[href^="#"]').length > content.querySelectorAll('a[href^="#"]').length)
      break;
    // Neighbours without a back link are further paragraphs of a note only in a part of its own.
    if (parent.children.length > 1 && parent.id === '') break;
    content = parent;
  }
  return content;
}

function leaveMark(mark: Element, key: string): void {
  const sign = mark.ownerDocument.createElement('sup');
  sign.setAttribute('data-pasted-note', key);
  const around = mark.closest('sup');
  (around ?? mark).replaceWith(sign);
}

/** After the number comes a tab or a space. */
function trimStart(content: Element): void {
  const texts = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = (text.nodeValue ?? '').replace(/^[\s\u00a0]+/, '');
    if (text.nodeValue !== '') return;
  }
}

/** The line that Word draws above the notes. */
function dropRules(body: Element): void {
  for (const rule of body.querySelectorAll('hr[width="33%"]')) rule.remove();
}
