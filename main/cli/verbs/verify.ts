/** `desk verify`: is the library whole? */
import { type AddVerb, withDesk } from '../verb.ts';

export const addVerify: AddVerb = (program, context) => {
  program
    .command('verify')
    .description('kiểm tra thư viện')
    .action(async (_options, command) => {
      const result = await withDesk(command, context, 'refuse', ({ services }) => services.verify.verify());
      context.output.result(result, ({ ok, problems }) => (ok ? ['Thư viện nguyên vẹn.'] : problems));
      if (!result.ok) process.exitCode = 1;
    });
};
