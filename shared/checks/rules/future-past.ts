/** What is told as done on a day that has not come: "Ngày 20/12/2027, thành phố đã tổ chức …". */
import { isRunningText, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { latestDay, type Surroundings } from '../surroundings.ts';
import { type Day, daysIn, exists, timeOf } from '../text/days.ts';
import { type Sentence, sentenceAt, sentencesOf } from '../text/sentences.ts';

/** Words that make a day one to come, whatever else the sentence says. */
const TO_COME =
  /(?<!\p{L})(?:sẽ|dự kiến|sắp|tới đây|kế hoạch|hạn|trước|thời hạn|lộ trình|hiệu lực|thi hành)(?!\p{L})/iu;
/** The sentence begins with the day and goes on in the past, before its first full clause is over. */
const OPENING = /^[“"(\s]*(?:(?:Vào|Sáng|Chiều|Tối|Trưa|Trong|Mới đây)[, ]*)*(?:ngày )?$/iu;
const DONE_BEHIND =
  /^(?: vừa qua)?,? (?!(?:đến|-))[^.;]{0,90}?(?<!\p{L})(?:đã|vừa) (?!có (?:kế hoạch|lịch))/iu;
const JUST_NOW = /^,? vừa qua(?!\p{L})/iu;
const DONE_BEFORE =
  /(?<!\p{L})(?:đã|vừa) (?:được |chính thức )?(?:diễn ra|tổ chức|khai mạc|bế mạc|khánh thành|ra mắt|ký|ban hành|hoàn thành|kết thúc)(?: [^,.;]{0,40})? (?:vào |trong )?(?:(?:sáng|chiều|tối) )?(?:ngày )?$/iu;

export function futurePast(surroundings: Surroundings): Rule {
  const checkArticle = (subject: Subject, report: Report) => {
    const latest = latestDay(surroundings, subject);
    if (latest === null) return;
    const now = Date.parse(latest);
    for (const passage of subject.passages.filter(isRunningText)) {
      const days = daysIn(passage.text).filter((day) => exists(day) && timeOf(day) > now);
      const sentences = days.length === 0 ? [] : sentencesOf(passage.text);
      const told = new Set<Sentence>();
      for (const day of days) {
        const sentence = sentenceAt(sentences, day.from);
        // The first day to come says what the sentence is about.
        if (!sentence || told.has(sentence)) continue;
        told.add(sentence);
        if (TO_COME.test(sentence.text) || !isTold(sentence.text, sentence.from, day)) continue;
        const message = `Ngày này chưa đến mà câu kể như việc đã xong (tính đến ${shown(latest)}). Hãy kiểm tra ngày hoặc cách viết.`;
        report({ passage, from: day.from, to: day.to, severity: 'warning', message });
      }
    }
  };
  return { id: 'future-past', group: 'dates', checkArticle };
}

function isTold(text: string, start: number, { from, to }: Day): boolean {
  const before = text.slice(0, from - start);
  const behind = text.slice(to - start, to - start + 120);
  if (JUST_NOW.test(behind)) return true;
  if (OPENING.test(before)) return DONE_BEHIND.test(behind);
  return DONE_BEFORE.test(before.slice(-110));
}

function shown(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
