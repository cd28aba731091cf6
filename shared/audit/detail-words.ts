/** What the details of an entry say, line by line, as people read them. */
import type { Language } from '../messages.ts';
import type { AuditEntry } from '../model/audit.ts';

export interface DetailLine {
  /** What it is; empty where the value says so itself. */
  label: string;
  value: string;
}

const LABELS: Record<string, Record<Language, string>> = {
  note: { vi: 'Ý kiến', en: 'Note' },
  reason: { vi: 'Lý do', en: 'Reason' },
  to: { vi: 'Người nhận', en: 'To' },
  reviewer: { vi: 'Người duyệt', en: 'Reviewer' },
  due: { vi: 'Hạn', en: 'Due' },
  approvedBy: { vi: 'Người duyệt', en: 'Approved by' },
  approvedAt: { vi: 'Duyệt lúc', en: 'Approved at' },
  changed: { vi: 'Phần đã sửa', en: 'Changed' },
  file: { vi: 'Tệp', en: 'File' },
  name: { vi: 'Tên', en: 'Name' },
  title: { vi: 'Chức vụ', en: 'Title' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  count: { vi: 'Lần thứ', en: 'Try' },
  people: { vi: 'Số người', en: 'People' },
  publisher: { vi: 'Cơ quan', en: 'Publisher' },
  office: { vi: 'Cơ quan', en: 'Office' },
  code: { vi: 'Mã', en: 'Code' },
  version: { vi: 'Phiên bản', en: 'Version' },
  sender: { vi: 'Người gửi', en: 'Sender' },
  recipient: { vi: 'Người nhận', en: 'Recipient' },
  trust: { vi: 'Khóa của người gửi', en: 'Key of the sender' },
  articles: { vi: 'Số bài', en: 'Articles' },
  article: { vi: 'Bài', en: 'Article' },
  printedKicker: { vi: 'Chú mục in', en: 'Printed kicker' },
  printedTitle: { vi: 'Tít in', en: 'Printed title' },
  printedLead: { vi: 'Sapô in', en: 'Printed lead' },
  figuresResized: { vi: 'Số ảnh đổi cỡ', en: 'Pictures resized' },
  expected: { vi: 'Dòng cuối đã biết', en: 'Newest entry known' },
  found: { vi: 'Dòng cuối còn lại', en: 'Newest entry left' },
  idleMinutes: { vi: 'Khóa sau số phút nghỉ', en: 'Locks after minutes' },
  asksAtStart: { vi: 'Hỏi mã PIN khi mở', en: 'Asks for the PIN at start' },
  fromAnotherDesk: { vi: 'Duyệt ở máy khác', en: 'Approved on another desk' },
  purpose: { vi: 'Loại bản', en: 'Kind of copy' },
  pages: { vi: 'Trang', en: 'Pages' },
  printed: { vi: 'Số bản in', en: 'Copies printed' },
  depositCopies: { vi: 'Bản lưu chiểu', en: 'Copies deposited' },
  depositDay: { vi: 'Ngày nộp lưu chiểu', en: 'Day of deposit' },
  depositPlace: { vi: 'Nơi nhận lưu chiểu', en: 'Deposited with' },
  depositReceipt: { vi: 'Số biên nhận', en: 'Receipt' },
  recipients: { vi: 'Phát hành tới', en: 'Sent to' },
  remark: { vi: 'Ghi chú', en: 'Note' },
  backup: { vi: 'Bản sao lưu', en: 'Backup' },
  before: { vi: 'Hiện trạng trước đó giữ trong bản', en: 'What was there before is the backup' },
  files: { vi: 'Số tệp', en: 'Files' },
  sha256: { vi: 'SHA-256', en: 'SHA-256' },
  hash: { vi: 'SHA-256', en: 'SHA-256' },
};

/** Details that may hold words of the program; what people write is left as it is. */
const WITH_WORDS = new Set(['reason', 'trust', 'roles', 'purpose']);

const VALUES: Record<string, Record<Language, string>> = {
  print: { vi: 'bản in', en: 'for print' },
  draft: { vi: 'bản nháp', en: 'draft' },
  edited: { vi: 'bài được sửa tiếp', en: 'the article was written on' },
  trusted: { vi: 'đã tin', en: 'trusted' },
  unknown: { vi: 'chưa biết', en: 'unknown' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
  editor: { vi: 'biên tập viên', en: 'editor' },
  reviewer: { vi: 'người duyệt', en: 'reviewer' },
  clerk: { vi: 'văn thư', en: 'clerk' },
  administrator: { vi: 'quản trị', en: 'administrator' },
};

/** What is kept for proof and says nothing to a reader. */
const FOR_PROOF = new Set(['signature', 'keyId', 'personId', 'approvalId', 'versionId']);

const TRUTH: Record<Language, { true: string; false: string }> = {
  vi: { true: 'có', false: 'không' },
  en: { true: 'yes', false: 'no' },
};

export function detailLines({ details }: Pick<AuditEntry, 'details'>, language: Language): DetailLine[] {
  return Object.entries(details).flatMap(([key, value]) => {
    if (value === null || value === '' || FOR_PROOF.has(key)) return [];
    const label = Object.hasOwn(LABELS, key) ? LABELS[key]?.[language] : undefined;
    const said = typeof value === 'boolean' ? TRUTH[language][`${value}`] : String(value);
    return [{ label: label ?? key, value: shortHash(WITH_WORDS.has(key) ? inWords(said, language) : said) }];
  });
}

/** "Ý kiến: Sửa lại tít; Hạn: 2026-11-30". */
export function detailText(entry: Pick<AuditEntry, 'details'>, language: Language): string {
  return detailLines(entry, language)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ');
}

/** "editor, clerk → editor" in words, where every part of it is a word of the program. */
function inWords(text: string, language: Language): string {
  const words = text.match(/[a-z]+/g) ?? [];
  if (!words.every((word) => Object.hasOwn(VALUES, word)) || /[^a-z, →]/.test(text)) return text;
  return text.replace(/[a-z]+/g, (word) => VALUES[word]?.[language] ?? word);
}

/** A hash as much as one compares by eye; the whole of it stands in the CSV file. */
function shortHash(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 16)}…` : text;
}
