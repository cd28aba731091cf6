/** Pictures as bytes: out of data URLs, and how large they are. */

/** Kinds that a page may carry inside itself; SVG is a program as much as a picture. */
const DATA_URL = /^data:(image\/(?:png|jpeg|jpg|webp|gif|bmp));base64,([\da-z+/=\s]+)$/i;
const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
};

/** The picture of a data URL; `tiny` when it is one to count readers with, null when it cannot be kept. */
export function pictureOfDataUrl(url: string): File | 'tiny' | null {
  const parts = DATA_URL.exec(url.trim());
  if (parts === null) return null;
  const [, type = '', data = ''] = parts;
  const mediaType = type.toLowerCase().replace('image/jpg', 'image/jpeg');
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
    if (isTiny(bytes)) return 'tiny';
    return new File([bytes], `1.${EXTENSIONS[mediaType] ?? 'png'}`, { type: mediaType });
  } catch {
    return null;
  }
}

/** True for PNG and GIF of at most two pixels a side. */
export function isTiny(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return Math.min(view.getUint32(16), view.getUint32(20)) <= 2;
  }
  if (bytes.length >= 10 && view.getUint32(0) === 0x47494638) {
    return Math.min(view.getUint16(6, true), view.getUint16(8, true)) <= 2;
  }
  return bytes.length < 20;
}
