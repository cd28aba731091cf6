/** `desk open-package FILE`: what is in a package and from whom; nothing of it is merged. */
import { basename, resolve } from 'node:path';
import { fingerprintOf } from '#shared/model/key.ts';
import { demandFile } from '../../files/given-file.ts';
import { type AddVerb, withDesk } from '../verb.ts';

const TRUST = {
  trusted: 'khóa đã tin cậy',
  unknown: 'khóa chưa biết',
  revoked: 'khóa đã bị thu hồi',
} as const;

export const addOpenPackage: AddVerb = (program, context) => {
  program
    .command('open-package <file>')
    .description('xem trong gói có gì và của ai gửi; không nhập gì vào thư viện')
    .action(async (file: string, _options, command) => {
      const path = resolve(file);
      const name = basename(file);
      await demandFile(path, name);
      const found = await withDesk(command, context, 'refuse', async ({ services }, signal) => {
        const opened = await services.handoff.openPackage(
          { path, name },
          { signal, progress: (progress) => context.output.progress(progress) },
        );
        await services.handoff.dismiss(opened.id);
        const { manifest, trust, problems, contents, keyId } = opened;
        const { id, madeAt, purpose, note, sender, recipient, answers } = manifest;
        return {
          id,
          madeAt,
          purpose,
          note,
          sender: { ...sender, code: fingerprintOf(keyId) },
          recipient,
          answers,
          trust,
          problems,
          issue: contents.issue,
          articles: contents.articles.map((article) => ({
            id: article.id,
            title: article.content.title,
            comments: article.threads.length,
            approvals: article.approvals.length,
          })),
          pictures: contents.pictures.length,
          sources: contents.sources.length,
        };
      });
      context.output.result(found, ({ sender, recipient, trust, articles, pictures, sources, problems }) => [
        `Gói của ${sender.name} gửi ${recipient} (${TRUST[trust]}, mã ${sender.code})`,
        ...articles.map(({ id, title }) => `  bài ${id} ${title}`),
        `  ${pictures} ảnh, ${sources} tư liệu`,
        ...problems.map(({ code }) => `  ${code}`),
      ]);
      if (found.trust === 'revoked') process.exitCode = 1;
    });
};
