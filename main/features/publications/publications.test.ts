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

describe('several publications', () => {
  it('share the office and have their own licence, template and sections', async () => {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const { id: mainId, ...main } = await opened.services.publications.main();
    const imprint = { ...main.imprint, responsible: 'Trần Văn An', licence: 'Số 1/GP', printRun: 500 };
    await desk.publications.update({ id: mainId, details: { ...main, place: 'Triều Giang', imprint } });
    const { id } = await desk.publications.add({ name: ' Điểm báo ngày ', type: '', template: 'diem-bao' });
    const added = await desk.publications.get({ id });
    expect(added).toMatchObject({ name: 'Điểm báo ngày', template: 'diem-bao', place: 'Triều Giang' });
    expect(added.imprint).toMatchObject({ responsible: 'Trần Văn An', licence: '', printRun: null });
    expect(added.sections.length).toBeGreaterThan(0);
    expect((await desk.publications.list()).map((one) => one.id)).toEqual([mainId, id]);
  });

  it('are removed while they have no issue, but never the last', async () => {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const { id: mainId } = await opened.services.publications.main();
    const refused = (code: string) => ({ cause: { code } });
    await expect(desk.publications.remove({ id: mainId })).rejects.toMatchObject(refused('LAST_PUBLICATION'));
    const { id } = await desk.publications.add({ name: 'Điểm báo', type: '', template: 'diem-bao' });
    const details = { number: '1/2026', date: '2026-11-23', theme: '' };
    const { id: issueId } = await desk.issues.create({ publicationId: id, details });
    await desk.issues.trash({ id: issueId });
    await expect(desk.publications.remove({ id })).rejects.toMatchObject(refused('PUBLICATION_HAS_ISSUES'));
    await desk.publications.remove({ id: mainId });
    await expect(desk.publications.get({ id: mainId })).rejects.toMatchObject(refused('NOT_FOUND'));
    const second = await desk.publications.add({ name: 'Chuyên san', type: '', template: 'chuyen-san' });
    await desk.publications.remove({ id: second.id });
    await expect(desk.publications.remove({ id })).rejects.toMatchObject(refused('PUBLICATION_HAS_ISSUES'));
    const log = await opened.services.history.ofSubject(second.id);
    expect(log.map(({ action }) => action).sort()).toEqual(['publication.added', 'publication.removed']);
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
