/** Signed scans through the desk's services and its file door, over a real library. */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

/** A PDF of one empty page; `catalog` goes into its root, `trailer` beside it, `more` are further objects from 4. */
function pdf(catalog = '', trailer = '', ...more: string[]): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...more,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** The same with an object packed away in a stream. */
function packed(object: string): Buffer {
  const bytes = deflateSync(`9 0 ${object}`).toString('latin1');
  return pdf(
    '',
    '',
    `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`,
  );
}

const png = () =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

async function desk() {
  const opened = await openDesk();
  const call = callerOf(opened);
  const { id } = await call.articles.create({ title: 'Một cửa' });
  const subject = { kind: 'article', id } as const;
  const folder = await temporaryFolder();
  const attach = async (name: string, bytes: Uint8Array) => {
    const response = await opened.handleFile(
      new Request('http://desk/upload', {
        method: 'POST',
        headers: { 'x-file-name': encodeURIComponent(name) },
        body: Uint8Array.from(bytes),
      }),
    );
    const { uploadId } = (await response.json()) as { uploadId: string };
    return call.attachments.add({ subject, uploadId });
  };
  return { opened, call, subject, folder, attach };
}

describe('signed scans', () => {
  it('are kept, shown, put into the trash and taken out again', async () => {
    const { opened, call, subject, attach } = await desk();
    const added = await attach('Phiếu đã ký.pdf', pdf());
    expect(added).toMatchObject({
      name: 'Phiếu đã ký.pdf',
      mediaType: 'application/pdf',
      pages: 1,
      addedBy: 'Ban biên tập',
      trashed: null,
    });
    const shown = await opened.handleFile(new Request(`http://desk/attachment/${added.id}`));
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(pdf());

    await call.attachments.remove({ id: added.id });
    expect((await call.attachments.ofSubject(subject))[0]?.trashed?.by).toBe('Ban biên tập');
    await call.attachments.restore({ id: added.id });
    expect((await call.attachments.ofSubject(subject)).map(({ trashed }) => trashed)).toEqual([null]);
    expect((await opened.services.verify.verify()).problems).toEqual([]);
  });

  it('are what their bytes say, not what their name says', async () => {
    const { call, attach } = await desk();
    const added = await attach('../../quet.pdf.exe', await png());
    expect(added).toMatchObject({ name: 'quet.pdf.exe', mediaType: 'image/png', pages: 1 });
    const { path } = await call.attachments.copyOut({ id: added.id });
    expect(path).toMatch(/ban-ky[\\/]quet\.pdf-[0-9a-f]{6}\.png$/);
    expect(await readFile(path)).toEqual(await png());
  });

  it('are kept once: the same file again comes out of the trash', async () => {
    const { call, subject, attach } = await desk();
    const first = await attach('a.pdf', pdf());
    await call.attachments.remove({ id: first.id });
    expect((await attach('b.pdf', pdf())).id).toBe(first.id);
    expect(await call.attachments.ofSubject(subject)).toHaveLength(1);
  });

  const HOSTILE: [string, Buffer, string][] = [
    ['a program with the name of a scan', Buffer.from('MZ\u0090\u0000 no scan'), 'ATTACHMENT_INVALID'],
    ['HTML before a PDF', Buffer.concat([Buffer.from('<script>'), pdf()]), 'ATTACHMENT_INVALID'],
    ['an empty file', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a PDF that was cut short', pdf().subarray(0, 200), 'ATTACHMENT_CUT_SHORT'],
    ['nothing but the marks of a PDF', Buffer.from('%PDF-1.7\n%%EOF'), 'ATTACHMENT_INVALID'],
    [
      'a PDF with a script',
      pdf('/OpenAction 4 0 R', '', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      'ATTACHMENT_ACTIVE',
    ],
    [
      'a PDF that starts a program',
      pdf('/OpenAction 4 0 R', '', '<< /S /#4caunch /F (calc.exe) >>'),
      'ATTACHMENT_ACTIVE',
    ],
    [
      'a PDF with a program in a packed object',
      packed('<< /S /Launch /F (calc.exe) >>'),
      'ATTACHMENT_ACTIVE',
    ],
    [
      'a PDF with a file inside',
      pdf('/Names << /EmbeddedFiles << /Names [(x) 4 0 R] >> >>', '', '<< /Type /Filespec /F (x.exe) >>'),
      'ATTACHMENT_ACTIVE',
    ],
    [
      'a PDF with a password',
      pdf('', '/Encrypt 4 0 R', '<< /Filter /Standard /V 1 /R 2 /P -4 >>'),
      'ATTACHMENT_LOCKED',
    ],
  ];
  it('are no file that is broken or does more than show pages', async () => {
    const { call, subject, attach } = await desk();
    for (const [what, bytes, code] of HOSTILE) {
      await expect(attach('quet.pdf', bytes), what).rejects.toMatchObject({ cause: { code } });
    }
    expect(await call.attachments.ofSubject(subject)).toEqual([]);
  });

  it('are not half a picture', async () => {
    const { attach } = await desk();
    const whole = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    await expect(attach('quet.png', whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      cause: { code: 'PICTURE_TRUNCATED' },
    });
  });

  it('are missed by verify when their file is gone', async () => {
    const { opened, attach, folder } = await desk();
    const added = await attach('a.pdf', pdf());
    await rename(opened.services.attachments.pathOf(added), join(folder, 'x'));
    expect((await opened.services.verify.verify()).problems).toEqual([
      { code: 'FILE_MISSING', details: { kind: 'attachment', name: 'a.pdf' } },
    ]);
  });
});
