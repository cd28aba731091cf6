// @vitest-environment jsdom
/** Word takes a file for damaged whose properties do not stand in the order of the schema (ECMA-376, part 1, 17). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { settingsInForce, TEMPLATES, type TemplateName } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { type Written, written } from '../../../tests/support/written-docx.ts';
import { everyBlock, figureRow, testArticle, testIssue, testPicture } from './issue.fixture.ts';

/** Children in the order of the schema, by the parts of the file that the writers make. */
const ORDERS: Record<string, string> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  tblBorders: 'top left start bottom right end insideH insideV',
  tblCellMar: 'top left start bottom right end',
  tcMar: 'top left start bottom right end',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cellIns cellDel cellMerge tcPrChange',
  pBdr: 'top left bottom right between bar',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  font: 'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  settings:
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges trackRevisions defaultTabStop evenAndOddHeaders footnotePr endnotePr compat',
};

let folder: string;
const documents: ArticleDocument[] = [];
let picture: Awaited<ReturnType<typeof testPicture>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toa-soan-docx-'));
  picture = await testPicture(folder);
  const wide = figureBlock({ pictureId: 'anh', width: 'page', caption: 'Toàn cảnh', credit: 'Mai Trúc' });
  const opening = textBlock('paragraph', 'Đầu tháng Mười, phường mở thêm buổi tối. '.repeat(9));
  documents.push(documentOf([opening, wide]), everyBlock('anh'), everyBlock(null), figureRow('anh'));
});
afterAll(() => rm(folder, { recursive: true }));

function issueOf(template: TemplateName) {
  const articles = documents.map((document, index) =>
    testArticle({
      id: `${index}`,
      title: `Bài ${index}`,
      kicker: 'Chú mục',
      lead: 'Sapô',
      byline: 'A',
      document,
    }),
  );
  return testIssue({
    template,
    settings: { ...settingsInForce(template, undefined), imprintPlace: 'last', closingLine: 'Biên tập: B' },
    pictures: { anh: picture },
    sections: [
      { name: 'Một', articles: articles.slice(0, 2) },
      { name: 'Hai', articles: articles.slice(2) },
    ],
  });
}

/** "pPr: ind before spacing" for every pair of children that stand the wrong way round, or that have no place. */
function faults(file: Written): string[] {
  const parts = Object.keys(file.files).filter((path) => /^word\/[^/]+\.xml$/.test(path));
  return parts.flatMap((path) =>
    [...file.part(path).getElementsByTagName('*')].flatMap((parent) => {
      const order = ORDERS[parent.localName]?.split(' ');
      if (!order || parent.prefix !== 'w') return [];
      const names = [...parent.children].map(({ localName }) => localName);
      return names.flatMap((name, index) => {
        const place = order.indexOf(name);
        const next = names[index + 1];
        if (place < 0) return [`${path} ${parent.localName}: ${name} has no place`];
        const isWrong = next !== undefined && order.includes(next) && order.indexOf(next) < place;
        return isWrong ? [`${path} ${parent.localName}: ${name} before ${next}`] : [];
      });
    }),
  );
}

test.each(TEMPLATES)('the parts of a %s stand in the order of the schema', async (template) => {
  const print = { articles: {}, shares: new Map(), fonts: TEST_PATHS.fonts };
  const file = await written(issueOf(template), undefined, { print });
  expect(file.xml('word/fontTable.xml')).toContain('w:embedRegular');
  expect([...new Set(faults(file))]).toEqual([]);
});

test('each drawing and each bookmark has a number of its own, and fields are closed where they are opened', async () => {
  const xml = (await written(issueOf('chuyen-san'))).xml('word/document.xml');
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, one]) => one);
  for (const ids of [all(/<wp:docPr [^>]*?id="(\d+)"/g), all(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g)]) {
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const fields = all(/w:fldCharType="(\w+)"/g);
  const count = (type: string) => fields.filter((one) => one === type).length;
  expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
});
