import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOf, headingBlock, textInline } from '#shared/document/build.ts';
import type { DeskError } from '#shared/errors.ts';
import { WORD_TEMPLATE_LIMIT_MB } from '#shared/model/word-template.ts';
import { testArticle, testContents, testIssue } from '../issue.fixture.ts';
import { writeDocx } from '../write-docx.ts';
import { applyTemplate } from './apply-template.ts';
import { readTemplate } from './read-template.ts';
import { rolesFound } from './styles-found.ts';
import { parseXml } from './xml-tree.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const style = (id: string, name: string, rest = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** As Vietnamese Word writes it: ids of its own, Word's names. One heading is numbered. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:count="376"/><w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/><w:rPr><w:sz w:val="27"/></w:rPr></w:style>${style('u1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')}${style('u2', 'heading 2', '<w:rPr><w:color w:val="C00000"/></w:rPr>')}${style('Tiu', 'Title')}${style('Lead', 'Lời dẫn của cơ quan')}</w:styles>`;
const NUMBERING = `<w:numbering xmlns:w="${W}" xmlns:w15="x"><w:abstractNum w:abstractNumId="0"/><w:abstractNum w:abstractNumId="7" w15:restart="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:pStyle w:val="u1"/><w:lvlPicBulletId w:val="0"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="r" name="Cơ quan"><a:blipFill><a:blip r:embed="rId1"/></a:blipFill></a:theme>';
const TYPES = '<Types><Override PartName="/word/document.xml" ContentType="application/x"/></Types>';

function packageOf(parts: Record<string, string | Uint8Array> = {}): Buffer {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<w:document xmlns:w="${W}"/>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/theme/theme1.xml': THEME,
    ...parts,
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  );
}

const template = (parts = {}) => readTemplate(packageOf(parts), 'mau.dotx');

async function written(parts = {}) {
  const list = { type: 'list' as const, ordered: true, items: [{ content: textInline('Việc') }] };
  const article = testArticle({
    lead: 'Lời dẫn.',
    document: documentOf([headingBlock(1, 'Mục'), { type: 'paragraph', content: textInline('Chữ.') }, list]),
  });
  const issue = testIssue({ sections: [{ name: 'Tin', articles: [article] }] });
  const plain = await writeDocx(issue, testContents(issue));
  const bytes = applyTemplate(plain, await template(parts));
  const files = unzipSync(bytes);
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  return { plain, bytes, files, xml };
}

const stylesIn = (xml: string) =>
  [...xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*><w:name w:val="([^"]*)"/g)].map(([, id, name]) => [
    id,
    name,
  ]);

