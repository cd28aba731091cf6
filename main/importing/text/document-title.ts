/** The title of an administrative document: its kind on one line, what it is about on the next. */
import { countWords } from '#shared/vietnamese/words.ts';
import { endsOpen, type Paragraph, startsWithMarker } from './lines.ts';

/** Kinds of documents of Nghị định 30/2020/NĐ-CP and of Party offices, as they stand over their subjects. */
const KIND =
  /^(?:BÁO CÁO|KẾ HOẠCH|THÔNG BÁO|TỜ TRÌNH|CHƯƠNG TRÌNH|HƯỚNG DẪN|KẾT LUẬN|NGHỊ QUYẾT|CHỈ THỊ|QUYẾT ĐỊNH|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH)$/u;
const SUBJECT_WORDS = 80;

/** Joins "BÁO CÁO" with "kết quả rà soát thủ tục quý III". */
export function joinDocumentTitles(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const kind = joined.at(-1);
    if (!kind || !KIND.test(kind.text) || !isSubject(paragraph)) {
      joined.push(paragraph);
      continue;
    }
    const text = `${kind.text} ${paragraph.text}`;
    const after = [...(kind.after ?? []), ...(paragraph.after ?? [])];
    const { block: _, ...place } = kind;
    joined[joined.length - 1] = {
      ...place,
      ...{ text, raw: text, words: countWords(text) },
      ...(after.length > 0 && { after }),
    };
  }
  return joined;
}

function isSubject({ text, words, gap }: Paragraph): boolean {
  return gap <= 2 && words <= SUBJECT_WORDS && endsOpen(text) && !startsWithMarker(text);
}
