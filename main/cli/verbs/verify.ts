/** `desk verify`: is the library whole? */
import { problemSentence, type Verification } from '#shared/verify/problem.ts';
import { type AddVerb, withDesk } from '../verb.ts';

export const addVerify: AddVerb = (program, context) => {
  program
    .command('verify')
    .description('kiểm tra thư viện: nhật ký, chữ ký, tệp và cơ sở dữ liệu')
    .action(async (_options, command) => {
      const { output } = context;
      const found = await withDesk(command, context, 'refuse', ({ services }, signal) =>
        services.verify.verify({ signal, progress: (progress) => output.progress(progress) }),
      );
      const problems = found.problems.map((problem) => ({
        ...problem,
        message: problemSentence(problem, 'vi'),
      }));
      output.result({ ...found, problems }, () => [
        ...problems.map(({ message }) => message),
        ...(found.ok ? ['Thư viện nguyên vẹn.'] : []),
        checkedLine(found),
      ]);
      if (!found.ok) process.exitCode = 1;
    });
};

function checkedLine({ checked, approvedBeforeLog }: Verification): string {
  const { entries, signatures, files, articles, versions } = checked;
  const before = approvedBeforeLog > 0 ? `; ${approvedBeforeLog} bài được duyệt từ trước khi có nhật ký` : '';
  return `Đã kiểm tra ${entries} dòng nhật ký, ${signatures} chữ ký, ${articles} bài, ${versions} phiên bản, ${files} tệp${before}.`;
}
