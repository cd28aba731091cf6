import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRY } from '../../../tests/support/command-line.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

const FAULTY = `Tổ hỗ trợ đến từng nhà

Các xã , phường đã hoàn thành 15/28 nhiệm vụ, đạt 53,5%.

Tin: Minh Thư
`;

function check(...given: string[]) {
  return spawnSync(process.execPath, [ENTRY, 'check', ...given], { encoding: 'utf8' });
}

async function textFile(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'bai.txt');
  await writeFile(file, text);
  return file;
}

describe('desk check', () => {
  it('prints the findings of a file as JSON and exits with 1', async () => {
    const { stdout, status } = check(await textFile(FAULTY), '--json');
    expect(JSON.parse(stdout).findings).toMatchObject([
      { rule: 'spacing', severity: 'warning', suggestion: ',', place: { field: 'document', block: [0, 0] } },
      { rule: 'shares', suggestion: '53,6%', excerpt: expect.stringContaining('53,5%') },
    ]);
    expect(status).toBe(1);
  });

  it('prints lines for people: title, weight, place, correction', async () => {
    const { stdout } = check(await textFile(FAULTY));
    expect(stdout).toContain('Tổ hỗ trợ đến từng nhà\n  Cảnh báo (chính văn, spacing): Thừa khoảng trắng');
    expect(stdout).toContain('→ «53,6%»');
  });

  it('finds nothing in the sample’s articles, and in its issue the one that is not approved', async () => {
    const library = await temporaryFolder();
    const desk = await openDesk({ library, whenMissing: 'sample' });
    const [issue] = await desk.services.issues.list();
    const whole = await desk.services.issues.get(issue?.id ?? '');
    await desk.close();
    const ofArticle = check(whole.sections[0]?.articles[0]?.id ?? '', '--library', library, '--json');
    expect(JSON.parse(ofArticle.stdout)).toEqual({ findings: [] });
    expect(ofArticle.status).toBe(0);
    const unapproved = whole.sections
      .flatMap(({ articles }) => articles)
      .filter(({ state }) => state !== 'approved' && state !== 'published')
      .map(({ id }) => ({ rule: 'issue-approval', articleId: id }));
    expect(unapproved).toHaveLength(1);
    const ofIssue = check(issue?.id ?? '', '--library', library, '--json');
    expect(JSON.parse(ofIssue.stdout)).toMatchObject({ findings: unapproved });
    expect(ofIssue.status).toBe(1);
  });

  it('says which id or file it does not know', async () => {
    const library = await temporaryFolder();
    const desk = await openDesk({ library, whenMissing: 'empty' });
    await desk.close();
    const { stderr, status } = check('khong-co', '--library', library);
    expect(stderr).toMatch(/^NOT_FOUND: /m);
    expect(status).toBe(1);
  });
});
