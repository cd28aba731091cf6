import { describe, expect, it } from 'vitest';
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { importArticle } from './import-text.ts';

const TITLE = 'Một cửa ở phường Bến Sông';
const LEAD =
  'Phường Bến Sông, thành phố Triều Giang nhận hồ sơ cả sáng thứ bảy từ đầu tháng mười một năm nay.';
const BODY =
  'Theo kế hoạch của phường, mỗi tuần có hai tổ trực từ bảy giờ đến mười một giờ để người đi làm ca nộp hồ sơ.';
const MORE =
  'Đến nay phường đã nhận hơn ba trăm hồ sơ trong giờ làm thêm, phần lớn là chứng thực và hộ tịch của bà con.';
const END = 'Cách làm này sẽ được các phường khác trong thành phố học theo từ đầu năm sau.';

/** Paragraphs with "{n}" where a reference stands, and the notes by their numbers there. */
function read(document: ArticleDocument) {
  const ids: string[] = [];
  const texts = document.blocks.flatMap((block) =>
    'content' in block
      ? [
          block.content
            .map((inline) => {
              if (inline.type !== 'footnoteReference') return inlineText([inline]);
              ids.push(inline.footnoteId);
              return `{${ids.length}}`;
            })
            .join(''),
        ]
      : [],
  );
  const notes = ids.map((id) => document.footnotes[id]?.paragraphs.map(inlineText).join(' / '));
  return { texts, notes };
}

function imported(text: string) {
  const { article, warnings } = importArticle(text, { name: 'bai.txt' });
  return { ...read(article.document), lead: article.lead, codes: warnings.map(({ code }) => code) };
}

const page = (...paragraphs: string[]) => paragraphs.join('\n\n');

describe('notes at the foot of pages', () => {
  it('become footnotes where their marks stand, though numbers begin anew on each page', () => {
    const first = page(TITLE, LEAD, `${BODY.slice(0, -1)}(1).`, '(1) Quyết định số 12/QĐ-UBND của phường.');
    const second = page(`${MORE.slice(0, -1)} (1).`, END, '(1) Số liệu đến ngày 15.');
    const { texts, notes, codes } = imported(`${first}\n\f${second}`);
    expect(texts).toEqual([`${BODY.slice(0, -1)}{1}.`, `${MORE.slice(0, -1)}{2}.`, END]);
    expect(notes).toEqual(['Quyết định số 12/QĐ-UBND của phường.', 'Số liệu đến ngày 15.']);
    expect(codes).toEqual(['NOTE_MARKS']);
  });

  it('are known under a number glued to a word, over a page number, and go on for several lines', () => {
    const marked = BODY.replace('kế hoạch', 'kế hoạch1').replace('hai tổ', 'hai tổ2');
    const foot = '_______\n1 Kế hoạch số 5/KH-UBND\nngày 3 tháng 10.\n2 Mỗi tổ ba người.';
    const { texts, notes, codes } = imported(
      `${page(TITLE, LEAD, marked, MORE, foot, 'Trang 1')}\n\n${page(END, END, 'Trang 2')}`,
    );
    expect(texts[0]).toBe(BODY.replace('kế hoạch', 'kế hoạch{1}').replace('hai tổ', 'hai tổ{2}'));
    expect(notes).toEqual(['Kế hoạch số 5/KH-UBND ngày 3 tháng 10.', 'Mỗi tổ ba người.']);
    expect(codes).not.toContain('TEXT_NOT_PLACED');
  });

  it('let a sentence go on over the end of the page', () => {
    const [half, rest] = [BODY.slice(0, 60).trimEnd(), BODY.slice(60).trimStart()];
    const first = page(TITLE, LEAD, MORE, `${half}(1)`, '(1) Kế hoạch năm 2026.');
    const { texts } = imported(`${first}\n\f${page(rest, END)}`);
    expect(texts).toContain(`${half}{1} ${rest}`);
  });

  it('stay in the text, with a warning, where no mark is in the page', () => {
    const foot = '(1) Quyết định số 12/QĐ-UBND của phường.';
    const { texts, notes, codes } = imported(`${page(TITLE, LEAD, BODY, foot)}\n\f${page(MORE, END)}`);
    expect(texts).toContain(foot);
    expect(notes).toEqual([]);
    expect(codes).toContain('PAGE_NOTE_UNMARKED');
  });

  it('are not made of things that are counted, or of a list', () => {
    const counted = `${BODY} Có hai việc: (1) nhận hồ sơ, (2) trả kết quả trong ngày cho bà con.`;
    const list = ['1. Nhận hồ sơ tại nhà của người già.', '2. Trả kết quả trong ngày.'];
    const text = `${page(TITLE, LEAD, counted, ...list)}\n\f${page(MORE, END)}`;
    expect(imported(text).notes).toEqual([]);
    const items = page(TITLE, LEAD, counted, '(1) Nhận hồ sơ.', '(2) Trả kết quả.');
    expect(imported(`${items}\n\f${page(MORE, END)}`).notes).toEqual([]);
  });

  it('of a lead go to the end of the article, and are told of', () => {
    const first = page(TITLE, `${LEAD.slice(0, -1)}(1).`, BODY, '(1) Từ ngày 1 tháng 11.');
    const { lead, notes, texts, codes } = imported(`${first}\n\f${page(MORE, END)}`);
    expect(lead).toBe(LEAD);
    expect(notes).toEqual(['Từ ngày 1 tháng 11.']);
    expect(texts.at(-1)).toBe('{1}');
    expect(codes).toContain('NOTES_WITHOUT_MARK');
  });

  it('need pages: a text without any is left as it is', () => {
    const { notes } = imported(page(TITLE, LEAD, `${BODY.slice(0, -1)}(1).`, MORE, '(1) Quyết định số 12.'));
    expect(notes).toEqual([]);
  });
});
