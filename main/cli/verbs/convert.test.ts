import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODECS } from '#shared/vietnamese/encodings/codecs.ts';
import { ENTRY } from '../../../tests/support/command-line.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';

const TITLE = 'Một cửa, một lần đến';
const BODY = 'Người dân được hướng dẫn tại chỗ và nhận kết quả trong ngày.';

async function convert(bytes: Uint8Array | string, ...options: string[]) {
  const file = join(await temporaryFolder(), 'cu.txt');
  await writeFile(file, bytes);
  return spawnSync(process.execPath, [ENTRY, 'convert', file, ...options], { encoding: 'utf8' });
}

/** One file, pasted together from three. */
const mixed = [TITLE, CODECS.vni.encode(BODY), CODECS.tcvn3.encode(BODY)].join('\n');

describe('desk convert', () => {
  it('prints clean text on stdout and the encoding of every stretch on stderr', async () => {
    const { stdout, stderr, status } = await convert(`${mixed}\n`);
    expect(stdout).toBe(`${TITLE}\n${BODY}\n${BODY}\n`);
    expect(stderr).toBe('Dòng 1: Unicode\nDòng 2: VNI-Windows\nDòng 3: TCVN3 (ABC)\n');
    expect(status).toBe(0);
  });

  it('prints one JSON value with --json', async () => {
    const { stdout, status } = await convert('Tổ chƣ́c\u00a0Ðảng', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      text: 'Tổ chức Đảng',
      stretches: [{ encoding: 'unicode', from: 0, to: 13 }],
      repairs: [
        { kind: 'u-horn', from: 'ƣ́', to: 'ứ', count: 1 },
        { kind: 'no-break-space', from: '\u00a0', to: ' ', count: 1 },
        { kind: 'd-stroke', from: 'Ð', to: 'Đ', count: 1 },
      ],
    });
    expect(status).toBe(0);
  });

  it('names the lines of every repair', async () => {
    const { stderr } = await convert('Thƣờng vụ\nThành ủy\nxã Ðông, lƣu');
    expect(stderr).toContain('Sửa ‘ƣ’ → ‘ư’: 2 chỗ, ở dòng 1, 3\n');
    expect(stderr).toContain('Sửa ‘Ð’ → ‘Đ’: 1 chỗ, ở dòng 3\n');
  });

  it.each(['vni', 'tcvn3', 'viscii'] as const)('reads a file of %s bytes', async (encoding) => {
    const { stdout } = await convert(Buffer.from(CODECS[encoding].encode(`${BODY}\n`), 'latin1'));
    expect(stdout).toBe(`${BODY}\n`);
  });

  it('reads UTF-16 as Notepad writes it', async () => {
    const { stdout } = await convert(Buffer.from(`\ufeff${mixed}\n`, 'utf16le'));
    expect(stdout).toBe(`${TITLE}\n${BODY}\n${BODY}\n`);
  });

  it('takes the encoding it is told, and leaves refused repairs', async () => {
    // "cô" is sound in both: only the person knows.
    expect((await convert('cô\n', '--from', 'vni')).stdout).toBe('cơ\n');
    expect((await convert('ﬁ Ð\n', '--refuse', 'ligature')).stdout).toBe('ﬁ Đ\n');
  });

  it('says in one line why it cannot', async () => {
    const binary = await convert(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3));
    expect(binary.stderr).toMatch(/^FILE_NOT_TEXT: .*\n$/);
    expect(binary.status).toBe(1);
    expect((await convert('a', '--from', 'vps')).status).toBe(2);
    const missing = spawnSync(process.execPath, [ENTRY, 'convert', '/nowhere/at-all.txt'], {
      encoding: 'utf8',
    });
    expect(missing.stderr).toMatch(/^FILE_NOT_FOUND: /);
    expect(missing.status).toBe(1);
  });
});
