import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { FormatRenderer } from '../render-formats.ts';
import { sampleIssue } from '../template-sample.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';

const run = promisify(execFile);
const hasQpdf = await run('qpdf', ['--version']).then(
  () => true,
  () => false,
);

/** As it is typeset, and as a printer gets it. */
async function pdfsOf(template: (typeof TEMPLATES)[number]) {
  const issue = await sampleIssue(TEST_PATHS.assets, template);
  const typeset = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const plain = { purpose: null, range: null, standard: null };
  const finished = async (look: { grey: boolean; cropMarks: boolean }) =>
    (await new FormatRenderer(issue, typeset, { ...plain, look }).render('pdf')).bytes;
  return [await finished({ grey: false, cropMarks: false }), await finished({ grey: true, cropMarks: true })];
}

describe.each(TEMPLATES)('the PDF of %s', (template) => {
  let pdfs: Uint8Array[];
  beforeAll(async () => {
    pdfs = await pdfsOf(template);
  });

  it('has all its fonts in it, tags, bookmarks and a language, and is sound', async () => {
    for (const bytes of pdfs) {
      const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi-VN');
      expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe(
        'true',
      );
      expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
      const outlines = catalog.lookup(PDFName.of('Outlines'), PDFDict);
      expect(outlines.has(PDFName.of('First'))).toBe(true);
      const fonts = context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict && object.has(PDFName.of('FontName')) ? [object] : [],
        );
      expect(fonts.length).toBeGreaterThan(1);
      const lacking = fonts.filter(
        (font) => !['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key))),
      );
      expect(lacking.map(String)).toEqual([]);
    }
  });

  it.skipIf(!hasQpdf)('passes qpdf', async () => {
    const folder = await temporaryFolder();
    for (const [index, bytes] of pdfs.entries()) {
      const path = join(folder, `${index}.pdf`);
      await writeFile(path, bytes);
      const { stdout } = await run('qpdf', ['--check', path]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
    }
  });
});
