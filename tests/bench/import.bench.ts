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
const WARM_UP = 20;
/** Times as long as mammoth alone. */
const TARGET = 1.3;
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
      Array.from({ length: FILES + WARM_UP }, async (_, number) => {
        const path = join(folder, `${number}.docx`);
        await writeFile(path, await article(number));
        return { path, name: `bài ${number}.docx` };
      }),
    );
    const [warmUp, others] = [files.slice(0, WARM_UP), files.slice(WARM_UP)];
    // Both sides begin warm: every worker thread has loaded its modules.
    for (const { path } of warmUp) await mammoth.convertToHtml({ path });
    await desk.services.imports.importFiles(warmUp, 'source');
    const times = new Map<string, number>();
    /** Of all threads, milliseconds: on a machine that does other things, too, it says more than what passed. */
    const busy = new Map<string, number>();
    const timed = async (name: string, run: () => Promise<unknown>) => {
      const start = performance.now();
      const cpu = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(cpu);
      times.set(name, performance.now() - start);
      busy.set(name, (user + system) / 1000);
    };
    await timed('mammoth alone', async () => {
      for (const { path } of others) await mammoth.convertToHtml({ buffer: await readFile(path) });
    });
    await timed('Tòa Soạn, stored as sources', async () => {
      const reports = await desk.services.imports.importFiles(others, 'source');
      const failed = reports.find(({ ok }) => !ok);
      if (failed) throw new Error(`${failed.file}: ${failed.error?.message}`);
    });
    printRatios(`adding ${others.length} DOCX of ${PARAGRAPHS} paragraphs and a table`, times);
    printRatios('time of all processor cores for the same', busy);
    const [bare = Number.NaN, ours = Number.NaN] = times.values();
    console.log(`  target ×${TARGET}: ${ours / bare <= TARGET ? 'met' : 'NOT met'}`);
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}
