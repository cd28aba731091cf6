import { describe, expect, it } from 'vitest';
import { pictureFilterSchema } from '#shared/model/picture.ts';
import {
  TEMPLATE_CHOICES,
  type TemplateName,
  type TemplateSettings,
} from '#shared/model/template-settings.ts';
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

describe('the preview of a template', () => {
  it('shows the sample in the name of the publication, with settings that are not stored', async () => {
    const opened = await openDesk({ whenMissing: 'sample' });
    const desk = callerOf(opened);
    const { id, ...details } = await opened.services.publications.main();
    const { defaults } = TEMPLATE_CHOICES['ban-tin'];
    const pages = (settings: TemplateSettings, template: TemplateName = 'ban-tin') =>
      desk.publications.preview({ publication: { ...details, template, settings } });

    const plain = await pages(defaults);
    expect(plain.map(({ number }) => number)).toEqual([1, 3]);
    expect(plain.every(({ svg }) => svg.startsWith('<svg'))).toBe(true);
    const small = await pages({ ...defaults, size: 'a5' });
    expect(small[0]?.width).toBeLessThan(plain[0]?.width ?? 0);
    // The first page of a digest has text.
    expect((await pages(defaults, 'diem-bao')).map(({ number }) => number)).toEqual([1]);

    const [picture = null] = await opened.services.pictures.ids(pictureFilterSchema.parse({}));
    const shown = await pages({ ...defaults, masthead: 'picture', mastheadPicture: picture });
    expect(shown[0]?.svg.match(/<image /g)?.length).toBe((plain[0]?.svg.match(/<image /g)?.length ?? 0) + 1);
    expect((await opened.services.publications.main()).settings).toEqual(details.settings);
  });
});
