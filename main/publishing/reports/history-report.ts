/** A history as a paper: what it says, which the Typst template `lich-su` only sets. */
import { actionName } from '#shared/audit/action-words.ts';
import { detailText } from '#shared/audit/detail-words.ts';
import type { AuditLine } from '#shared/model/audit.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import type { OfficeHead } from './office-head.ts';

export interface HistoryInput {
  head: OfficeHead;
  /** Title of the article, name of the issue; empty for the log of the desk. */
  subject: string;
  /** Oldest first. */
  lines: readonly AuditLine[];
  /** Older entries are left out. */
  isCut: boolean;
}

export interface HistoryReport {
  head: OfficeHead & { longDate: string };
  title: string;
  subject: string;
  /** Said where there are no rows. */
  empty: string;
  rows: {
    sequence: number;
    at: string;
    clockWentBack: boolean;
    person: string;
    machine: string;
    action: string;
    /** Of what, where it is not what the whole paper is about. */
    about: string;
    details: string;
    /** First digits of the hash of the state, or of both where it changed; empty without any. */
    state: string;
    isSigned: boolean;
  }[];
  /** Below the rows. */
  notes: string[];
}

const number = new Intl.NumberFormat('vi-VN');
const CLOCK_NOTE =
  '(*) Đồng hồ của máy khi đó chỉ sớm hơn dòng trước. Thứ tự các việc theo số thứ tự, không theo đồng hồ.';

export function historyReport({ head, subject, lines, isCut }: HistoryInput): HistoryReport {
  return {
    head: { ...head, longDate: longDate(head.date) },
    title: subject === '' ? 'Nhật ký' : 'Lịch sử',
    subject,
    empty: lines.length === 0 ? 'Nhật ký chưa ghi việc nào.' : '',
    rows: lines.map((line) => ({
      sequence: line.sequence,
      at: localMoment(line.at),
      clockWentBack: line.clockWentBack,
      person: line.person,
      machine: line.machine,
      action: actionName(line.action, 'vi'),
      about: line.subject.title === subject ? '' : line.subject.title,
      details: detailText(line, 'vi'),
      state: stateWords(line),
      isSigned: line.keyId !== null,
    })),
    notes: [
      ...(lines.some(({ clockWentBack }) => clockWentBack) ? [CLOCK_NOTE] : []),
      ...(isCut
        ? [
            `Chỉ in ${number.format(lines.length)} việc mới nhất. Hãy lọc theo ngày, hoặc xuất CSV để có tất cả.`,
          ]
        : []),
    ],
  };
}

function stateWords({ before, after }: AuditLine): string {
  const hashes = new Set([before, after].filter((hash) => hash !== null));
  return [...hashes].map((hash) => `${hash.slice(0, 12)}…`).join(' → ');
}
