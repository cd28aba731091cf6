/** Phiếu phát hành and tờ khai lưu chiểu: what the papers of a print run say. */
import { copiesOf, type PrintRun, publicationTitle, type Recipient } from '#shared/model/print-run.ts';
import type { Publication } from '#shared/model/publication.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import type { LegalProfile } from '#shared/preflight/legal-profile.ts';
import { shortDate } from '#shared/vietnamese/dates.ts';
import { numberInWords } from '#shared/vietnamese/number-words.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import type { FormPaper } from './form-paper.ts';

export interface PrintRunInput {
  publication: Publication;
  /** The number, and its ISO day. */
  number: string;
  date: string;
  /** What is on record or, where nothing is, expected. */
  run: Omit<PrintRun, 'recipients'> & { recipients: readonly Recipient[] };
  /** ISO day of the paper. */
  today: string;
}

const LEFT_OPEN = '……………………………………………';
const format = new Intl.NumberFormat('vi-VN');

/** Phiếu phát hành: who gets how many copies, with the place where each signs for them. */
export function dispatchSheet(input: PrintRunInput): FormPaper {
  const { run, date } = input;
  const total = copiesOf(run.recipients);
  const hasAddresses = run.recipients.some(({ address }) => address !== '');
  const text = (label: string) => ({ label, kind: 'text' as const });
  const number = (label: string) => ({ label, kind: 'number' as const });
  return {
    head: head(input, 'PPH'),
    title: 'Phiếu phát hành',
    subtitle: titleOf(input),
    addressee: '',
    opening: [],
    facts: [
      { label: 'Ngày phát hành', value: shortDate(date) },
      { label: 'Số trang', value: pagesOf(run.pages) },
      { label: 'Số lượng in', value: copies(run.printed) },
      { label: 'Nộp lưu chiểu', value: copies(run.depositCopies) },
    ],
    table: {
      columns: [
        number('STT'),
        text('Nơi nhận'),
        ...(hasAddresses ? [text('Địa chỉ')] : []),
        number('Số bản'),
        text('Ngày nhận, ký nhận'),
      ],
      rows: run.recipients.map(({ name, address, copies: count }, index) => [
        index + 1,
        name,
        ...(hasAddresses ? [address] : []),
        count,
        '',
      ]),
      widths: hasAddresses ? [0.8, 3.6, 3, 1.1, 2.2] : [0.8, 5, 1.1, 2.6],
      total: ['', 'Tổng cộng', ...(hasAddresses ? [''] : []), total, ''],
    },
    closing: [`Tổng số bản phát hành: ${format.format(total)} bản (${inWords(total)} bản).`],
    signatures: ['Người lập phiếu', 'Người giao', 'Thủ trưởng đơn vị'],
  };
}

/**
 * Tờ khai nộp lưu chiểu. What nobody knows yet is left open, to be written by hand.
 *
 * @param profile the law that asks for the copies; null where none does.
 */
export function depositDeclaration(
  input: PrintRunInput,
  profile: Pick<LegalProfile, 'law'> | null,
): FormPaper {
  const { publication, number, date, run } = input;
  const { imprint, publisher, template, settings } = publication;
  const page = pageGeometry(template, settingsInForce(template, settings));
  const facts: [string, string][] = [
    ['Tên ấn phẩm', publicationTitle(publication)],
    ['Cơ quan xuất bản', publisher],
    ['Địa chỉ', imprint.address],
    ['Giấy phép', imprint.licence],
    ['Số, ngày phát hành', `Số ${number}, ngày ${shortDate(date)}`],
    ['Số trang', pagesOf(run.pages)],
    ['Khổ', `${centimetres(page.width)} × ${centimetres(page.height)} cm`],
    ['Số lượng in', copies(run.printed)],
    ['Nơi in', imprint.printer],
    ['Số bản nộp lưu chiểu', copiesInWords(run.depositCopies)],
    ['Ngày nộp lưu chiểu', run.depositDay === null ? '' : shortDate(run.depositDay)],
    ['Người chịu trách nhiệm xuất bản', imprint.responsible],
  ];
  const whose = publisher.trim() === '' ? 'cơ quan xuất bản' : publisher.trim();
  return {
    head: head(input, 'TKLC'),
    title: 'Tờ khai nộp lưu chiểu',
    subtitle: titleOf(input),
    addressee: `Kính gửi: ${run.depositPlace || LEFT_OPEN}`,
    opening: [
      profile
        ? `Theo ${profile.law}, ${whose} nộp lưu chiểu ấn phẩm sau:`
        : `${capital(whose)} nộp lưu chiểu ấn phẩm sau:`,
    ],
    facts: facts.map(([label, value], index) => ({ label: `${index + 1}. ${label}`, value: value.trim() })),
    table: null,
    closing: [
      `${capital(whose)} chịu trách nhiệm về những điều đã khai.`,
      ...(run.depositReceipt ? [`Biên nhận lưu chiểu số: ${run.depositReceipt}.`] : []),
    ],
    signatures: ['Người nhận lưu chiểu', 'Đại diện cơ quan xuất bản'],
  };
}

/** @param kind the letters after the number that the office gives the paper. */
function head({ publication, today }: PrintRunInput, kind: string): FormPaper['head'] {
  const { authority, publisher, place } = publication;
  return { authority, body: publisher, place, date: today, number: `Số:          /${kind}` };
}

function titleOf({ publication, number }: PrintRunInput): string {
  return `${publicationTitle(publication)} số ${number}`;
}

function pagesOf(count: number | null): string {
  return count === null ? '' : `${format.format(count)} trang`;
}

function copies(count: number | null): string {
  return count === null ? '' : `${format.format(count)} bản`;
}

function copiesInWords(count: number | null): string {
  return count === null ? '' : `${copies(count)} (${inWords(count)} bản)`;
}

/** "Năm mươi chín". */
function inWords(count: number): string {
  return capital(numberInWords(count));
}

/** "14,8". @param length millimetres */
function centimetres(length: number): string {
  return format.format(length / 10);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
