/** What the command line says: one JSON value or lines on stdout, progress and messages on stderr. */
import type { DeskError } from '#shared/errors.ts';
import type { Progress } from '#shared/model/job.ts';
import { wireError } from '../desk/wire-error.ts';

const STEPS: Record<string, string> = {
  reading: 'Đang đọc tệp',
  database: 'Đang sao lưu cơ sở dữ liệu',
  checking: 'Đang kiểm tra bản sao lưu',
  files: 'Đang sao lưu tệp',
  facts: 'Đang đọc lại các bài đã đổi',
  pages: 'Đang đếm trang',
  indexing: 'Đang lập chỉ mục tìm kiếm',
  layout: 'Đang sắp bài vào trang',
  typeset: 'Đang dàn trang',
  pdf: 'Đang ghi PDF',
  docx: 'Đang ghi DOCX',
  html: 'Đang ghi HTML',
  booklet: 'Đang ghi bản gấp đôi',
  pdfa: 'Đang ghi PDF/A',
  pdfua: 'Đang ghi PDF/UA',
  review: 'Đang ghi bản để duyệt',
  portal: 'Đang ghi trang web từng bài',
  txt: 'Đang ghi văn bản thuần',
  zip: 'Đang gói trọn bộ',
  writing: 'Đang ghi tệp',
};

export interface Output {
  /** The verb's result: the value itself with --json, else the lines made of it. */
  result<T>(value: T, lines: (value: T) => string[]): void;
  note(message: string): void;
  progress(progress: Progress): void;
  error(error: DeskError): void;
}

export function createOutput(
  json: boolean,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Output {
  let lastStep = '';
  return {
    result: (value, lines) => {
      stdout.write(
        json
          ? `${JSON.stringify(value, null, 2)}\n`
          : lines(value)
              .map((line) => `${line}\n`)
              .join(''),
      );
    },
    note: (message) => void stderr.write(`${message}\n`),
    progress: ({ step }) => {
      if (step === lastStep) return;
      lastStep = step;
      const label = STEPS[step];
      if (label) stderr.write(`${label}…\n`);
    },
    error: (error) => {
      if (json) stdout.write(`${JSON.stringify({ error: wireError(error) }, null, 2)}\n`);
      stderr.write(`${error.code}: ${error.message}\n`);
    },
  };
}
