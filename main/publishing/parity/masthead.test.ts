// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { settingsInForce, TEMPLATE_CHOICES, type TemplateName } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import { sampleIssue } from '../template-sample.ts';

/** What stands before the first heading of a file whose masthead shows a picture. */
async function headOf(template: TemplateName, masthead: 'logo' | 'picture', isLost: boolean) {
  const sample = await sampleIssue(TEST_PATHS.assets, template);
  const [picture = ''] = Object.keys(sample.pictures);
  const mastheadPicture = isLost ? 'gone' : picture;
  const chosen = { ...TEMPLATE_CHOICES[template].defaults, masthead, mastheadPicture };
  // Without articles there are no other pictures.
  const issue = { ...sample, settings: settingsInForce(template, chosen), sections: [] };
  const part = unzipSync(await writeDocx(issue, []))['word/document.xml'];
  const docx = new DOMParser().parseFromString(strFromU8(part ?? new Uint8Array()), 'application/xml');
  const html = new DOMParser().parseFromString(await writeHtml(issue), 'text/html');
  const name = sample.name.toLocaleLowerCase('vi');
  return {
    docx: {
      alternatives: [...docx.getElementsByTagName('wp:docPr')]
        .filter((drawing) => drawing.getElementsByTagName('adec:decorative').length === 0)
        .map((drawing) => drawing.getAttribute('descr')),
      hasName: [...docx.getElementsByTagName('w:p')].some(
        ({ textContent }) => textContent?.toLocaleLowerCase('vi') === name,
      ),
    },
    html: {
      alternatives: [...html.querySelectorAll('.masthead img')].map((image) => image.getAttribute('alt')),
      hasName: html.querySelector('.masthead .name') !== null,
    },
  };
}

const TEMPLATES = ['ban-tin', 'diem-bao', 'chuyen-san'] as const satisfies readonly TemplateName[];

it.each(TEMPLATES)('the masthead of %s shows its picture in DOCX and HTML as in print', async (template) => {
  const { type } = await sampleIssue(TEST_PATHS.assets, template);
  const alternatives = [`${type} Cải cách hành chính`];
  const pictured = { alternatives, hasName: false };
  expect(await headOf(template, 'picture', false)).toEqual({ docx: pictured, html: pictured });
  const logo = { alternatives, hasName: true };
  expect(await headOf(template, 'logo', false)).toEqual({ docx: logo, html: logo });
  const lost = { alternatives: [], hasName: true };
  expect(await headOf(template, 'picture', true)).toEqual({ docx: lost, html: lost });
});
