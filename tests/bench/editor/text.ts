/**
 * The text that editors are measured with: the same words, headings and bold runs on both sides. Sentences are put
 * together from parts, so that hardly two are alike, as in an article that somebody wrote; about one word in a
 * hundred is misspelt, so that checks have something to show on every screen.
 */

export interface Passage {
  isHeading: boolean;
  runs: readonly { text: string; isBold: boolean }[];
}

const WHO = [
  'Bộ phận một cửa của thành phố Triều Giang',
  'Phòng Nội vụ phường Bến Mới',
  'Tổ công nghệ số của khu phố',
  'Văn phòng Ủy ban nhân dân phường Cầu Đá',
  'Trung tâm Phục vụ hành chính công',
  'Cán bộ tư pháp của xã Long Sơn',
  'Đoàn kiểm tra công vụ',
  'Chi cục Thuế khu vực',
  'Ban quản lý khu công nghiệp phía đông',
  'Đội thanh niên tình nguyện của phường',
];
const DOES = [
  'tiếp nhận',
  'rà soát',
  'giải quyết xong',
  'chuyển đến đúng địa chỉ',
  'trả kết quả cho',
  'hướng dẫn người dân nộp',
  'kiểm tra lại',
  'số hóa',
  'thẩm định',
  'công khai tiến độ của',
];
const WHAT = [
  'hồ sơ đất đai',
  'hồ sơ hộ tịch',
  'đơn đăng ký kinh doanh',
  'giấy phép xây dựng nhà ở',
  'hồ sơ người có công',
  'phản ánh, kiến nghị của tổ dân phố',
  'thủ tục cấp đổi giấy tờ xe',
  'hồ sơ bảo hiểm của lao động tự do',
  'bản sao điện tử',
  'yêu cầu xác nhận nơi cư trú',
];
const HOW = [
  'ngay trong buổi sáng',
  'qua cổng dịch vụ công',
  'tại nhà của người cao tuổi',
  'mà không thu thêm khoản nào',
  'trước hạn ít nhất một ngày',
  'theo quy trình vừa được rút gọn',
  'với hai bước thay cho năm bước',
  'nhờ dữ liệu dùng chung',
  'có chữ ký số của lãnh đạo',
  'sau khi đối chiếu với bản gốc',
];
const WHY = [
  'để người lao động không phải xin nghỉ',
  'vì lượng khách tăng dần về cuối tuần',
  'giúp bà con bớt một lần đi lại',
  'nên số ý kiến chưa hài lòng giảm rõ',
  'và gửi tin nhắn báo cho từng người',
  'dù đường truyền có lúc chậm',
  'bởi nhiều hộ ở xa trung tâm',
  'khi mùa nhập học đang đến gần',
  'cho cả những ai chưa quen dùng máy tính',
  'thay vì hẹn sang tháng sau',
];
const MISSPELT = ['nghành', 'chậm chễ', 'ngiệp vụ', 'hướng dẩn'];

const SENTENCES_A_PARAGRAPH = 4;
const PARAGRAPHS_A_SECTION = 6;
const WORDS_A_SLIP = 100;

const lengthOf = (text: string) => text.split(' ').length;

/** The n-th sentence: parts step at different speeds, so that a sentence comes again after 100,000. */
function sentence(n: number): string {
  const part = (parts: readonly string[], step: number) => parts[Math.floor(n / step) % parts.length] ?? '';
  const count = 10 + ((n * 37) % 880);
  const parts = [part(WHO, 1), part(DOES, 10), String(count), part(WHAT, 100), part(HOW, 1000)];
  return `${parts.join(' ')} ${part(WHY, 10_000)}.`;
}

/** Visits all sentences in an order in which neighbours have no part in common. */
const STRIDE = 43_211;

/** Passages of about so many words in all: sections of a heading and paragraphs, a bold run in each paragraph. */
export function benchPassages(words: number): Passage[] {
  const passages: Passage[] = [];
  let made = 0;
  let slips = 0;
  const nextSentence = () => {
    made += 1;
    return sentence((made * STRIDE) % 100_000);
  };
  for (let counted = 0, place = 0; counted < words; place += 1) {
    if (place % (PARAGRAPHS_A_SECTION + 1) === 0) {
      const text = `Mục ${passages.length + 1} của báo cáo`;
      passages.push({ isHeading: true, runs: [{ text, isBold: false }] });
      counted += lengthOf(text);
      continue;
    }
    const [first = '', ...rest] = Array.from({ length: SENTENCES_A_PARAGRAPH }, nextSentence);
    const behind = rest.join(' ');
    const isDue = counted / WORDS_A_SLIP > slips;
    const slip = isDue ? ` Không để xảy ra ${MISSPELT[slips % MISSPELT.length]} nào.` : '';
    if (isDue) slips += 1;
    const bold = `Theo báo cáo quý ${1 + (made % 4)},`;
    passages.push({
      isHeading: false,
      runs: [
        { text: `${first} `, isBold: false },
        { text: bold, isBold: true },
        { text: ` ${behind}${slip}`, isBold: false },
      ],
    });
    counted += lengthOf(`${first} ${bold} ${behind}${slip}`);
  }
  return passages;
}
