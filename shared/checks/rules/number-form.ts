/**
 * How figures are written: groups of three parted by a full stop, decimals by a comma (the custom of
 * Vietnamese documents). "6.3322", "16.72%" and "1,234,567" are slips or another country's way.
 */
import { COUNTED, MEASURED } from '../data/units.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { formatFigure } from '../text/figures.ts';
import { isVietnamese, withoutAddresses } from '../text/words.ts';

const RUN = /(?<![\p{L}\d.,/-])\d[\d.,]*\d(?![\d\p{L}/-])/gu;
const DAY_OR_MONTH = /^(?:\d{1,2}\.)?(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d$/;
const UNIT_BEHIND = new RegExp(`^\\s?(?:%|(?:${MEASURED})(?![\\p{L}\\d]))`, 'u');
const COUNTED_BEHIND = new RegExp(`^\\s+(?:${COUNTED})(?![\\p{L}\\d])`, 'u');
const CODE_BEFORE = /(?:số|năm|mã|đài|máy|điện thoại|hotline|đường dây nóng|ISO|TCVN|QCVN)\s*:?\s*$/iu;

function check(passage: Passage, report: Report, grouping: boolean): void {
  if (!isVietnamese(passage)) return;
  const text = withoutAddresses(passage);
  for (const match of text.matchAll(RUN)) {
    const fault = faultOf(
      match[0],
      text.slice(0, match.index).slice(-20),
      text.slice(match.index + match[0].length),
      grouping,
    );
    if (fault) report({ passage, from: match.index, to: match.index + match[0].length, ...fault });
  }
}

type FormFault = { severity: 'error' | 'warning' | 'hint'; message: string; suggestion: string | null };

function faultOf(written: string, before: string, after: string, grouping: boolean): FormFault | null {
  if (/^\d+$/.test(written)) return grouping ? ungrouped(written, before, after) : null;
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(written) || /^\d{1,3}(?:,\d{3})+\.\d+$/.test(written)) {
    return {
      severity: 'error',
      message: 'Số viết theo kiểu Anh: tách hàng nghìn bằng dấu chấm, phần thập phân bằng dấu phẩy.',
      suggestion: written.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ',')),
    };
  }
  if (brokenGrouping(written, before)) {
    return {
      severity: 'error',
      message: `Số “${written}” tách nhóm sai: sau mỗi dấu chấm phải đủ ba chữ số. Hãy đối chiếu với nguồn.`,
      suggestion: null,
    };
  }
  if (/^\d+\.\d{1,2}$/.test(written) && UNIT_BEHIND.test(after.slice(0, 20))) {
    return {
      severity: 'warning',
      message: 'Phần thập phân viết bằng dấu phẩy, không bằng dấu chấm.',
      suggestion: written.replace('.', ','),
    };
  }
  return null;
}

function ungrouped(written: string, before: string, after: string): FormFault | null {
  if (written.length < 4 || written.startsWith('0') || CODE_BEFORE.test(before)) return null;
  if (!COUNTED_BEHIND.test(after.slice(0, 24))) return null;
  // "2024 hồ sơ" may be a slip for "năm 2024, hồ sơ": a figure that can be a year is left alone.
  if (/^(?:19|20)\d\d$/.test(written)) return null;
  const suggestion = formatFigure(Number(written), 0);
  return { severity: 'hint', message: `Nên tách hàng nghìn bằng dấu chấm: ${suggestion}.`, suggestion };
}

/** "6.3322", "1.23.456"; not dates (05.9.2024), versions (2.1.3) or section numbers. */
function brokenGrouping(written: string, before: string): boolean {
  if (DAY_OR_MONTH.test(written) || /(?:ngày|tháng|bản|IP|mục|điểm)\s*$/iu.test(before)) return false;
  if (/^\d{1,3}\.\d{4,}(?:,\d+)?$/.test(written)) return true;
  // An address of a machine.
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(written) && written.split('.').every((part) => Number(part) < 256)) {
    return false;
  }
  const groups = written.replace(/,\d+$/u, '').split('.').slice(1);
  if (groups.length < 2) return false;
  return groups.some((group) => group.length === 3) && groups.some((group) => group.length !== 3);
}

export const numberForm: Rule = {
  id: 'number-form',
  group: 'figures',
  checkPassage: (passage, report) => check(passage, report, true),
};

/** For a house that writes 1325 as well as 1.325. */
export const numberFormUngrouped: Rule = {
  ...numberForm,
  checkPassage: (passage, report) => check(passage, report, false),
};
