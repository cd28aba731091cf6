/** Pictures of a pasted page: what the clipboard gives of them, and the figures they become. */
import { captionOf } from './captions.ts';
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
    const caption = captionOf(image);
    const file = inPage ?? given[local.indexOf(image)] ?? single ?? null;
    if (file !== null) taken.files.set(String(taken.files.size + 1), file);
    else if (source === 'remote') taken.remote += 1;
    else if (source !== 'none') taken.missing += 1;
    if (file !== null || caption.length > 0 || source === 'local') {
      placeFigure(image, caption, file === null ? '' : String(taken.files.size));
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

/** The side of an icon between words (a box to tick, a sign for a link), in CSS pixels. */
const ICON_SIDE = 24;
const PIXELS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, em: 16, rem: 16 };

/** Hidden or too small for a picture: what counts readers, and icons. */
function isHidden(image: Element, styles: StyleRules): boolean {
  const declared = styles.of(image);
  if (declared.get('display') === 'none' || declared.get('visibility') === 'hidden') return true;
  const side = (name: string) => pixelsOf(image.getAttribute(name) ?? declared.get(name) ?? '');
  const [width, height] = [side('width'), side('height')];
  return width <= 2 || height <= 2 || (width <= ICON_SIDE && height <= ICON_SIDE);
}

/** NaN for lengths that say nothing by themselves (`100%`, `auto`). */
function pixelsOf(length: string): number {
  const [, number = '', unit = ''] = /^\s*([\d.]+)\s*([a-z%]*)\s*$/i.exec(length) ?? [];
  return Number.parseFloat(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
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

const TEXT_BLOCK = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, a, address, figure';

/** A figure is a block of its own: it stands behind the outermost block of text that holds the picture. */
function placeFigure(image: Element, caption: readonly Element[], picture: string): void {
  const figure = image.ownerDocument.createElement('figure');
  figure.setAttribute('data-pasted-picture', picture);
  figure.setAttribute('data-alternative', (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim());
  // The words stay text of the page, so that old encodings are read in them, too.
  const words = image.ownerDocument.createElement('figcaption');
  for (const part of caption) {
    words.append(...part.childNodes, ' ');
    part.remove();
  }
  figure.append(words);
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
