/** `desk pack`: articles or an issue as a package for another desk. The PIN of who signs is read from stdin. */
import { copyFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Option } from 'commander';
import { DeskError } from '#shared/errors.ts';
import { PACKAGE_PURPOSES, type PackagePurpose } from '#shared/model/handoff.ts';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { SentThings } from '#shared/model/sending.ts';
import type { Desk } from '../../desk/desk.ts';
import { type AddVerb, withDesk } from '../verb.ts';

interface Options {
  as: string;
  to: string;
  purpose: PackagePurpose;
  note: string;
  out?: string;
}

/** One id of an issue, or ids of articles. */
async function thingsOf({ services }: Desk, ids: string[]): Promise<SentThings> {
  const [first = ''] = ids;
  const isIssue = ids.length === 1 && (await services.issues.list()).some(({ id }) => id === first);
  return isIssue ? { kind: 'issue', id: first } : { kind: 'articles', ids };
}

async function signerOf({ services }: Desk, id: string): Promise<Person> {
  const signer = await services.people.find(id);
  if (!signer) throw new DeskError('NOT_FOUND', { kind: 'người', id });
  if (!mayDo(signer.roles, 'handoff')) throw new DeskError('NOT_ALLOWED', { action: 'pack' });
  return signer;
}

/** The package stays in the library as well. @throws DeskError TARGET_UNWRITABLE */
async function copied(from: string, to: string): Promise<string> {
  await copyFile(from, to).catch((cause: unknown) => {
    throw new DeskError('TARGET_UNWRITABLE', { path: to }, { cause });
  });
  return to;
}

export const addPack: AddVerb = (program, context) => {
  program
    .command('pack <ids...>')
    .description('gói bài hoặc số báo để gửi sang máy khác; mã PIN của người ký đọc từ đầu vào chuẩn')
    .requiredOption('--as <person>', 'mã của người gửi')
    .requiredOption('--to <name>', 'tên người nhận')
    .addOption(
      new Option('--purpose <purpose>', 'để duyệt, trả lại hay để biết')
        .choices(PACKAGE_PURPOSES)
        .default('review'),
    )
    .option('--note <text>', 'lời nhắn', '')
    .option('--out <file>', 'chép gói ra tệp này')
    .action(async (ids: string[], { as, to, purpose, note, out }: Options, command) => {
      const pin = (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
      const sent = await withDesk(command, context, 'refuse', async (desk, signal) => {
        const { sending, accounts } = desk.services;
        const signer = await signerOf(desk, as);
        await accounts.unlockKey(signer.id, pin);
        const made = await sending.send(
          { what: await thingsOf(desk, ids), purpose, recipient: to, note },
          signer,
          { signal, progress: (progress) => context.output.progress(progress) },
        );
        return out === undefined ? made : { ...made, path: await copied(made.path, resolve(out)) };
      });
      context.output.result(sent, ({ path, bytes, articles, pictures, sources, code }) => [
        `${path}  ${articles} bài, ${pictures} ảnh, ${sources} tư liệu, ${bytes} byte`,
        `mã khóa: ${code}`,
      ]);
    });
};
