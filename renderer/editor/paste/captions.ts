/** The words under a pasted picture, found where Word, newspapers and the portals of offices put them. */

/** Names that programs and sites give to captions and to the line of the photographer beside them. */
const CAPTION_NAME = /caption|chu-?thich|photocms_author|image-?desc/i;
const CAPTION = 'figcaption, [class]';
/** Longer paragraphs that end in a credit are text with its source, no caption. */
const LONGEST_CAPTION = 400;
/** Written so, and not "hình ảnh: …" inside a sentence. */
const CREDIT =
  /[\s(|/–—-]*(?:Ảnh|ẢNH|Nguồn ảnh|Nguồn|NGUỒN|Photo|PHOTO)\s*:\s*([^():\s][^():]{1,79}?)[).\s]*$/u;
const PHOTOGRAPHER = /(?:Ảnh|ẢNH|Photo|PHOTO)\s*:/u;
/** "Bài và ảnh: …", "TIN, ẢNH: …": the byline of an article whose last picture stands above it. */
const BYLINE = /^(?:bài|tin)?$|(?:[,&+]|\svà)$/iu;

/** "… ven sông. Ảnh: Minh Anh" as caption and credit; "" for what is missing. */
export function splitCredit(words: string): { caption: string; credit: string } {
  const line = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [whole = '', credit = ''] = CREDIT.exec(line) ?? [];
  return { caption: line.slice(0, line.length - whole.length), credit };
}

/** The elements that hold a picture's caption, in order; they are still in the page. */
export function captionOf(image: Element): Element[] {
  const frame = frameOf(image);
  const inside = captionsIn(frame, image);
  if (inside.length > 0) return inside;
  const below = image.closest('p')?.nextElementSibling ?? null;
  if (below?.classList.contains('MsoCaption')) return [below];
  const next = standingAlone(image).nextElementSibling;
  return next !== null && isCaptionLine(next) ? [next] : [];
}

/** The nearest element around a picture that holds words, too; null when that is the page. */
function frameOf(image: Element): Element | null {
  const figure = image.closest('figure');
  if (figure !== null) return figure;
  const frame = standingAlone(image).parentElement;
  const table = frame?.closest('table');
  return table ?? (frame?.localName === 'body' ? null : frame);
}

function captionsIn(frame: Element | null, image: Element): Element[] {
  if (frame === null) return [];
  if (frame.localName === 'table') return captionsInTable(frame, image);
  const isFigure = frame.localName === 'figure';
  if (!isFigure && frame.querySelectorAll('img').length > 1) return [];
  const named = [...frame.querySelectorAll(CAPTION)].filter(
    (one) => isNamedCaption(one) && !one.contains(image) && one.closest('[data-pasted-picture]') === null,
  );
  const captions = named.filter((one) => !named.some((other) => isInside(one, other)));
  // Of a part of the page with more words than these, nothing says that they belong to the picture.
  const words = captions.reduce((total, one) => total + lettersIn(one), 0);
  return isFigure || words === lettersIn(frame) ? captions : [];
}

/** A picture with a line of words above or below it, in a table of one column: how portals frame pictures. */
function captionsInTable(table: Element, image: Element): Element[] {
  const cells = [...table.querySelectorAll('td, th')];
  const rows = table.querySelectorAll('tr').length;
  const isFrame = rows === cells.length && rows <= 3 && table.querySelectorAll('img').length === 1;
  const others = cells.filter((cell) => hasText(cell));
  if (!isFrame || others.some((cell) => cell.contains(image))) return [];
  return others.every((cell) => cell.textContent.length <= LONGEST_CAPTION) ? others : [];
}

/** A line by itself under a picture that is named a caption, or says who took the picture. */
function isCaptionLine(element: Element): boolean {
  if (!/^(?:p|div|h[4-6])$/.test(element.localName) || element.querySelector('img') !== null) return false;
  if (element.textContent.length > LONGEST_CAPTION) return false;
  if (isNamedCaption(element)) return true;
  const { caption, credit } = splitCredit(element.textContent);
  return credit !== '' && PHOTOGRAPHER.test(element.textContent.normalize('NFC')) && !BYLINE.test(caption);
}

function isNamedCaption(element: Element): boolean {
  return element.localName === 'figcaption' || CAPTION_NAME.test(element.className);
}

/** The largest element around a picture that holds no words. */
function standingAlone(image: Element): Element {
  let alone = image;
  for (;;) {
    const parent = alone.parentElement;
    if (parent === null || parent.localName === 'body' || hasText(parent)) return alone;
    alone = parent;
  }
}

/** Stops at the first word, so that a whole page is not read for each of its pictures. */
function hasText(element: Element): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (/\S/.test(text.nodeValue ?? '')) return true;
  }
  return false;
}

function lettersIn(element: Element): number {
  return element.textContent.replace(/\s+/g, '').length;
}

function isInside(inner: Element, outer: Element): boolean {
  return inner !== outer && outer.contains(inner);
}
