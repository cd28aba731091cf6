/** Adding 500 Word files as sources, beside mammoth alone over the same files, one after the other. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import mammoth from 'mammoth';
import { createDesk } from '#main/desk/desk.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { printRatios } from './measure.ts';

const FILES = 500;
const PARAGRAPHS = 24;
const SENTENCE =
  'Tổ công nghệ số cộng đồng phường Bến Nghinh đến từng nhà hướng dẫn người dân nộp hồ sơ trực tuyến và tra cứu kết quả. ';

/** An article of some 700 chữ with headings and a table, no two the same. */
function article(number: number): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const rows = Array.from(
    { length: 6 },
    (_, row) => new TableRow({ children: [cell(`Phường ${row}`), cell(String(number + row))] }),
  );
  const text = Array.from({ length: PARAGRAPHS }, (_, index) =>
    index % 6 === 5
      ? new Paragraph({ text: `Mục ${index}`, heading: HeadingLevel.HEADING_2 })
      : new Paragraph(`${index}. ${SENTENCE.repeat(1 + (index % 2))}`),
  );
  const title = new Paragraph({ text: `Bản tin thứ ${number} của phường`, heading: HeadingLevel.HEADING_1 });
  return Packer.toBuffer(new Document({ sections: [{ children: [title, ...text, new Table({ rows })] }] }));
}

export async function benchmarkImport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const desk = await createDesk(
    { library: join(folder, 'library'), whenMissing: 'empty' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
  try {
    const files = await Promise.all(
      Array.from({ length: FILES }, async (_, number) => {
        const path = join(folder, `${number}.docx`);
        await writeFile(path, await article(number));
        return { path, name: `bài ${number}.docx` };
      }),
    );
    const [first, ...others] = files;
    // Both sides begin warm.
    if (first) {
      await mammoth.convertToHtml({ path: first.path });
      await desk.services.imports.importFiles([first], 'source');
    }
    const times = new Map<string, number>();
    const timed = async (name: string, run: () => Promise<unknown>) => {
      const start = performance.now();
      await run();
      times.set(name, performance.now() - start);
    };
    await timed('mammoth alone', async () => {
      for (const { path } of others) await mammoth.convertToHtml({ buffer: await readFile(path) });
    });
    await timed('Tòa Soạn, stored as sources', async () => {
      const reports = await desk.services.imports.importFiles(others, 'source');
      const failed = reports.find(({ ok }) => !ok);
      if (failed) throw new Error(`${failed.file}: ${failed.error?.message}`);
    });
    printRatios(`adding ${others.length} DOCX of ${PARAGRAPHS} paragraphs and a table (target ×1.3)`, times);
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}
