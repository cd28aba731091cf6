import { describe, expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

describe('changing a publication', () => {
  it('keeps every line, imprint and sections included', async () => {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const { id, ...details } = await opened.services.publications.main();
    const changed = {
      ...details,
      name: 'Một cửa',
      sections: ['Tin', 'Trao đổi'],
      imprint: { ...details.imprint, licence: 'Số 1', printRun: 500 },
    };
    await desk.publications.update({ id, details: changed });
    expect(await desk.publications.get({ id })).toEqual({ id, ...changed });
  });

  it('is not for editors', async () => {
    const opened = await openDesk();
    const { people, accounts } = opened.services;
    const editor = await people.add({ name: 'Lan', title: '', roles: ['editor'] }, '1111');
    await accounts.signIn(editor.id, '1111');
    const desk = callerOf(opened);
    const { id, ...details } = await opened.services.publications.main();
    await expect(desk.publications.update({ id, details })).rejects.toThrow('Vai trò');
  });
});
