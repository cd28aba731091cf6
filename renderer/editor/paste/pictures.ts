/** Pictures of a pasted page: what the clipboard gives of them, and the figures they become. */
import type { StyleRules } from './css.ts';
import { isTiny, pictureOfDataUrl } from './picture-bytes.ts';
import type { PastedPage } from './read-html.ts';
import { picturesOfRtf } from './rtf-pictures.ts';

/** What stands on the clipboard beside the HTML. */
export interface ClipboardExtras {
  /** "" when there is none. */
  rtf: string;
  /** Pictures only. */
  files: readonly File[];
}

export interface PastedPictures {
  /** By the number that the figure in the page has as `data-pasted-picture`. */
  files: Map<string, File>;
  /** Pictures on the web, which are never fetched. */
  remote: number;
  /** Pictures of this computer that the clipboard names without giving them, and kinds that cannot be kept. */
  missing: number;
}

/** Takes each picture out of the page; where there is something to show, a `<figure>` stands in its place. */
export function takePictures(page: PastedPage, extras: ClipboardExtras): PastedPictures {
  const { body, styles } = page;
  const images = [...body.querySelectorAll('img')];
  const local = images.filter((image) => sourceOf(image) === 'local' && !isHidden(image, styles));
  const given = localFiles(local.length, images.length, extras);
  const taken: PastedPictures = { files: new Map(), remote: 0, missing: 0 };
  const single = images.length === 1 && extras.files.length === 1 ? extras.files[0] : undefined;
  for (const image of images) {
    const source = sourceOf(image);
    const inPage = source === 'data' ? pictureOfDataUrl(image.getAttribute('src') ?? '') : null;
    if (isHidden(image, styles) || inPage === 'tiny' || isSign(image)) {
      image.replaceWith(isSign(image) ? (image.getAttribute('alt') ?? '') : '');
      continue;
    }
    const [caption, credit] = creditOf(takeCaption(image));
    const file = inPage ?? given[local.indexOf(image)] ?? single ?? null;
    if (file !== null) taken.files.set(String(taken.files.size + 1), file);
    else if (source === 'remote') taken.remote += 1;
    else if (source !== 'none') taken.missing += 1;
    if (file !== null || caption + credit !== '' || source === 'local') {
      placeFigure(image, { caption, credit, picture: file === null ? '' : String(taken.files.size) });
    } else image.remove();
  }
  return taken;
}

type Source = 'data' | 'local' | 'remote' | 'none';

function sourceOf(image: Element): Source {
  const source = image.getAttribute('src') ?? '';
  // Pages that load late show a blank and name the picture elsewhere.
  if (image.hasAttribute('data-src') || /^(?:https?:)?\/\//i.test(source)) return 'remote';
  if (/^data:/i.test(source)) return 'data';
  return /^(?:file|cid|blob):|^[a-z]:\\/i.test(source) ? 'local' : 'none';
}

/** An emoji drawn as a picture: its description is the sign itself. */
function isSign(image: Element): boolean {
  return /^\p{RGI_Emoji}$/v.test(image.getAttribute('alt') ?? '');
}

/** Hidden or too small to be seen: what counts readers, not what readers see. */
function isHidden(image: Element, styles: StyleRules): boolean {
  const declared = styles.of(image);
  if (declared.get('display') === 'none' || declared.get('visibility') === 'hidden') return true;
  const side = (name: string) => Number.parseFloat(image.getAttribute(name) ?? declared.get(name) ?? '');
  return side('width') <= 2 || side('height') <= 2;
}

/** The files of pictures that the HTML names by a path, in their order; null where there is none. */
function localFiles(local: number, all: number, { rtf, files }: ClipboardExtras): (File | null)[] {
  if (local === 0) return [];
  const inRtf = rtf === '' ? [] : picturesOfRtf(rtf);
  if (inRtf.length === local || inRtf.length === all) {
    return inRtf.map((picture, place) => {
      if (picture === null || isTiny(picture.bytes)) return null;
      const { mediaType, bytes } = picture;
      const name = `${place + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
      return new File([bytes], name, { type: mediaType });
    });
  }
  return files.length === local ? [...files] : [];
}

/** The caption that follows a picture, taken out of the page. */
function takeCaption(image: Element): string {
  const figure = image.closest('figure');
  const caption = figure?.querySelector('figcaption') ?? captionParagraphAfter(image);
  if (!caption) return '';
  caption.remove();
  return caption.textContent.replace(/\s+/g, ' ').trim();
}

/** "… ven sông. Ảnh: Minh Anh" as caption and credit. */
function creditOf(words: string): [caption: string, credit: string] {
  const [whole = '', credit = ''] = /[\s(]*(?:Ảnh|Photo)\s*:\s*([^():]{2,80}?)[).\s]*$/iu.exec(words) ?? [];
  return [words.slice(0, words.length - whole.length), credit];
}

/** Word's own style for captions, on the paragraph after the one with the picture. */
function captionParagraphAfter(image: Element): Element | null {
  const next = image.closest('p')?.nextElementSibling ?? null;
  return next?.classList.contains('MsoCaption') ? next : null;
}

const TEXT_BLOCK = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, a, address, figure';

/** A figure is a block of its own: it stands behind the outermost block of text that holds the picture. */
function placeFigure(image: Element, words: { caption: string; credit: string; picture: string }): void {
  const figure = image.ownerDocument.createElement('figure');
  figure.setAttribute('data-pasted-picture', words.picture);
  figure.setAttribute('data-caption', words.caption);
  figure.setAttribute('data-credit', words.credit);
  figure.setAttribute('data-alternative', (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim());
  let block: Element = image;
  for (let step: Element | null = image; step !== null; step = step.parentElement) {
    if (step.matches(TEXT_BLOCK)) block = step;
  }
  // Pictures of one block keep their order.
  let place = block;
  while (block !== image && place.nextElementSibling?.hasAttribute('data-of-block'))
    place = place.nextElementSibling;
  if (block !== image) figure.setAttribute('data-of-block', '');
  place.after(figure);
  image.remove();
  if (block !== image && block.textContent.trim() === '' && block.querySelector('img') === null)
    block.remove();
}
