/**
 * What a PDF can do besides showing pages, by the names its objects use (ISO 32000-2, 12.6 and 7.11). Reading
 * programs act on them; a scan has no need of any.
 */
import { inflateSync } from 'node:zlib';

const POWERS =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Rendition|Movie|XFA|ImportData|SubmitForm|GoToE|GoToR|3D)(?![A-Za-z])/;
/** Above this a packed part is no list of objects but a bomb. */
const MOST_INFLATED = 32 * 2 ** 20;

const STREAM = /stream\r?\n/g;

export interface PdfPowers {
  /** It wants a password, or would for some of its uses. */
  isEncrypted: boolean;
  /** It runs, opens, sends or carries something. */
  isActive: boolean;
}

export function pdfPowers(file: Buffer): PdfPowers {
  const names = namesOf(file);
  return { isEncrypted: /\/Encrypt(?![A-Za-z])/.test(names), isActive: POWERS.test(names) };
}

/** Everything outside of the streams, and the objects that are packed in streams; escaped names spelt out. */
function namesOf(file: Buffer): string {
  const text = file.toString('latin1');
  const parts: string[] = [];
  let from = 0;
  STREAM.lastIndex = 0;
  for (let match = STREAM.exec(text); match; match = STREAM.exec(text)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const head = text.slice(from, match.index);
    parts.push(head);
    if (/\/ObjStm(?![A-Za-z])/.test(plainNames(head.slice(-2000)))) {
      parts.push(unpacked(file.subarray(start, end)));
    }
    from = end;
    STREAM.lastIndex = end + 'endstream'.length;
  }
  parts.push(text.slice(from));
  return plainNames(parts.join('\n'));
}

/** Objects that cannot be unpacked here cannot be judged: the name of the worst stands for them. */
function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_INFLATED }).toString('latin1');
  } catch {
    return '/Launch';
  }
}

/** "/#4caunch" is another way to write "/Launch". */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
