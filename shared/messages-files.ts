/** What errors of files that are handed to the desk say; see messages.ts. */
import type { Messages } from './messages.ts';

type FileCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_NOT_TEXT'
  | 'FILE_NOT_UTF8'
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'FILE_KIND_UNKNOWN'
  | 'FILE_NEEDS_WORD'
  | 'FILE_LOCK'
  | 'FILE_NOT_REACHED'
  | 'FILE_ENCRYPTED'
  | 'FILE_DAMAGED'
  | 'FILE_BOMB'
  | 'FILE_WITHOUT_TEXT'
  | 'OUTLET_KNOWN'
  | 'PICTURE_INVALID'
  | 'PICTURE_TRUNCATED'
  | 'PICTURE_TOO_LARGE'
  | 'PICTURE_TOO_COMPLEX'
  | 'PICTURE_HEIC'
  | 'IMPORT_NO_ARTICLES'
  | 'UPLOAD_NOT_FOUND'
  | 'ATTACHMENT_INVALID'
  | 'ATTACHMENT_LOCKED'
  | 'ATTACHMENT_ACTIVE'
  | 'ATTACHMENT_CUT_SHORT';

export const FILE_MESSAGES: Pick<Messages, FileCode> = {
  FILE_EMPTY: {
    vi: ({ name }) => `Tệp ‘${name}’ không có nội dung. Hãy chọn tệp khác.`,
    en: ({ name }) => `The file ‘${name}’ is empty. Choose another one.`,
  },
  FILE_TOO_LARGE: {
    vi: ({ name, megabytes, limitMegabytes }) =>
      `Tệp ‘${name}’ nặng ${megabytes} MB, quá mức ${limitMegabytes} MB. Hãy tách thành các tệp nhỏ hơn.`,
    en: ({ name, megabytes, limitMegabytes }) =>
      `The file ‘${name}’ has ${megabytes} MB, more than ${limitMegabytes} MB. Split it into smaller files.`,
  },
  FILE_NOT_TEXT: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không phải là văn bản thuần. Hãy mở bằng chương trình đã tạo ra nó và lưu thành tệp .txt.`,
    en: ({ name }) => `The file ‘${name}’ is not plain text. Open it in its own program and save it as .txt.`,
  },
  FILE_NOT_UTF8: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không dùng bảng mã Unicode (UTF-8). Hãy mở bằng Notepad, chọn Lưu dưới dạng với mã hóa UTF-8 rồi nhập lại.`,
    en: ({ name }) =>
      `The file ‘${name}’ is not Unicode (UTF-8). Open it in Notepad, save it with the encoding UTF-8 and import again.`,
  },
  FILE_NOT_FOUND: {
    vi: ({ name }) => `Không tìm thấy tệp ‘${name}’. Hãy kiểm tra lại tên và thư mục.`,
    en: ({ name }) => `There is no file ‘${name}’. Check its name and folder.`,
  },
  FILE_UNREADABLE: {
    vi: ({ name }) => `Không đọc được tệp ‘${name}’. Hãy kiểm tra quyền đọc hoặc chép tệp sang thư mục khác.`,
    en: ({ name }) => `The file ‘${name}’ cannot be read. Check its permissions or copy it elsewhere.`,
  },
  FILE_KIND_UNKNOWN: {
    vi: ({ name }) =>
      `Chưa nhập được loại tệp của ‘${name}’. Tòa Soạn đọc tệp .docx, .doc, .pdf, .html, .txt và ảnh; hãy lưu nội dung thành một trong các loại đó.`,
    en: ({ name }) =>
      `Files like ‘${name}’ cannot be imported. Tòa Soạn reads .docx, .doc, .pdf, .html, .txt and pictures; save the text as one of these.`,
  },
  FILE_NEEDS_WORD: {
    vi: ({ name, kind }) =>
      `Tệp ‘${name}’ là tệp ${kind}. Hãy mở bằng Word rồi lưu thành .docx, sau đó nhập tệp .docx đó.`,
    en: ({ name, kind }) => `‘${name}’ is a ${kind} file. Open it in Word, save it as .docx and import that.`,
  },
  FILE_LOCK: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ chỉ là tệp tạm mà Word tạo khi văn bản đang mở, không có nội dung. Hãy chọn tệp cùng tên không có ‘~$’.`,
    en: ({ name }) =>
      `‘${name}’ is only a mark that Word leaves while a text is open. Choose the file of that name without ‘~$’.`,
  },
  FILE_NOT_REACHED: {
    vi: ({ name }) => `Chưa nhập tệp ‘${name}’ vì việc nhập đã bị hủy. Nếu cần, hãy nhập lại tệp này.`,
    en: ({ name }) => `‘${name}’ was not imported: the import was cancelled. Import it again if you need it.`,
  },
  FILE_ENCRYPTED: {
    vi: ({ name }) =>
      `Không mở được tệp ‘${name}’: tệp có mật khẩu. Hãy bỏ mật khẩu trong chương trình đã tạo ra tệp rồi nhập lại.`,
    en: ({ name }) =>
      `‘${name}’ has a password. Take the password off in the program it was made with and import again.`,
  },
  FILE_DAMAGED: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ bị hỏng hoặc chép dở dang nên không đọc được. Hãy chép lại từ nơi gửi, hoặc mở bằng Word và lưu lại.`,
    en: ({ name }) =>
      `‘${name}’ is damaged or cut short. Copy it again, or open it in its own program and save it anew.`,
  },
  FILE_BOMB: {
    vi: ({ name, megabytes }) =>
      `Tệp ‘${name}’ nở ra hơn ${megabytes} MB khi mở, không giống một văn bản. Tệp không được nhập; nếu đúng là văn bản của cơ quan, hãy tách thành các tệp nhỏ hơn.`,
    en: ({ name, megabytes }) =>
      `‘${name}’ grows beyond ${megabytes} MB once opened, unlike any text. It was not imported; if it is yours, split it.`,
  },
  FILE_WITHOUT_TEXT: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không có chữ để đọc (có thể là bản quét). Hãy xin tệp gốc, hoặc nhận dạng chữ rồi nhập lại; nhập thành tư liệu thì vẫn giữ được tệp.`,
    en: ({ name }) =>
      `‘${name}’ holds no text (perhaps it was scanned). Ask for the original or recognise its text first; as a source the file can still be kept.`,
  },
  OUTLET_KNOWN: {
    vi: ({ name, domain }) => `Địa chỉ ${domain} đã là của ‘${name}’. Hãy sửa mục đó hoặc dùng địa chỉ khác.`,
    en: ({ name, domain }) =>
      `${domain} already belongs to ‘${name}’. Change that entry or use another address.`,
  },
  PICTURE_INVALID: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không phải là ảnh đọc được (JPEG, PNG, WebP, TIFF, GIF, SVG). Hãy chọn tệp ảnh khác.`,
    en: ({ name }) =>
      `The file ‘${name}’ is no picture that can be read (JPEG, PNG, WebP, TIFF, GIF, SVG). Choose another one.`,
  },
  PICTURE_TRUNCATED: {
    vi: ({ name }) => `Ảnh ‘${name}’ bị thiếu dữ liệu, có thể do chép dở dang. Hãy chép lại từ tệp gốc.`,
    en: ({ name }) => `The picture ‘${name}’ is cut short. Copy it again from the original.`,
  },
  PICTURE_TOO_LARGE: {
    vi: ({ name, width, height, limit, megapixels }) =>
      `Ảnh ‘${name}’ có ${width} × ${height} điểm ảnh, quá mức ${limit} mỗi chiều hoặc ${megapixels} triệu điểm ảnh. Hãy thu nhỏ ảnh rồi nhập lại.`,
    en: ({ name, width, height, limit, megapixels }) =>
      `The picture ‘${name}’ has ${width} × ${height} pixels, more than ${limit} a side or ${megapixels} million in all. Make it smaller first.`,
  },
  PICTURE_TOO_COMPLEX: {
    vi: ({ name }) =>
      `Hình vẽ ‘${name}’ hỏng hoặc quá phức tạp nên không vẽ ra được. Hãy mở bằng chương trình đã vẽ nó, xuất ra PNG rồi nhập lại.`,
    en: ({ name }) =>
      `The drawing ‘${name}’ is damaged or too complex to be drawn. Open it in its own program, export it as PNG and add that.`,
  },
  PICTURE_HEIC: {
    vi: ({ name }) =>
      `Ảnh ‘${name}’ là ảnh HEIC của điện thoại, máy này chưa đọc được. Hãy mở bằng ứng dụng Ảnh (Photos) của Windows, lưu thành JPEG rồi nhập lại; trên iPhone, chọn Cài đặt › Camera › Định dạng › Tương thích nhất để lần sau chụp ra JPEG.`,
    en: ({ name }) =>
      `The picture ‘${name}’ is a HEIC of a phone, which this machine cannot read. Save it as JPEG in the Photos app of Windows and add that; on an iPhone, Settings › Camera › Formats › Most Compatible takes JPEGs from now on.`,
  },
  IMPORT_NO_ARTICLES: {
    vi: ({ name }) => `Không nhận ra bài nào trong tệp ‘${name}’. Hãy nhập tệp này thành một bài.`,
    en: ({ name }) => `No article was recognised in ‘${name}’. Import it as one article.`,
  },
  UPLOAD_NOT_FOUND: {
    vi: () => 'Tệp vừa gửi không còn ở bàn làm việc. Hãy chọn lại tệp.',
    en: () => 'The uploaded file is gone. Choose it again.',
  },
  ATTACHMENT_INVALID: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không phải là bản quét PDF, JPEG hay PNG đọc được (PDF không quá 200 trang). Hãy quét lại và chọn tệp mới.`,
    en: ({ name }) =>
      `The file ‘${name}’ is no readable scan as PDF, JPEG or PNG (a PDF of 200 pages at most). Scan it again.`,
  },
  ATTACHMENT_LOCKED: {
    vi: ({ name }) => `Tệp ‘${name}’ có mật khẩu nên không đính kèm được. Hãy bỏ mật khẩu rồi chọn lại.`,
    en: ({ name }) => `The file ‘${name}’ has a password. Remove it and choose the file again.`,
  },
  ATTACHMENT_ACTIVE: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ có kèm mã lệnh hoặc tệp khác bên trong nên không nhận. Hãy in ra PDF thường hoặc quét lại bản giấy.`,
    en: ({ name }) =>
      `The file ‘${name}’ carries scripts or other files. Print it to a plain PDF, or scan the paper again.`,
  },
  ATTACHMENT_CUT_SHORT: {
    vi: ({ name }) => `Tệp ‘${name}’ bị thiếu phần cuối, có thể do chép dở dang. Hãy chép lại từ tệp gốc.`,
    en: ({ name }) => `The end of ‘${name}’ is missing. Copy it again from the original.`,
  },
};
