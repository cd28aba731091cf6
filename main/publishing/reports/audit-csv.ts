/**
 * The log as CSV (RFC 4180) that Excel opens right: UTF-8 with a byte order mark, and no cell that Excel would
 * take for a formula.
 */
import { actionName } from '#shared/audit/action-words.ts';
import type { AuditLine } from '#shared/model/audit.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';

const HEADINGS = [
  'STT',
  'Thời điểm',
  'Thời điểm (UTC)',
  'Đồng hồ',
  'Người',
  'Việc',
  'Mã việc',
  'Đối tượng',
  'Loại đối tượng',
  'Mã đối tượng',
  'Chi tiết',
  'Trạng thái trước (SHA-256)',
  'Trạng thái sau (SHA-256)',
  'Máy',
  'Mã bàn làm việc',
  'Khóa đã ký',
];

/** Characters at which Excel and Calc begin a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

export function auditCsv(lines: readonly AuditLine[]): Uint8Array {
  const rows = [HEADINGS, ...lines.map(rowOf)].map((row) => row.map(csvCell).join(','));
  return new TextEncoder().encode(`\ufeff${rows.join('\r\n')}\r\n`);
}

/** A cell that stays text: quoted, and with an apostrophe before what would be a formula. */
export function csvCell(text: string): string {
  return `"${(FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function rowOf(line: AuditLine): string[] {
  return [
    String(line.sequence),
    localMoment(line.at),
    line.at,
    line.clockWentBack ? 'lùi so với dòng trước' : '',
    line.person,
    actionName(line.action, 'vi'),
    line.action,
    line.subject.title,
    line.subject.kind,
    line.subject.id,
    Object.entries(line.details)
      .map(([key, value]) => `${key}: ${value ?? ''}`)
      .join('; '),
    line.before ?? '',
    line.after ?? '',
    line.machine,
    line.deskId,
    line.keyId ?? '',
  ];
}
