import { describe, expect, it } from 'vitest';
import {
  settingsInForce,
  TEMPLATE_CHOICES,
  TEMPLATES,
  type TemplateName,
} from '#shared/model/template-settings.ts';
import { pdfReach } from '../../../tests/support/pdf-reach.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { sampleIssue } from '../template-sample.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';

const BLEED = 3 * (72 / 25.4);

async function reach(template: TemplateName, size: 'a4' | '19x27' | 'a5' = 'a4') {
  const issue = await sampleIssue(TEST_PATHS.assets, template);
  issue.settings = settingsInForce(template, { ...TEMPLATE_CHOICES[template].defaults, size });
  const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  return pdfReach(document.pdf(null));
}

describe('what touches the edge of a page', () => {
  it.each([
    ['ban-tin', 'a4'],
    ['ban-tin', '19x27'],
    ['ban-tin', 'a5'],
    ['chuyen-san', 'a4'],
    ['chuyen-san', '19x27'],
  ] as const)('reaches over the whole bleed on the cover of %s, %s', async (template, size) => {
    const [cover] = await reach(template, size);
    expect(cover?.left).toBeCloseTo(BLEED, 1);
    expect(cover?.right).toBeCloseTo(BLEED, 1);
    expect(cover?.top).toBeCloseTo(BLEED, 1);
  });

  it('reaches over it where a section of the bulletin opens', async () => {
    const pages = await reach('ban-tin');
    const opening = pages.filter(({ left }) => Math.abs(left - BLEED) < 0.1);
    // The cover, and a page for each of two sections.
    expect(opening).toHaveLength(3);
  });

  it.each(TEMPLATES)('never reaches further in %s', async (template) => {
    const sides = (await reach(template)).flatMap((page) => Object.values(page));
    expect(Math.max(...sides)).toBeLessThanOrEqual(BLEED + 0.1);
  });
});
