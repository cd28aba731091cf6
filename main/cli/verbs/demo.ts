/** `desk demo`: a library with the sample publication, its people, sources, pictures and issue. */
import { DeskError } from '#shared/errors.ts';
import { samplePeople } from '../../desk/sample-library.ts';
import { type AddVerb, withDesk } from '../verb.ts';

export const addDemo: AddVerb = (program, context) => {
  program
    .command('demo')
    .description('tạo thư viện mẫu')
    .action(async (_options, command) => {
      const result = await withDesk(command, context, 'sample', async (desk) => {
        if (!desk.isNew) throw new DeskError('LIBRARY_EXISTS', { folder: desk.folder.root });
        const [issue] = await desk.services.issues.list();
        const people = await samplePeople(context.paths.assets);
        return {
          library: desk.folder.root,
          issueId: issue?.id ?? null,
          people: people.map(({ name, roles, pin }) => ({ name, role: roles[0], roles, pin })),
        };
      });
      context.output.result(result, ({ library, issueId, people }) => [
        `Thư viện: ${library}`,
        `Số báo: ${issueId}`,
        ...people.map(({ name, roles, pin }) => `${name} (${roles.join(', ')}): PIN ${pin}`),
      ]);
    });
};