describe("an office's own Word template", () => {
  test('gives its styles to the file, whatever their ids are; what it lacks is ours', async () => {
    const file = await written();
    const styles = stylesIn(file.xml('word/styles.xml'));
    expect(styles.slice(0, 5).map(([id]) => id)).toEqual(['Binhthng', 'u1', 'u2', 'Tiu', 'Lead']);
    expect(file.xml('word/styles.xml')).toContain('<w:color w:val="C00000"/>');
    expect(file.xml('word/styles.xml')).toContain('w:ascii="Cambria"');
    const names = styles.map(([, name]) => String(name).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['sapô', 'toc 1', 'footnote text', 'heading 3']));
    expect(new Set(styles.map(([id]) => id)).size).toBe(styles.length);
    expect(file.xml('word/styles.xml').match(/w:default="/g)).toHaveLength(2);
  });

  test('every style that the text names is there, under the name it had', async () => {
    const file = await written();
    const before = new Map(
      stylesIn(strFromU8(unzipSync(file.plain)['word/styles.xml'] ?? new Uint8Array())).map(([id, name]) => [
        id,
        name,
      ]),
    );
    const after = new Map(stylesIn(file.xml('word/styles.xml')).map(([id, name]) => [id, name]));
    const used = (xml: string) => [...xml.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(([, id]) => id);
    const was = used(strFromU8(unzipSync(file.plain)['word/document.xml'] ?? new Uint8Array()));
    const is = used(file.xml('word/document.xml'));
    expect(is.length).toBe(was.length);
    for (const [at, id] of is.entries()) {
      const [name, former] = [after.get(id)?.toLowerCase(), before.get(was[at])?.toLowerCase()];
      expect(name).toBe(former === 'body text' ? 'normal' : former);
    }
    // Their style of the id that one of ours had stays what it is.
    expect(after.get('Lead')).toBe('Lời dẫn của cơ quan');
    expect(is).toContain('Lead2');
    for (const [, target] of file
      .xml('word/styles.xml')
      .matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g))
      expect(after.has(target)).toBe(true);
  });

  test('brings the numbers of its headings along, apart from those of the lists', async () => {
    const file = await written();
    const numbering = file.xml('word/numbering.xml');
    const id = /<w:styleId="u1"|w:styleId="u1"[\s\S]*?<w:numId w:val="(\d+)"/.exec(
      file.xml('word/styles.xml'),
    )?.[1];
    const abstract = new RegExp(`<w:num w:numId="${id}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
      numbering,
    )?.[1];
    expect(numbering).toContain(
      `<w:abstractNum w:abstractNumId="${abstract}"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>`,
    );
    const ids = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, number]) => number);
    expect(new Set(ids).size).toBe(ids.length);
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '));
  });

  test('takes nothing along that lies elsewhere, and gives well-formed parts and the same bytes again', async () => {
    const file = await written();
    for (const [path, part] of Object.entries(file.files))
      if (path.endsWith('.xml')) expect(() => parseXml(part), path).not.toThrow();
    expect(file.xml('word/theme/theme1.xml')).toContain('name="Cơ quan"');
    expect(file.xml('word/theme/theme1.xml')).not.toContain('rId1');
    expect(file.xml('word/numbering.xml')).not.toMatch(/lvlPicBulletId|w15:restart="1"/);
    expect(Buffer.compare((await written()).bytes, file.bytes)).toBe(0);
  });

  test('takes of a style what Word knows of styles', async () => {
    const odd = style(
      'Odd',
      'Lạ',
      '<w:altChunk r:id="rId9"/><x:y/><w:pPr><w:jc w:val="center"/><o:z/></w:pPr>',
    );
    const file = await written({
      'word/styles.xml': STYLES.replace('</w:styles>', `${odd}<w:sectPr/></w:styles>`),
    });
    expect(file.xml('word/styles.xml')).toContain(
      '<w:name w:val="Lạ"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
    );
    expect(file.xml('word/styles.xml')).not.toMatch(/altChunk|sectPr/);
  });

  test('a template that names no default style has its Normal for it', async () => {
    const file = await written({ 'word/styles.xml': STYLES.replace(' w:default="1"', '') });
    expect(file.xml('word/styles.xml')).toMatch(/<w:style [^>]*w:styleId="Binhthng"[^>]*w:default="1"/);
  });

  test('tells for what it has styles', async () => {
    expect(rolesFound(await template())).toEqual(['title', 'heading1', 'heading2', 'normal']);
  });

  test('a file of ours is a template, too', async () => {
    const { plain } = await written();
    const own = await readTemplate(Buffer.from(plain), 'so-bao.docx');
    const names = stylesIn(strFromU8(unzipSync(plain)['word/styles.xml'] ?? new Uint8Array())).length;
    const again = unzipSync(applyTemplate(plain, own));
    expect(stylesIn(strFromU8(again['word/styles.xml'] ?? new Uint8Array())).length).toBeLessThanOrEqual(
      names,
    );
  });
});

describe('what is no template', () => {
  const codeOf = (bytes: Buffer) =>
    readTemplate(bytes, 'mau.docx').then(
      () => 'taken',
      (thrown: DeskError) => thrown.code,
    );
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  const compound = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from('d0cf11e0', 'hex'),
      Buffer.alloc(600),
      Buffer.from(streams.join('\0'), 'utf16le'),
    ]);

  test.each([
    ['nothing', 'FILE_EMPTY', Buffer.alloc(0)],
    ['a text', 'WORD_TEMPLATE_NOT_WORD', Buffer.from('Kính gửi')],
    ['a PDF', 'WORD_TEMPLATE_NOT_WORD', Buffer.from('%PDF-1.7')],
    ['another package', 'WORD_TEMPLATE_NOT_WORD', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    ['a file of Word 97', 'FILE_NEEDS_WORD', compound('WordDocument')],
    ['a file with a password', 'FILE_ENCRYPTED', compound('EncryptedPackage')],
    ['a file cut short', 'FILE_DAMAGED', packageOf().subarray(0, 700)],
    ['a huge file', 'WORD_TEMPLATE_TOO_LARGE', Buffer.alloc(WORD_TEMPLATE_LIMIT_MB * 2 ** 20 + 1)],
    ['a bomb', 'FILE_BOMB', packageOf({ 'word/styles.xml': new Uint8Array(65 * 2 ** 20) })],
    [
      'entities',
      'WORD_TEMPLATE_UNSAFE',
      packageOf({ 'word/styles.xml': STYLES.replace('<w:styles', `${bomb}<w:styles`) }),
    ],
    [
      'entities in UTF-16',
      'WORD_TEMPLATE_UNSAFE',
      packageOf({ 'word/styles.xml': Buffer.from(`\ufeff${bomb}<w:styles/>`, 'utf16le') }),
    ],
    [
      'an entity that nothing declares',
      'WORD_TEMPLATE_UNSAFE',
      packageOf({ 'word/styles.xml': STYLES.replace('Title', '&a;') }),
    ],
    ['endless nesting', 'WORD_TEMPLATE_UNSAFE', packageOf({ 'word/styles.xml': '<a>'.repeat(200) })],
    ['styles cut short', 'FILE_DAMAGED', packageOf({ 'word/styles.xml': STYLES.slice(0, 400) })],
    [
      'no styles',
      'WORD_TEMPLATE_WITHOUT_STYLES',
      packageOf({ 'word/styles.xml': `<w:styles xmlns:w="${W}"/>` }),
    ],
    [
      'Strict Open XML',
      'WORD_TEMPLATE_WITHOUT_STYLES',
      packageOf({ 'word/styles.xml': STYLES.replace(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main') }),
    ],
    ['macros', 'WORD_TEMPLATE_MACROS', packageOf({ 'word/vbaProject.bin': 'x' })],
    [
      'a kind with macros',
      'WORD_TEMPLATE_MACROS',
      packageOf({
        '[Content_Types].xml': TYPES.replace(
          'application/x',
          'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
        ),
      }),
    ],
  ])('%s is refused as %s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});
