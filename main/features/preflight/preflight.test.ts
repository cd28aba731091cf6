import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textInline } from '#shared/document/build.ts';
import type { PreflightReport } from '#shared/preflight/problem.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

async function sample() {
  const desk = await openDesk({ whenMissing: 'sample' });
  const [issue] = await desk.services.issues.listWhole();
  if (!issue) throw new Error('the sample has an issue');
  const articles = issue.sections.flatMap((section) => section.articles);
  return { desk, issue, articles };
}

const codes = ({ problems }: PreflightReport) => problems.map(({ code }) => code);

describe('preflight of the sample', () => {
  it('tells what is not approved, and that A4 is too large for a licensed bulletin', async () => {
    const { desk, issue, articles } = await sample();
    const report = await desk.services.preflight.check(issue.id);
    const waiting = articles.filter(({ state }) => state !== 'approved');
    expect(codes(report)).toEqual([...waiting.map(() => 'NOT_APPROVED'), 'PAGE_TOO_LARGE']);
    expect(report.pages).toBeGreaterThan(10);
  });

  it('finds letters without a font, tables too wide, lacking lines of the imprint, and other issues', async () => {
    const { desk, issue, articles } = await sample();
    const { services } = desk;
    const [first] = articles;
    const article = await services.articles.get(first?.id ?? '');
    const wide = Array.from({ length: 40 }, (_, index) => ({
      paragraphs: [textInline(`Chỉ tiêu ${index}`)],
    }));
    const document = {
      ...article.document,
      blocks: [
        ...article.document.blocks,
        { type: 'paragraph' as const, content: textInline('Chợ 中 mở cửa.') },
        { type: 'table' as const, headerRows: 1, caption: 'Quá rộng', rows: [{ cells: wide }] },
      ],
    };
    await services.articles.save(article.id, article.revision, { document });
    const publication = await services.publications.get(issue.publicationId);
    const { id, ...details } = publication;
    await services.publications.update(id, { ...details, imprint: { ...details.imprint, printer: '' } });
    const other = await services.issues.create(id, { number: '12/2026', date: '2026-12-20', theme: '' });
    const [section] = (await services.issues.get(other)).sections;
    await services.issues.place(other, article.id, { sectionId: section?.id ?? '', index: 0 });

    // What an issue prints is looked over, not what the article says.
    const [, second] = articles;
    const repeated = { fields: { title: article.title, lead: 'Chợ 😀' }, figures: {} };
    await services.overrides.set(issue.id, second?.id ?? '', repeated);

    const { problems } = await services.preflight.check(issue.id);
    const at = (code: string) => problems.find((problem) => problem.code === code);
    const count = article.document.blocks.length;
    expect(at('TITLE_TWICE')).toMatchObject({ place: { kind: 'placement', id: second?.id } });
    const lacking = problems.filter(({ code }) => code === 'LETTERS_MISSING');
    expect(lacking.map(({ place }) => place)).toContainEqual({
      kind: 'placement',
      id: second?.id,
      title: article.title,
    });
    expect(at('LETTERS_MISSING')).toMatchObject({
      details: { letters: ['中'], around: 'Chợ 中 mở cửa.' },
      place: { id: article.id, block: count },
    });
    expect(at('TABLE_TOO_WIDE')).toMatchObject({ details: { columns: 40 }, place: { block: count + 1 } });
    expect(at('IMPRINT_MISSING')).toMatchObject({
      details: { item: 'printer' },
      place: { kind: 'publication', part: 'imprint' },
    });
    expect(at('IN_ANOTHER_ISSUE')).toMatchObject({
      details: { number: '12/2026' },
      place: { kind: 'placement', id: article.id },
    });
    expect(at('PAGE_TOO_LARGE')?.place).toEqual({ kind: 'publication', part: 'template' });
  });
});

describe('exports of an issue with errors', () => {
  it('go out as drafts, never for print, and nothing is written', async () => {
    const { desk, issue } = await sample();
    const folder = await temporaryFolder();
    const target = { format: 'txt' as const, path: join(folder, 'so.txt') };
    await expect(desk.services.exports.write(issue.id, [target], { purpose: 'print' })).rejects.toMatchObject(
      {
        code: 'PRINT_BLOCKED',
      },
    );
    expect(await readdir(folder)).toEqual([]);
    const { files } = await desk.services.exports.write(issue.id, [target], { purpose: 'draft' });
    expect(files[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('take some articles, and no pages where a format has none', async () => {
    const { desk, issue, articles } = await sample();
    const path = join(await temporaryFolder(), 'so.txt');
    const selection = { kind: 'articles' as const, ids: [articles[1]?.id ?? ''] };
    const { contents } = await desk.services.exports.write(issue.id, [{ format: 'txt', path }], {
      purpose: 'draft',
      selection,
    });
    expect(contents.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual([
      articles[1]?.title,
    ]);
    await expect(
      desk.services.exports.write(issue.id, [{ format: 'txt', path }], {
        selection: { kind: 'pages', from: 1, to: 2 },
      }),
    ).rejects.toMatchObject({ code: 'PAGES_NOT_POSSIBLE' });
  });
});
