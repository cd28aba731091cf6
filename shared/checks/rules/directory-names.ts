/** Names of bodies and places outside the days on which the desk's directory has them in force. */
import { type BodyEntry, isInForce, type PlaceEntry } from '../../model/directory.ts';
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../surroundings.ts';
import { type Sentence, sentenceAt, sentencesOf } from '../text/sentences.ts';
import { type Hit, WordList } from '../text/word-list.ts';

type Named = BodyEntry | PlaceEntry;

/** "Sở Nội vụ" of a body, "huyện Phong Lưu" of a place. */
function fullName(entry: Named): string {
  return entry.kind === 'place' ? `${entry.type} ${entry.name}`.trim() : entry.name;
}

/** Every way in which an entry may stand in a text. */
function namesOf(entry: Named): string[] {
  const short = entry.kind === 'body' && entry.shortName !== '' ? [entry.shortName] : [];
  return [fullName(entry), ...short];
}

const nameKey = (entry: Named) => fullName(entry).toLowerCase();

/** Characters around a name in which its sentence may say of which time it speaks. */
const REACH = 300;

function around({ from, to }: Hit<Named>, sentence: Sentence | undefined, text: string): string {
  const start = Math.max(sentence?.from ?? 0, from - REACH);
  return text.slice(start, Math.min(sentence?.to ?? text.length, to + REACH));
}

/** Words that say it is spoken of the past. */
const PAST =
  /(?<!\p{L})(?:trước đây|trước khi|trước ngày|trước năm|(?:tên |đơn vị |huyện |xã |tỉnh |sở |địa bàn )?cũ|nguyên|khi đó|lúc đó|tiền thân|sáp nhập|hợp nhất|sắp xếp|đổi tên|kết thúc hoạt động|giải thể|giai đoạn|thời kỳ|năm học)(?!\p{L})/iu;
/** Words that say it is spoken of what comes. */
const TO_COME = /(?<!\p{L})(?:sẽ|dự kiến|sắp|thành lập|đề án|phương án|đổi tên thành)(?!\p{L})/iu;

function fault(entry: Named, day: string, sentence: string): string | null {
  const name = fullName(entry);
  if (entry.to !== null && day > entry.to) {
    if (PAST.test(sentence) || speaksOfYear(sentence, entry.to)) return null;
    const next = entry.kind === 'body' ? entry.successor : entry.mergedInto;
    const now = next === '' ? '' : `, từ sau đó là “${next}”`;
    return `Theo danh bạ, “${name}” chỉ dùng đến ${shown(entry.to)}${now}. Nếu nói về trước đó, hãy ghi rõ thời điểm.`;
  }
  if (entry.from !== null && day < entry.from) {
    if (TO_COME.test(sentence)) return null;
    return `Theo danh bạ, “${name}” chỉ có từ ${shown(entry.from)}.`;
  }
  return null;
}

/** The sentence names a year in which the name was in force. */
function speaksOfYear(sentence: string, to: string): boolean {
  return [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].some(([year]) => year <= to.slice(0, 4));
}

/** Small slips that leave the words the same: capitals, not those of a text in capitals. */
function isMiswritten({ entry, written }: Hit<Named>): boolean {
  const plain = written.replace(/\s+/gu, ' ');
  if (entry.kind !== 'body' || plain === plain.toLocaleUpperCase('vi')) return false;
  if (plain.toLowerCase() !== entry.name.toLowerCase() || plain === plain.toLowerCase()) return false;
  return plain !== entry.name && plain.charAt(0).toUpperCase() + plain.slice(1) !== entry.name;
}

/** A body's name without its "và": "Sở Khoa học Công nghệ" is written for "Sở Khoa học và Công nghệ". */
function shortened(entry: Named): string[] {
  const without = entry.name.replace(/ và |, /gu, ' ');
  return entry.kind === 'body' && without !== entry.name ? [without] : [];
}

export function directoryNames(surroundings: Surroundings): Rule {
  const entries = surroundings.directory.filter((entry): entry is Named => entry.kind !== 'person');
  const byName = Map.groupBy(entries, nameKey);
  const names = new WordList(entries, namesOf);
  const misnamed = new WordList(entries, shortened);

  const checkPassage = (passage: Passage, day: string, report: Report) => {
    const hits = names.hits(passage);
    const wrong = misnamed.hits(passage);
    if (hits.length === 0 && wrong.length === 0) return;
    const sentences = sentencesOf(passage.text);
    for (const hit of hits) {
      const { entry, from, to, written } = hit;
      if (entry.kind === 'place' && !/\p{Lu}/u.test(written)) continue;
      const sentence = around(hit, sentenceAt(sentences, from), passage.text);
      // Two entries of one name hold one after the other: one in force is enough.
      const same = byName.get(nameKey(entry)) ?? [];
      const message = same.some((one) => isInForce(one, day)) ? null : fault(entry, day, sentence);
      if (message) report({ passage, from, to, severity: 'warning', message });
      else if (isMiswritten(hit)) tellName(hit, passage, report);
    }
    for (const hit of wrong) tellName(hit, passage, report);
  };
  const checkArticle = (subject: Subject, report: Report) => {
    const day = surroundingsOf(surroundings, subject)?.appears ?? surroundings.today;
    if (entries.length === 0 || day === null) return;
    for (const passage of subject.passages) {
      if (isRunningText(passage) || passage.role === 'title') checkPassage(passage, day, report);
    }
  };
  return { id: 'directory-names', group: 'terms', checkArticle };
}

function tellName({ entry, from, to, written }: Hit<Named>, passage: Passage, report: Report): void {
  const message = `Danh bạ ghi tên này là “${entry.name}”, không phải “${written}”.`;
  report({ passage, from, to, severity: 'warning', message, suggestion: entry.name });
}

function shown(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
