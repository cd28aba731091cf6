import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ENTRY } from '../../tests/support/command-line.ts';

function desk(...given: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [ENTRY, ...given], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

/** Command lines that are wrong, and what the one line about each says. */
const WRONG: [line: string[], says: string][] = [
  [['thua'], 'không có việc ‘thua’'],
  [['serv'], 'không có việc ‘serv’'],
  [['list'], 'thiếu ‘things’'],
  [
    ['list', 'foo'],
    '‘things’ không nhận giá trị ‘foo’ (chọn một trong: issues, articles, sources, pictures)',
  ],
  [['list', 'issues', '--bogus'], 'không có tùy chọn ‘--bogus’'],
  [['list', 'issues', '--library'], 'tùy chọn ‘--library <dir>’ thiếu giá trị'],
  [['list', 'issues', '--library', ''], '(cần tên một thư mục)'],
  [
    ['export', 'x'],
    'thiếu tệp cần ghi (--pdf, --booklet, --pdfa, --pdfua, --docx, --review, --html, --portal, --txt, --zip)',
  ],
  [['export', 'x', '--pdf', 'a', '--docx', './a'], 'hai định dạng cùng ghi vào một tệp'],
  [['export', 'x', '--pdf', 'a', '--template', 'foo'], '‘--template <name>’ không nhận giá trị ‘foo’'],
  [['show', 'a', 'b'], '‘show’ có thừa tham số'],
];

describe('wrong usage', () => {
  it.each(WRONG)('of %j is told in one line of Vietnamese, exit 2', (line, says) => {
    const { stdout, stderr, status } = desk(...line);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^WRONG_USAGE: [^\n]+\n$/);
    expect(stderr).toContain(says);
    expect(status).toBe(2);
  });

  it('left stdout empty with --json: there is one JSON value now, as for every failure', () => {
    const { stdout, status } = desk('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'WRONG_USAGE' } });
    expect(status).toBe(2);
  });
});

describe('a reader that leaves, as `head` does', () => {
  it('ended the command with a stack; it ends it quietly', async () => {
    const child = spawn(process.execPath, [ENTRY, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const said: string[] = [];
    child.stderr.on('data', (data) => said.push(String(data)));
    await once(child, 'close');
    expect(said.join('')).toBe('');
    expect(child.exitCode).toBe(0);
  });
});
