/** Deadlines that cannot be met: before the day that sets them, or for an event that is over by then. */
import { isRunningText, type Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Day, daysIn, exists, timeOf } from '../text/days.ts';
import { sentenceAt, sentencesOf } from '../text/sentences.ts';

const DUE_BEFORE =
  /(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?|hạn chót(?: là)?|đến hết|thời hạn(?: là)?)\s+(?:ngày )?$/iu;
/** A paper of the day that asks for something: "Công văn … ngày 15/3/2024 yêu cầu …". */
const ASKS = /(?:yêu cầu|đề nghị|chỉ đạo|giao|phải|đôn đốc)(?!\p{L})/iu;
const ISSUED_BEFORE =
  /(?<!\p{L})(?:(?:công văn|chỉ thị|quyết định|kế hoạch|thông báo|công điện|văn bản|kết luận)(?:\s+số)?\s+\S{3,30},?\s+)(?:ban hành )?ngày $/iu;
const SENDING = /(?<!\p{L})(?:đăng ký|dự thi|(?:nộp|nhận|gửi) (?:bài|tác phẩm|hồ sơ dự))(?!\p{L})[^;]*$/iu;
const HELD_BEFORE =
  /(?<!\p{L})(?:diễn ra|tổ chức|khai mạc|trao giải|thi chung kết)(?: [^,.;]{0,40})? (?:vào )?(?:(?:sáng|chiều|tối) )?(?:ngày )?$/iu;

function checkPassage(passage: Passage, report: Report): void {
  if (!isRunningText(passage)) return;
  const all = daysIn(passage.text).filter(exists);
  if (all.length < 2) return;
  const sentences = sentencesOf(passage.text);
  for (const [sentence, days] of Map.groupBy(all, (day) => sentenceAt(sentences, day.from))) {
    if (!sentence || days.length < 2) continue;
    const { text, from } = sentence;
    const before = (day: Day) => text.slice(Math.max(0, day.from - from - 90), day.from - from);
    const due = days.find((day) => DUE_BEFORE.test(before(day)));
    if (!due) continue;
    const tell = (message: string) =>
      report({ passage, from: due.from, to: due.to, severity: 'error', message });
    const set = days.find((day) => day.from < due.from && ISSUED_BEFORE.test(before(day)));
    const held = days.find((day) => day !== due && HELD_BEFORE.test(before(day)));
    if (set && isBefore(due, set) && ASKS.test(text.slice(set.to - from, due.from - from))) {
      tell('Hạn này đứng trước ngày văn bản đặt ra nó.');
    } else if (held && isBefore(held, due) && SENDING.test(text.slice(0, due.from - from))) {
      tell('Hạn này sau ngày diễn ra sự kiện.');
    }
  }
}

/** Days without a year are taken for those of the same year. */
function isBefore(left: Day, right: Day): boolean {
  const year = left.year ?? right.year ?? 2000;
  return timeOf({ ...left, year: left.year ?? year }) < timeOf({ ...right, year: right.year ?? year });
}

export const deadlines: Rule = { id: 'deadlines', group: 'dates', checkPassage };
