/**
 * The office files of the samples, in each number of columns, as LibreOffice lays them out, beside print: pages, and for
 * every line of the contents the page that stands there and the page on which LibreOffice has the heading.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeDocx } from '#main/publishing/docx/write-docx.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import { sampleIssue as templateSample } from '#main/publishing/template-sample.ts';
import { typesetIssue } from '#main/publishing/typst/typeset-issue.ts';
import type { ContentsEntry } from '#shared/model/export.ts';
import { TEMPLATE_CHOICES, TEMPLATES } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { convertToPdf, hasOffice, OFFICE } from './libre-office.ts';
import { sampleIssue } from './sample-issue.ts';

const DPI = 150;
/** Pages that an office file may have more or less than print. */
const TOLERANCE = 1;

export async function benchmarkDocx(): Promise<void> {
  if (!(await hasOffice())) {
    console.log(`  ${OFFICE} is not on this computer: nothing to compare with`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  try {
    const sample = await sampleIssue(join(folder, 'library'));
    const wrong = [await compare('the sample library', sample, folder)];
    for (const template of TEMPLATES) {
      const issue = await templateSample(TEST_PATHS.assets, template);
      for (const columns of TEMPLATE_CHOICES[template].columns) {
        const name = columns === 1 ? template : `${template}, ${columns} columns`;
        wrong.push(await compare(name, inColumns(issue, columns), folder));
      }
    }
    const total = wrong.reduce((sum, count) => sum + count, 0);
    console.log(`  wrong in all: ${total}`);
    if (total > 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inColumns(issue: ResolvedIssue, columns: number): ResolvedIssue {
  return { ...issue, settings: { ...issue.settings, columns } };
}

/** @returns how much of it is not as in print */
async function compare(name: string, issue: ResolvedIssue, folder: string): Promise<number> {
  const typeset = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: DPI });
  const bytes = await writeDocx(issue, typeset.contents, { print: typeset });
  const pages = await officePages(bytes, folder);
  const differs = Math.abs(pages.length - typeset.pages) > TOLERANCE;
  const misplaced = typeset.contents.flatMap((entry) => {
    const page = pageOf(entry, pages, typeset.contents, issue);
    return page === entry.page ? [] : [`    ${entry.title}: ${entry.page}, LibreOffice has it on ${page}`];
  });
  const megabytes = (bytes.byteLength / 1024 ** 2).toFixed(1);
  console.log(
    `  ${name.padEnd(22)} print ${typeset.pages} pages, LibreOffice ${pages.length}; ${typeset.contents.length} lines of contents, ${misplaced.length} wrong; ${megabytes} MB`,
  );
  for (const line of misplaced) console.log(line);
  return misplaced.length + (differs ? 1 : 0);
}

/** The text of every page, as LibreOffice prints the file, without spaces and in small letters. */
async function officePages(bytes: Uint8Array, folder: string): Promise<string[]> {
  const path = join(folder, 'issue.docx');
  await writeFile(path, bytes);
  await convertToPdf(path, folder);
  const loading = getDocument({
    data: new Uint8Array(await readFile(join(folder, 'issue.pdf'))),
    useSystemFonts: true,
    verbosity: 0,
  });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await loading.destroy();
  return pages;
}

/** The page of an entry's heading; 0 where it is not found. */
function pageOf(
  { level, title }: ContentsEntry,
  pages: readonly string[],
  contents: readonly ContentsEntry[],
  { template }: ResolvedIssue,
): number {
  const found = pages.flatMap((text, index) => (text.includes(plain(title)) ? [index + 1] : []));
  // An administrative document has no contents, and speaks of its title again.
  if (template === 'bao-cao') return found[0] ?? 0;
  // Names of sections stand in running lines, too, but for those of the digest; titles on the cover and in contents.
  const isRunning = level === 1 && template !== 'diem-bao';
  const page = isRunning ? found.find((one) => one >= (contents[0]?.page ?? 1)) : found.at(-1);
  return page ?? 0;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('vi');
}
