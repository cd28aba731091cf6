/** Capitals that the place in the sentence asks for, by Nghị định 30/2020/NĐ-CP, Phụ lục II. */
import { isRunningText, type Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { isShouted, withoutAddresses } from '../text/words.ts';

interface Pattern {
  /** Group 1 is the stretch to report. */
  expression: RegExp;
  message: string;
  clause: string;
  severity: 'warning' | 'hint';
  suggestion: (stretch: string) => string;
}

const DOCUMENT =
  'Nghị quyết|Quyết định|Chỉ thị|Nghị định|Thông tư|Luật|Bộ luật|Pháp lệnh|Hiến pháp|Quy chế|Kết luận';
const LAWS =
  'Đất đai|Đầu tư công|Đầu tư|Giao dịch điện tử|Căn cước|Lưu trữ|Viên chức|Cán bộ, công chức|Tổ chức chính quyền địa phương|Báo chí|Tiếp cận thông tin|Hộ tịch|Cư trú|Khiếu nại|Tố cáo|Thanh tra|Ngân sách nhà nước|Bảo hiểm xã hội|Doanh nghiệp|Nhà ở|Hôn nhân và gia đình|Xử lý vi phạm hành chính|An ninh mạng|Công chứng|Đấu thầu|Phòng, chống tham nhũng';

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lastCapitalised = (text: string) => text.replace(/\p{L}+$/u, capitalise);

const PATTERNS: readonly Pattern[] = [
  {
    // After a whole word in small letters: "TP. Cần", "v.v. và" are no ends of sentences.
    expression: /(?<=(?<!\p{L})\p{Ll}{2,7}[.?!] )(\p{Ll}{2,7})(?=[ ,.])/gu,
    message: 'Chữ đầu câu viết hoa',
    clause: 'mục I',
    severity: 'warning',
    suggestion: capitalise,
  },
  {
    expression:
      /(?<=(?:^|[\s(])(?:sáng|chiều|tối|trưa|đêm|vào|từ|đến|và|tới|ngày) )(thứ (?:hai|ba|tư|năm|sáu|bảy))(?=,? (?:ngày|đến|hằng|hàng|tuần|\d)|[,.;)](?! \p{Ll})| và (?:thứ|chủ))/gu,
    message: 'Tên ngày trong tuần viết hoa chữ chỉ thứ',
    clause: 'mục V khoản 8 điểm c',
    severity: 'warning',
    suggestion: lastCapitalised,
  },
  {
    expression:
      /(?<!lần |kỳ |phiên |hạng |\p{L})(thứ (?:hai|ba|tư|năm|sáu|bảy))(?=,? (?:ngày )?\d{1,2}[/-]\d| (?:hằng|hàng) tuần)/gu,
    message: 'Tên ngày trong tuần viết hoa chữ chỉ thứ',
    clause: 'mục V khoản 8 điểm c',
    severity: 'warning',
    suggestion: lastCapitalised,
  },
  {
    expression: /(?<=[\p{Ll},] )(chủ nhật|Chủ Nhật)(?=,? (?:ngày|\d|hằng|hàng)|[,.;)])/gu,
    message: 'Viết “Chủ nhật”',
    clause: 'mục V khoản 8 điểm c',
    severity: 'warning',
    suggestion: () => 'Chủ nhật',
  },
  {
    expression: new RegExp(`(?<!\\p{L})(điều)(?= \\d{1,3}[a-z]?(?:,? (?:của )?(?:${DOCUMENT})))`, 'gu'),
    message: 'Viện dẫn văn bản cụ thể: viết hoa “Điều”',
    clause: 'mục V khoản 6',
    severity: 'warning',
    suggestion: capitalise,
  },
  {
    expression: /(?<=[\p{Ll},] )(Khoản|Điểm)(?= (?:\d{1,2}|[a-zđ])(?:,| (?:Điều|Khoản|khoản|Phụ lục|và)))/gu,
    message: 'Viện dẫn văn bản: “khoản”, “điểm” không viết hoa',
    clause: 'mục V khoản 6',
    severity: 'hint',
    suggestion: (stretch) => stretch.toLowerCase(),
  },
  {
    expression: new RegExp(`(?<=(?<!pháp|kỷ|bộ|Bộ) )(luật)(?= (?:${LAWS})(?!\\p{L}))`, 'gu'),
    message: 'Tên một luật cụ thể viết hoa',
    clause: 'mục V khoản 6',
    severity: 'warning',
    suggestion: capitalise,
  },
  {
    expression:
      /(?<!\p{L})(nghị quyết|quyết định|chỉ thị|nghị định|thông tư|kết luận|kế hoạch|công văn)(?= số \d{1,5}(?:\/\d{4})?[/-]\p{Lu})/gu,
    message: 'Tên loại của một văn bản cụ thể viết hoa chữ đầu',
    clause: 'mục V khoản 6',
    severity: 'warning',
    suggestion: capitalise,
  },
  {
    expression:
      /(?<=[Nn]gày )(quốc khánh|quốc tế lao động|quốc tế phụ nữ|nhà giáo Việt Nam|thương binh)(?!\p{L})/gu,
    message: 'Tên ngày lễ, ngày kỷ niệm viết hoa',
    clause: 'mục V khoản 5',
    severity: 'warning',
    suggestion: capitalise,
  },
  {
    expression: /(?<=[Tt]ết )(Nguyên Đán|nguyên đán|Trung Thu|trung thu)(?!\p{L})/gu,
    message: 'Tên ngày tết viết hoa chữ đầu',
    clause: 'mục V khoản 8 điểm b',
    severity: 'warning',
    suggestion: (stretch) => capitalise(stretch.toLowerCase()),
  },
  {
    expression:
      /(?<!\p{L})(huân chương (?:lao động|độc lập|sao vàng|hồ chí minh|Lao động|Độc lập))(?!\p{L})/gu,
    message: 'Tên huân chương viết hoa',
    clause: 'mục V khoản 2',
    severity: 'warning',
    suggestion: (stretch) =>
      stretch.replace(/^huân/u, 'Huân').replace(/(?<=chương )\p{L}/u, (letter) => letter.toUpperCase()),
  },
];

function checkPassage(passage: Passage, report: Report): void {
  if (!isRunningText(passage) || isShouted(passage)) return;
  const text = withoutAddresses(passage);
  const told = new Set<number>();
  for (const { expression, message, clause, severity, suggestion } of PATTERNS) {
    for (const match of text.matchAll(expression)) {
      const stretch = match[1] ?? '';
      if (told.has(match.index)) continue;
      told.add(match.index);
      report({
        passage,
        from: match.index,
        to: match.index + stretch.length,
        severity,
        message: `${message} (Nghị định 30/2020/NĐ-CP, Phụ lục II, ${clause}).`,
        suggestion: suggestion(stretch),
      });
    }
  }
}

export const capitals: Rule = { id: 'capitals', group: 'capitals', checkPassage };
