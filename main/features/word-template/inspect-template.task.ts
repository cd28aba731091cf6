/** Looks at a file that should be an office's Word template. The name is believed in nothing. */
import { readFile, stat } from 'node:fs/promises';
import { DeskError } from '#shared/errors.ts';
import { type StyleRole, WORD_TEMPLATE_LIMIT_MB } from '#shared/model/word-template.ts';
import type { Task } from '../../jobs/task.ts';
import { readTemplate } from '../../publishing/docx/word-template/read-template.ts';
import { rolesFound } from '../../publishing/docx/word-template/styles-found.ts';

/**
 * @returns for what it has styles
 * @throws DeskError as `readTemplate`
 */
export const inspectTemplateTask: Task<{ path: string; name: string }, StyleRole[]> = async ({
  path,
  name,
}) => {
  const megabytes = Math.ceil((await stat(path)).size / 2 ** 20);
  // Not even read: a template is small.
  if (megabytes > WORD_TEMPLATE_LIMIT_MB)
    throw new DeskError('WORD_TEMPLATE_TOO_LARGE', {
      name,
      megabytes,
      limitMegabytes: WORD_TEMPLATE_LIMIT_MB,
    });
  return rolesFound(await readTemplate(await readFile(path), name));
};
