import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { DEFAULT_RATES } from '#shared/model/royalty.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

const CLERK = 'Trần Thị Mỹ Hạnh';
const EDITOR = 'Lê Thị Ngọc Lan';
const REVIEWER = 'Phạm Quốc Vinh';

/** An issue of two articles, and a person of each role. */
async function smallDesk() {
  const desk = await openDesk();
  const { articles, issues, people, publications } = desk.services;
  await people.add({ name: CLERK, title: '', roles: ['clerk'] }, '1234');
  await people.add({ name: EDITOR, title: '', roles: ['editor'] }, '1234');
  await people.add({ name: REVIEWER, title: '', roles: ['reviewer'] }, '1234');
  const taken = await articles.create({
    kind: 'feature',
    byline: 'Bài: Hải Đường',
    attribution: 'Báo Triều Giang',
    document: documentOf([textBlock('paragraph', 'dân '.repeat(963))]),
  });
  const own = await articles.create({
    kind: 'news',
    title: 'Bến đò mới',
    byline: 'Tin, ảnh: Mai Trúc – Minh Thư',
    document: documentOf([figureBlock({ credit: '' }), figureBlock({ credit: 'Ảnh: TTXVN' })]),
  });
  const publication = await publications.main();
  const issueId = await issues.create(publication.id, { number: '11/2026', date: '2026-11-20', theme: '' }, [
    { name: 'Tin', articleIds: [taken, own] },
  ]);
  return { desk, issueId, publicationId: publication.id };
}

async function seat(desk: Desk, name: string) {
  const person = (await desk.services.people.list()).find((one) => one.name === name);
  await desk.services.people.seat(person?.id ?? '');
}

describe('royalties of an issue', () => {
  test('sums by author are those of the lines, and the total is theirs', async () => {
    const { desk, issueId } = await smallDesk();
    const sheet = await desk.services.royalties.sheet(issueId);
    const byHand = new Map<string, number>();
    for (const { author, amount } of sheet.lines) byHand.set(author, (byHand.get(author) ?? 0) + amount);
    expect(Object.fromEntries(sheet.authors.map(({ author, amount }) => [author, amount]))).toEqual(
      Object.fromEntries(byHand),
    );
    expect(sheet.total).toBe(sheet.lines.reduce((sum, { amount }) => sum + amount, 0));
    expect(
      sheet.lines.map(({ author, part, coefficient, amount }) => [author, part, coefficient, amount]),
    ).toEqual([
      // 963 words, taken over: 234.000 × 2 × 1,25 × 50 %, to the thousand.
      ['Hải Đường', 'text', 1.25, 293_000],
      // 234.000 × 0,5, in two.
      ['Mai Trúc', 'text', 0.5, 59_000],
      ['Minh Thư', 'text', 0.5, 58_000],
      // One of the two pictures is an agency's: 234.000 × 0,3, in two.
      ['Mai Trúc', 'pictures', 0.3, 35_000],
      ['Minh Thư', 'pictures', 0.3, 35_000],
    ]);
  });

  test('a correction is kept with who, when and why, and can be taken back', async () => {
    const { desk, issueId } = await smallDesk();
    await seat(desk, CLERK);
    const { royalties } = callerOf(desk);
    const { lines, total } = await royalties.sheet({ issueId });
    const [line] = lines;
    const key = line?.key ?? '';
    await royalties.correct({ issueId, line: key, amount: 500_000, reason: 'Bài có khảo sát thực tế' });
    const corrected = await royalties.sheet({ issueId });
    expect(corrected.lines[0]).toMatchObject({
      amount: 500_000,
      computed: line?.computed,
      corrections: [{ amount: 500_000, reason: 'Bài có khảo sát thực tế', by: CLERK }],
    });
    expect(corrected.total).toBe(total - (line?.amount ?? 0) + 500_000);
    await royalties.correct({ issueId, line: key, amount: null, reason: 'Nhập nhầm' });
    const back = await royalties.sheet({ issueId });
    expect(back.total).toBe(total);
    expect(back.lines[0]?.corrections.map(({ reason }) => reason)).toEqual([
      'Nhập nhầm',
      'Bài có khảo sát thực tế',
    ]);
    await expect(royalties.correct({ issueId, line: key, amount: 1, reason: '  ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(
      royalties.correct({ issueId, line: 'none', amount: 1, reason: 'không có dòng' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a closed sheet stays as it is whatever changes, until it is opened again', async () => {
    const { desk, issueId, publicationId } = await smallDesk();
    await seat(desk, CLERK);
    const { royalties } = callerOf(desk);
    const before = await royalties.sheet({ issueId });
    await royalties.close({ issueId });
    await royalties.setRates({ publicationId, rates: { ...DEFAULT_RATES, base: 468_000 } });
    const [line] = before.lines;
    const closed = await royalties.sheet({ issueId });
    expect(closed).toMatchObject({
      isClosed: true,
      total: before.total,
      closings: [{ isClosed: true, by: CLERK }],
    });
    await expect(
      royalties.correct({ issueId, line: line?.key ?? '', amount: 1, reason: 'sau khi chốt' }),
    ).rejects.toMatchObject({ cause: { code: 'ROYALTIES_CLOSED' } });
    await expect(royalties.close({ issueId })).rejects.toMatchObject({ cause: { code: 'ROYALTIES_CLOSED' } });
    await royalties.reopen({ issueId, reason: 'Thiếu một ảnh' });
    const open = await royalties.sheet({ issueId });
    expect(open.isClosed).toBe(false);
    expect(open.total).toBeGreaterThan(before.total * 1.9);
    expect(open.closings.map(({ reason }) => reason)).toEqual(['Thiếu một ảnh', '']);
  });

  test('an editor reads the sheet but changes nothing, a reviewer does not read it', async () => {
    const { desk, issueId } = await smallDesk();
    const { royalties } = callerOf(desk);
    await seat(desk, EDITOR);
    expect((await royalties.sheet({ issueId })).isClosed).toBe(false);
    await expect(royalties.close({ issueId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await seat(desk, REVIEWER);
    await expect(royalties.sheet({ issueId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('the files hold real numbers, the total in words and places for signatures', async () => {
    const { desk, issueId } = await smallDesk();
    await seat(desk, CLERK);
    const { royalties } = callerOf(desk);
    const { total } = await royalties.sheet({ issueId });
    const xlsx = unzipSync(await readFile((await royalties.write({ issueId, format: 'xlsx' })).path));
    expect(strFromU8(xlsx['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(`<v>${total}</v>`);
    const docx = unzipSync(await readFile((await royalties.write({ issueId, format: 'docx' })).path));
    const text = strFromU8(docx['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('nghìn đồng.');
    for (const place of ['NGƯỜI LẬP', 'KẾ TOÁN', 'THỦ TRƯỞNG ĐƠN VỊ']) expect(text).toContain(place);
  });
});
