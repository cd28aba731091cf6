/** The pictures inside RTF: Word puts the bytes there, and only paths of files into the HTML beside it. */

/** What a `\pict` holds: null for a kind that no browser shows (metafiles). */
export type RtfPicture = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array<ArrayBuffer> } | null;

/** Groups whose pictures are not of the text, or are the same picture again. */
const SKIPPED = new Set([
  ...['nonshppict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...['listpicture', 'bkmkstart', 'fonttbl', 'stylesheet', 'themedata', 'datastore', 'objdata'],
]);
/** A brace, a control word with its number, a control symbol, or text. */
const TOKEN = /([{}])|\\([a-z]+)(-?\d+)? ?|\\[^a-z]|[^{}\\]+/gi;

interface Group {
  skipped: boolean;
  picture: { mediaType: 'image/png' | 'image/jpeg' | null; hex: string[] } | null;
  /** Inside a group of a picture that says something about it (`\blipuid`, `\picprop`). */
  isAside: boolean;
}

/** The pictures of an RTF text in reading order. Broken RTF gives what can be read of it. */
export function picturesOfRtf(rtf: string): RtfPicture[] {
  const pictures: RtfPicture[] = [];
  const open: Group[] = [];
  for (const [text, brace, word, number] of rtf.matchAll(TOKEN)) {
    const group = open.at(-1);
    if (brace === '{') {
      open.push({
        skipped: group?.skipped ?? false,
        picture: group?.picture ?? null,
        isAside: Boolean(group?.picture),
      });
    } else if (brace === '}') {
      const closed = open.pop();
      if (closed?.picture && !closed.isAside && !closed.skipped) pictures.push(asPicture(closed.picture));
    } else if (group === undefined) continue;
    else if (word === undefined) {
      if (group.picture && !group.isAside && !text.startsWith('\\')) group.picture.hex.push(text);
    } else if (SKIPPED.has(word)) group.skipped = true;
    else if (word === 'pict') {
      group.picture = { mediaType: null, hex: [] };
      group.isAside = false;
    } else if (group.picture && word === 'pngblip') group.picture.mediaType = 'image/png';
    else if (group.picture && word === 'jpegblip') group.picture.mediaType = 'image/jpeg';
    // Raw bytes cannot be told from text after a clipboard has made a string of them.
    else if (word === 'bin' && Number(number) > 0) group.skipped = true;
  }
  return pictures;
}

function asPicture({ mediaType, hex }: NonNullable<Group['picture']>): RtfPicture {
  const digits = hex.join('').replace(/[^\da-f]+/gi, '');
  if (mediaType === null || digits.length < 2) return null;
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  }
  return { mediaType, bytes };
}
