/** `desk recover`: a new PIN for a person when no administrator can give one. Whoever may write the folder may. */
import { randomInt } from 'node:crypto';
import { DeskError } from '#shared/errors.ts';
import { type AddVerb, withDesk } from '../verb.ts';

const DIGITS = 6;

function somePin(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

export const addRecover: AddVerb = (program, context) => {
  program
    .command('recover')
    .description(
      'đặt lại mã PIN khi không còn quản trị nào đăng nhập được; không có --person thì liệt kê người dùng',
    )
    .option('--person <id>', 'mã của người cần mã PIN mới')
    .action(async ({ person: id }: { person?: string }, command) => {
      if (id === undefined) {
        const people = await withDesk(command, context, 'refuse', ({ services }) => services.people.list());
        context.output.result({ people }, () =>
          people.map((person) => `${person.id}  ${person.name} (${person.roles.join(', ')})`),
        );
        return;
      }
      const recovered = await withDesk(command, context, 'refuse', async ({ services }) => {
        const person = (await services.people.list()).find((one) => one.id === id);
        if (!person) throw new DeskError('NOT_FOUND', { kind: 'người dùng', id });
        const pin = somePin();
        await services.accounts.resetPin(id, pin, 'desk recover');
        return { person, pin };
      });
      context.output.result(recovered, ({ person, pin }) => [
        `Mã PIN mới của ${person.name}: ${pin}`,
        'Hãy đổi mã này ngay sau khi đăng nhập. Việc đặt lại đã ghi vào nhật ký.',
      ]);
    });
};
