import { describe, expect, it } from 'vitest';
import {
  settingsInForce,
  TEMPLATE_CHOICES,
  TEMPLATES,
  type TemplateName,
  type TemplateSettings,
} from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { sampleIssue } from './template-sample.ts';
import { type EngineName, PDF_STANDARDS, type PdfStandardName } from './typst/engine.ts';
import { engineFor } from './typst/engines.ts';
import { PageDrawer } from './typst/page-drawer.ts';
import { type TypesetIssue, typesetIssue } from './typst/typeset-issue.ts';

const typeset = (issue: ResolvedIssue, engine: EngineName | 'auto' = 'auto') =>
  typesetIssue(issue, TEST_PATHS, { engine, dpi: 36 });
async function drawn({ document }: TypesetIssue): Promise<string[]> {
  const drawer = await PageDrawer.open(document.vector());
  const drawings = drawer.pages.map(({ hash }) => drawer.draw(hash) ?? '');
  drawer.close();
  return drawings;
}

const withSettings = async (template: TemplateName, chosen: Partial<TemplateSettings>) => ({
  ...(await sampleIssue(TEST_PATHS.assets, template)),
  settings: settingsInForce(template, { ...TEMPLATE_CHOICES[template].defaults, ...chosen }),
});
const hasNative = await engineFor('native', TEST_PATHS.fonts).then(
  () => true,
  () => false,
);

async function expectSamePages(issue: ResolvedIssue): Promise<void> {
  const [native, wasm] = [await typeset(issue, 'native'), await typeset(issue, 'wasm')];
  expect(wasm.contents).toEqual(native.contents);
  expect(wasm.articles).toEqual(native.articles);
  expect(await drawn(wasm)).toEqual(await drawn(native));
}

it.skipIf(!hasNative).each([
  ['ban-tin', 2],
  ['chuyen-san', 3],
] as const)('%s in %i columns has the same pages with both engines', async (template, columns) => {
  await expectSamePages(await withSettings(template, { columns }));
});

describe.each(TEMPLATES)('the sample of %s', (template) => {
  it.skipIf(!hasNative)('has the same pages with both engines', async () => {
    await expectSamePages(await sampleIssue(TEST_PATHS.assets, template));
  });

  it('names every section and article in the order of print, and finds all pictures', async () => {
    const issue = await sampleIssue(TEST_PATHS.assets, template);
    const { contents, articles, unreadable } = await typeset(issue);
    expect(unreadable).toEqual([]);
    const titles = issue.sections.flatMap((section) => section.articles.map(({ title }) => title));
    expect(contents.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual(titles);
    expect(Object.keys(articles)).toEqual(
      issue.sections.flatMap((section) => section.articles.map(({ id }) => id)),
    );
  });

  it.skipIf(!hasNative)('keeps every standard of PDF', async () => {
    const { document } = await typeset(await sampleIssue(TEST_PATHS.assets, template), 'native');
    const refused: PdfStandardName[] = [];
    for (const standard of PDF_STANDARDS) {
      if (!/pdfaid|pdfuaid/.test(Buffer.from(document.pdf(standard)).toString('latin1')))
        refused.push(standard);
    }
    expect(refused).toEqual([]);
  });

  it('prints on every size and in every number of columns that it offers', async () => {
    const { sizes, columns } = TEMPLATE_CHOICES[template];
    for (const size of sizes) {
      for (const count of columns) {
        const { document } = await typeset(await withSettings(template, { size, columns: count }));
        const drawer = await PageDrawer.open(document.vector());
        const widths = new Set(drawer.pages.map(({ width }) => Math.round(width * (25.4 / 72))));
        expect([...widths]).toEqual([{ a4: 210, '19x27': 190, a5: 148 }[size]]);
        drawer.close();
      }
    }
  });
});

describe('settings of a template', () => {
  it('change what is drawn, each for itself', async () => {
    const pages = async (chosen: Partial<TemplateSettings>) => {
      return (await drawn(await typeset(await withSettings('ban-tin', chosen)))).join();
    };
    const changes: Partial<TemplateSettings>[] = [
      {},
      { accent: 'red' },
      { fonts: 'serif' },
      { columns: 2 },
      { imprintPlace: 'last' },
      { size: 'a5' },
    ];
    const all = [];
    for (const change of changes) all.push(await pages(change));
    expect(new Set(all).size).toBe(changes.length);
  });

  it('put the name of the publication on the cover as long as its picture is not there', async () => {
    const plain = await typeset(await withSettings('ban-tin', {}));
    const lost = await typeset(
      await withSettings('ban-tin', { masthead: 'picture', mastheadPicture: 'gone' }),
    );
    expect((await drawn(lost))[0]).toBe((await drawn(plain))[0]);
  });

  it('show the picture of the masthead in place of the name', async () => {
    const plain = await withSettings('diem-bao', {});
    const [picture] = Object.keys(plain.pictures);
    if (!picture) throw new Error('no pictures');
    const shown = {
      ...plain,
      settings: { ...plain.settings, masthead: 'picture' as const, mastheadPicture: picture },
    };
    const [page] = await drawn(await typeset(shown));
    expect(page?.match(/<image /g)).toHaveLength(1);
  });
});
