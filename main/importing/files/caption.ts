/** What stands under a picture, as files hold it: a caption, often with the photographer at its end. */

const CREDIT = /[\s.(–—-]+(?:Ảnh|Nguồn ảnh)\s*:\s*([^:()]{2,80}?)\)?\.?$/u;
const ONLY_CREDIT = /^\(?(?:Ảnh|Nguồn ảnh)\s*:\s*([^:()]{2,80}?)\)?\.?$/u;

/** Takes "… Ảnh: Lan Hương" apart. */
export function splitCredit(text: string): { caption: string; credit: string } {
  const alone = ONLY_CREDIT.exec(text);
  if (alone?.[1]) return { caption: '', credit: alone[1].trim() };
  const credit = CREDIT.exec(text);
  if (!credit?.[1]) return { caption: text, credit: '' };
  const end = text[credit.index] === '.' ? '.' : '';
  return { caption: text.slice(0, credit.index).trim() + end, credit: credit[1].trim() };
}
