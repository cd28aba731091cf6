import type { CatalogueRule } from './rule-catalogue.ts';

/** What each rule is called, and what it looks for. */
export type RuleTexts = Record<CatalogueRule, { name: string; what: string }>;

export const ruleTextsVi: RuleTexts = {
  'unknown-words': {
    name: 'Chữ không có trong từ điển',
    what: 'Tiếng đúng cách ghép vần nhưng không ai dùng, hoặc viết thiếu dấu.',
  },
  syllables: {
    name: 'Sai cách ghép vần',
    what: 'Tiếng mà chính tả tiếng Việt không cho phép, chữ thừa hoặc thiếu.',
  },
  confusions: { name: 'Nhầm chữ', what: 'Các cặp chữ hay viết lẫn nhau, xét theo chữ đứng cạnh.' },
  'key-remains': { name: 'Sót phím gõ', what: 'Phím VNI, Telex hoặc VIQR còn sót trong chữ.' },
  'broken-words': { name: 'Khoảng trắng trong chữ', what: 'Một chữ bị tách làm hai.' },
  'look-alikes': { name: 'Chữ giống nhau', what: 'Ký tự trông giống chữ Việt nhưng là ký tự khác.' },
  'old-encoding': { name: 'Mã chữ cũ', what: 'Đoạn còn ở mã VNI, TCVN3 hoặc mã cũ khác.' },
  spacing: { name: 'Khoảng trắng', what: 'Khoảng trắng thừa, thiếu quanh dấu câu và giữa các chữ.' },
  punctuation: { name: 'Dấu câu', what: 'Dấu câu lặp, dấu chấm sau tít, ba chấm và gạch nối viết sai.' },
  pairs: { name: 'Ngoặc không đủ đôi', what: 'Ngoặc đơn, ngoặc kép mở mà không đóng hoặc ngược lại.' },
  'quote-style': {
    name: 'Kiểu ngoặc kép',
    what: 'Theo kiểu đã chọn ở trên; nếu kiểu nào cũng được thì không lẫn hai kiểu trong một bài.',
  },
  'repeated-word': { name: 'Chữ lặp', what: 'Một chữ hoặc cụm chữ viết hai lần liền nhau.' },
  'repeated-sentence': {
    name: 'Câu lặp',
    what: 'Một câu đứng hai lần: trong đoạn, giữa sapô, chú thích ảnh và bài.',
  },
  'repeated-title': { name: 'Tít lặp', what: 'Tít viết lại ở chú mục, sapô hoặc dòng đầu bài.' },
  'repeated-picture': { name: 'Ảnh lặp', what: 'Một ảnh dùng hai lần trong bài hoặc trong số báo.' },
  'near-duplicates': { name: 'Bài trùng trong số', what: 'Hai bài của một số báo giống nhau phần lớn.' },
  'earlier-issues': { name: 'Bài đã đăng', what: 'Bài giống phần lớn một bài trong số báo trước.' },
  'taken-over': {
    name: 'Giống nguồn',
    what: 'Phần giống nguyên văn nguồn vượt giới hạn; chỉ ra từng đoạn. Không xét điểm báo và văn bản.',
  },
  'capitalised-names': {
    name: 'Viết hoa tên cơ quan, địa danh',
    what: 'Theo Nghị định 30/2020/NĐ-CP, Phụ lục II, nêu rõ khoản.',
  },
  capitals: {
    name: 'Viết hoa theo vị trí',
    what: 'Đầu câu, thứ trong tuần, ngày lễ, Điều, khoản theo Nghị định 30/2020/NĐ-CP, Phụ lục II.',
  },
  'title-capitals': { name: 'Viết hoa tít', what: 'Theo kiểu tít đã chọn ở trên.' },
  'citation-form': {
    name: 'Số, ký hiệu văn bản',
    what: 'Số, năm, loại và cơ quan trong ký hiệu không khớp nhau.',
  },
  'citation-variants': {
    name: 'Một văn bản dẫn nhiều cách',
    what: 'Cùng một văn bản mà số, ngày hoặc cơ quan ghi khác nhau trong bài, trong số báo.',
  },
  'source-quotes': {
    name: 'Lời trích khác nguồn',
    what: 'Lời trong ngoặc kép gần giống nhưng không đúng nguyên văn nguồn của bài.',
  },
  shares: { name: 'Tỷ lệ không khớp', what: 'Tỷ lệ không đúng với hai con số mà nó được tính ra.' },
  changes: { name: 'Tăng, giảm không khớp', what: 'Mức tăng, giảm không đúng với số đầu và số cuối.' },
  sums: { name: 'Cộng không khớp', what: 'Các phần cộng lại không bằng tổng.' },
  percentages: { name: 'Quá 100%', what: 'Tỷ lệ trên 100% ở chỗ không thể có.' },
  'number-form': { name: 'Cách viết số', what: 'Tách nhóm sai, lẫn dấu chấm và dấu phẩy.' },
  'percent-form': {
    name: 'Cách viết dấu %',
    what: 'Theo kiểu đã chọn ở trên; nếu kiểu nào cũng được thì không lẫn hai kiểu.',
  },
  'impossible-date': { name: 'Ngày không có', what: 'Ngày hoặc tháng không có trong lịch.' },
  weekday: { name: 'Thứ không khớp ngày', what: 'Thứ trong tuần không đúng với ngày tháng.' },
  'date-order': { name: 'Khoảng thời gian ngược', what: 'Ngày bắt đầu đứng sau ngày kết thúc.' },
  deadlines: { name: 'Hạn không hợp lý', what: 'Hạn trước ngày đặt ra nó, hoặc sau ngày diễn ra sự kiện.' },
  'future-past': {
    name: 'Chưa đến mà kể như đã qua',
    what: 'Ngày còn ở tương lai nhưng câu viết “đã”, “vừa qua”.',
  },
  'date-form': {
    name: 'Cách viết ngày',
    what: 'Theo kiểu đã chọn ở trên; nếu kiểu nào cũng được thì không lẫn hai kiểu.',
  },
  abbreviations: {
    name: 'Chữ viết tắt',
    what: 'Dùng trước khi giải thích, giải thích hai lần hoặc hai cách.',
  },
  'name-variants': { name: 'Một tên viết nhiều cách', what: 'Tên hệ thống, ứng dụng viết không thống nhất.' },
  'tone-placement': {
    name: 'Đặt dấu thanh',
    what: 'Theo kiểu đã chọn ở trên; nếu kiểu nào cũng được thì không lẫn hai kiểu.',
  },
  'preferred-words': { name: 'Từ nên thay', what: 'Theo danh sách từ thay thế ở trên.' },
  'forbidden-words': { name: 'Từ không dùng', what: 'Theo danh sách từ không dùng ở trên.' },
  'house-names': {
    name: 'Tên riêng của tòa soạn',
    what: 'Theo danh sách tên ở trên: viết khác chữ hoa, chữ thường.',
  },
  'directory-names': {
    name: 'Tên cơ quan, địa danh theo danh bạ',
    what: 'Tên đã hết hiệu lực vào ngày ra báo, hoặc viết khác danh bạ.',
  },
  'directory-people': {
    name: 'Chức danh theo danh bạ',
    what: 'Chức danh không đúng với danh bạ vào ngày ra báo.',
  },
  'person-titles': {
    name: 'Một người hai chức danh',
    what: 'Chức danh của một người ghi khác nhau trong bài, trong số báo.',
  },
  numbering: { name: 'Đánh số', what: 'Số thứ tự lặp hoặc nhảy.' },
  'heading-levels': { name: 'Cấp đề mục', what: 'Đề mục nhảy cấp.' },
  'article-parts': { name: 'Phần còn thiếu của bài', what: 'Thiếu tít, sapô, bút danh hoặc nguồn.' },
  'figure-parts': { name: 'Phần còn thiếu của ảnh', what: 'Ảnh thiếu chú thích, tác giả hoặc lời mô tả.' },
  lengths: { name: 'Quá dài', what: 'Tít, sapô, câu, đoạn vượt giới hạn ở trên.' },
  'issue-contents': { name: 'Mục lục', what: 'Bài chưa có tít hoặc hai bài cùng tít.' },
  'issue-sections': { name: 'Chuyên mục', what: 'Chuyên mục chưa có bài, hoặc lệch nhau nhiều.' },
  'issue-approval': { name: 'Bài chưa duyệt', what: 'Bài đã xếp vào số báo mà chưa được duyệt.' },
  'issue-length': { name: 'Độ dài số báo', what: 'Số chữ cả số vượt giới hạn ở trên.' },
  'quoted-people': {
    name: 'Một người ở nhiều bài',
    what: 'Một người được dẫn lời ở phần lớn các bài của số.',
  },
};
