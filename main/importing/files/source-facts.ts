/** What a text says about itself: its title, who wrote it, when and where it was published. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block } from '#shared/document/schema.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { collapseSpaces } from '#shared/vietnamese/normalise.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import type { SourceFacts } from '../read-document.ts';
import { isAddress, readBracketCredit, readCredits } from '../text/credits.ts';
import { baseName } from '../text/masthead.ts';

/** How many paragraphs from the start, and from the end, are asked. */
const FIRST = 12;
const LAST = 10;
const TITLE_WORDS = 45;
const LONGEST = { title: 500, author: 300, address: 2000, attribution: 300 };

/** What the file said itself comes first; then what can be read off its text; then its name. */
export function sourceFacts(blocks: readonly Block[], own: Partial<SourceFacts>, name: string): SourceFacts {
  const paragraphs = blocks.flatMap((block) =>
    'content' in block ? [collapseSpaces(inlineText(block.content))] : [],
  );
  const texts = paragraphs.filter(Boolean);
  const print = smallPrint(texts.slice(-LAST));
  const title = own.title || titleIn(blocks, texts) || baseName(name);
  const address = own.address || print.address;
  return {
    title: collapseSpaces(title).slice(0, LONGEST.title),
    author: collapseSpaces(own.author || print.author).slice(0, LONGEST.author),
    publishedOn: own.publishedOn ?? dayIn([...texts.slice(0, FIRST), print.attribution]),
    address: address.length > LONGEST.address ? '' : address,
    attribution: collapseSpaces(print.attribution || own.attribution || '').slice(0, LONGEST.attribution),
  };
}

/** The first heading, else a short first line over longer text. */
function titleIn(blocks: readonly Block[], texts: readonly string[]): string {
  const heading = blocks.slice(0, FIRST).find((block) => block.type === 'heading');
  const headed = heading?.type === 'heading' ? inlineText(heading.content) : '';
  if (countWords(headed) >= 2) return headed;
  const [first = '', second = ''] = texts;
  const words = countWords(first);
  return words >= 2 && words <= TITLE_WORDS && countWords(second) >= words && !/[.;,:]$/u.test(first)
    ? first
    : '';
}

function smallPrint(texts: readonly string[]): { author: string; attribution: string; address: string } {
  const found = { author: '', attribution: '', address: '' };
  for (const text of texts.toReversed()) {
    if (isAddress(text)) {
      found.address ||= /^https?:/i.test(text) ? text : '';
      found.attribution ||= text;
      continue;
    }
    const credits = readCredits(text);
    const bracket = credits ? null : readBracketCredit(text);
    const byline = credits?.byline ?? bracket?.byline ?? '';
    found.author ||= byline.replace(/^(?:Tin|Bài|Ảnh|Bài viết|Tác giả|Thực hiện)[^:]*:\s*/iu, '');
    found.attribution ||= credits?.attribution || credits?.via || bracket?.attribution || bracket?.via || '';
    found.address ||= /https?:\/\/\S+/iu.exec(found.attribution)?.[0] ?? '';
  }
  return found;
}

const SPOKEN = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const DATELINE =
  /(?:ngày đăng|đăng ngày|cập nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\D{0,12}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu;
/** Nothing but a day, perhaps with the hour. */
const ALONE = /^\D{0,14}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[\s,|–-]*(?:\d{1,2}[:h]\d{2})?\D{0,14}$/u;

/** Only a line that is about its own day is believed: texts are full of days of other things. */
function dayIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (countWords(text) > 16) continue;
    const [, day, month, year] = SPOKEN.exec(text) ?? DATELINE.exec(text) ?? ALONE.exec(text) ?? [];
    if (!day || !month || !year) continue;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isIsoDate(iso)) return iso;
  }
  return null;
}
