/**
 * Cuts a page out of the drawing of a document, as typst-ts-renderer makes it.
 *
 * A page keeps only the glyphs it shows and nothing that names its place in the document, so a page that
 * did not change is the same picture, byte for byte, however the rest changed.
 */
import { createHash } from 'node:crypto';

export interface PageSize {
  /** Points. */
  width: number;
  height: number;
}

const PAGE_START = '<g class="typst-page"';
const FINGERPRINT = /<g class="typst-page"[^>]* data-tid="([^"]*)"/g;
/** Invisible text for selecting, which a picture has no use for. */
const SELECTABLE_TEXT = /<g transform="[^"]*"><foreignObject[\s\S]*?<\/foreignObject><\/g>/g;
/** Names by which the renderer tells what to redraw. */
const REDRAW_NAMES = / (?:data-[a-z-]+|class)="[^"]*"/g;
const SCRIPT = /<script[\s\S]*?<\/script>/g;
/** Links of the page: in a picture they lead nowhere, and their invisible areas would show. */
const LINKS = /<\/?a\b[^>]*>|<rect class="pseudo-link"[^>]*>(?:<\/rect>)?/g;
const GLYPH = /<path id="([^"]+)"[^>]*? d="([^"]*)"[^>]*\/>/g;
/** Whatever else pages refer to: clip paths, gradients, drawn emoji. */
const DEFINITION = /<(\w+) id="([^"]+)"[^>]*(?:\/>|>[\s\S]*?<\/\1>)/g;
const USE = /<use ([^>]*)href="#([^"]+)"([^>]*)\/>/g;

/**
 * @param drawing one SVG with all pages, one below the other; those that are not wanted may be empty.
 * @param index of the page, from 0.
 * @param glyphs outlines by their names, those of earlier drawings included: each is sent once.
 */
export function pageOf(
  drawing: string,
  index: number,
  size: PageSize,
  glyphs: ReadonlyMap<string, string>,
): string {
  const starts = startsOf(drawing);
  const start = starts[index] ?? drawing.length;
  const end = starts[index + 1] ?? drawing.lastIndexOf('</svg>');
  const head = drawing.slice(drawing.indexOf('>') + 1, starts[0] ?? 0);
  const others = [...head.replace(GLYPH, '').matchAll(DEFINITION)].map(([whole, , id = '']) => ({
    id,
    whole,
  }));
  const used = new Map<string, { name: string; path: string }>();
  const page = withoutPlace(drawing.slice(start, end)).replace(
    USE,
    (use, before: string, id: string, after: string) => {
      const outline = glyphs.get(id);
      // A glyph without an outline is a space; one defined in another way (emoji) stays as it is.
      if (outline === undefined) return others.some((other) => other.id === id) ? use : '';
      const glyph = used.get(id) ?? glyphOf(outline);
      used.set(id, glyph);
      return `<use ${before}href="#${glyph.name}"${after}/>`;
    },
  );
  const paths = new Map([...used.values()].map(({ name, path }) => [name, path]));
  const shared = others.filter(({ id }) => page.includes(`#${id}`)).map(({ whole }) => whole);
  const definitions = [...paths.values(), ...shared].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fff"/><defs>${definitions}</defs>${page}</svg>`;
}

/** Names and outlines of the glyphs that a drawing brings. */
export function glyphsOf(drawing: string): [name: string, outline: string][] {
  const head = drawing.slice(0, startsOf(drawing)[0] ?? drawing.length);
  return [...head.matchAll(GLYPH)].map(([, id = '', outline = '']) => [id, outline]);
}

/** The renderer's fingerprint of each page, from a drawing of the whole document. */
export function fingerprintsOf(drawing: string): string[] {
  return [...drawing.matchAll(FINGERPRINT)].map(([, fingerprint = '']) => fingerprint);
}

/** A glyph named by its outline: the renderer's own names follow the order in which fonts were met. */
function glyphOf(outline: string): { name: string; path: string } {
  const name = `g${createHash('sha256').update(outline).digest('base64url').slice(0, 10)}`;
  return { name, path: `<path id="${name}" d="${outline}"/>` };
}

function startsOf(drawing: string): number[] {
  const starts: number[] = [];
  for (let at = drawing.indexOf(PAGE_START); at >= 0; at = drawing.indexOf(PAGE_START, at + 1))
    starts.push(at);
  return starts;
}

/** The page's group without its shift down the roll of pages, its hidden text and its redraw names. */
function withoutPlace(group: string): string {
  const body = group.slice(group.indexOf('>') + 1);
  return `<g>${body.replace(SELECTABLE_TEXT, '').replace(SCRIPT, '').replace(LINKS, '').replace(REDRAW_NAMES, '')}`;
}
