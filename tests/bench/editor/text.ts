/** The text that editors are measured with: the same words, headings and bold runs on both sides. */

export interface Passage {
  isHeading: boolean;
  runs: readonly { text: string; isBold: boolean }[];
}

const SENTENCES = [
  'Bộ phận một cửa của thành phố Triều Giang nhận hồ sơ cả sáng thứ Bảy để người lao động không phải xin nghỉ.',
  'Trong quý ba, toàn thành phố giải quyết đúng hẹn phần lớn hồ sơ, số trễ hạn giảm so với cùng kỳ năm trước.',
  'Cán bộ phường Bến Mới hướng dẫn từng hộ dân nộp hồ sơ trực tuyến ngay tại nhà văn hóa khu phố.',
  'Nhiều thủ tục về đất đai, hộ tịch và đăng ký kinh doanh được rút ngắn thời gian, giảm giấy tờ phải nộp.',
  'Ủy ban nhân dân thành phố yêu cầu các phòng công khai kết quả hằng tuần và xin lỗi bằng văn bản khi trễ hẹn.',
];
const SENTENCES_A_PARAGRAPH = 4;
const PARAGRAPHS_A_SECTION = 6;

const lengthOf = (text: string) => text.split(' ').length;

/** Passages of about so many words in all: sections of a heading and paragraphs, a bold run in each paragraph. */
export function benchPassages(words: number): Passage[] {
  const passages: Passage[] = [];
  for (let counted = 0, place = 0; counted < words; place += 1) {
    if (place % (PARAGRAPHS_A_SECTION + 1) === 0) {
      const text = `Mục ${passages.length + 1} của báo cáo`;
      passages.push({ isHeading: true, runs: [{ text, isBold: false }] });
      counted += lengthOf(text);
      continue;
    }
    const sentences = Array.from(
      { length: SENTENCES_A_PARAGRAPH },
      (_, index) => SENTENCES[(place + index * 2) % SENTENCES.length] ?? '',
    );
    const [first = '', ...rest] = sentences;
    passages.push({
      isHeading: false,
      runs: [
        { text: `${first} `, isBold: false },
        { text: 'Theo báo cáo của Văn phòng,', isBold: true },
        { text: ` ${rest.join(' ')}`, isBold: false },
      ],
    });
    counted += lengthOf(sentences.join(' ')) + 6;
  }
  return passages;
}
