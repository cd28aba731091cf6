/** What the report of an import says of single files. */
import type { DeskError } from '#shared/errors.ts';
import type { ImportedFile } from '#shared/model/importing.ts';
import type { Warning } from '#shared/model/job.ts';
import { wireError } from '../../desk/wire-error.ts';

export function failed(error: DeskError, { name }: { name: string }): ImportedFile {
  return { file: name, ok: false, created: [], warnings: [], error: wireError(error) };
}

export function knownWarning(title: string): Warning {
  return {
    code: 'SOURCE_KNOWN',
    message: `Tệp này đã có trong Tư liệu với tên ‘${title}’ nên không thêm lần nữa.`,
  };
}
