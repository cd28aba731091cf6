import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { settingsInForce, type TemplateSettings } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { embedFonts, readFonts } from './fonts.ts';
import { lookOf } from './look.ts';

async function embedded(fonts: TemplateSettings['fonts']) {
  const look = lookOf('ban-tin', { ...settingsInForce('ban-tin', undefined), fonts });
  const parts = new Map([
    ['[Content_Types].xml', strToU8('<Types><Override/></Types>')],
    ['word/settings.xml', strToU8('<w:settings><w:displayBackgroundShape/></w:settings>')],
  ]);
  embedFonts(parts, await readFonts(look, TEST_PATHS.fonts));
  const xml = (path: string) => strFromU8(parts.get(path) ?? new Uint8Array());
  return { parts, xml };
}

const names = (xml: string) => [...xml.matchAll(/<w:font w:name="([^"]+)"/g)].map(([, name]) => name);
const faces = (xml: string) => [...xml.matchAll(/<w:embed(\w+) /g)].map(([, face]) => face);

test('the fonts of text come in all faces, those of headings alone upright', async () => {
  const table = (await embedded('mixed')).xml('word/fontTable.xml');
  expect(names(table)).toEqual(['Times New Roman', 'Be Vietnam Pro']);
  expect(faces(table)).toEqual(['Regular', 'Bold', 'Italic', 'BoldItalic', 'Regular', 'Bold']);
  expect(names((await embedded('serif')).xml('word/fontTable.xml'))).toEqual(['Times New Roman']);
  expect(names((await embedded('sans')).xml('word/fontTable.xml'))).toEqual(['Be Vietnam Pro']);
});

test('each file is a font once its first bytes are changed back by its key, and is named everywhere', async () => {
  const { parts, xml } = await embedded('mixed');
  const keys = [...xml('word/fontTable.xml').matchAll(/r:id="(rId\d+)" w:fontKey="\{([0-9A-F-]{36})\}"/g)];
  expect(new Set(keys.map(([, , key]) => key)).size).toBe(6);
  for (const [, id = '', key = ''] of keys) {
    const target = new RegExp(`Id="${id}" [^>]*Target="([^"]+)"`).exec(
      xml('word/_rels/fontTable.xml.rels'),
    )?.[1];
    const bytes = parts.get(`word/${target}`) ?? new Uint8Array();
    const mask = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed();
    const head = [...bytes.slice(0, 4)].map((byte, index) => byte ^ (mask[index] ?? 0));
    expect(head).toEqual([0, 1, 0, 0]);
  }
  expect(xml('[Content_Types].xml')).toContain('<Default Extension="odttf"');
  expect(xml('word/settings.xml')).toContain('<w:embedTrueTypeFonts/>');
});
