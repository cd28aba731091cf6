/**
 * Whether the elements of a Word file stand in the order of the schema (ECMA-376, part 1, 17 to 20): Word takes a file
 * for damaged where they do not. Needs a DOMParser (`@vitest-environment jsdom`).
 */
import { strFromU8, unzipSync } from 'fflate';

/** Children of what the writers make, by prefix and name. */
const ORDERS: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcMar': 'top left start bottom right end',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cellIns cellDel cellMerge tcPrChange',
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvlOverride': 'startOverride lvl',
  'w:numPr': 'ilvl numId numberingChange ins',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges trackRevisions defaultTabStop evenAndOddHeaders footnotePr endnotePr compat',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
  'wp:anchor':
    'simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTopAndBottom docPr cNvGraphicFramePr graphic sizeRelH sizeRelV',
  'wps:wsp': 'cNvPr cNvSpPr cNvCnPr spPr style extLst txbx linkedTxbx bodyPr',
  'wps:spPr': 'xfrm custGeom prstGeom noFill solidFill gradFill ln effectLst',
  'pic:pic': 'nvPicPr blipFill spPr',
  'pic:spPr': 'xfrm custGeom prstGeom noFill solidFill ln effectLst',
  'pic:blipFill': 'blip srcRect tile stretch',
};
/** What stands before everything else in its parent. */
const FIRST: Record<string, string> = { 'w:p': 'pPr', 'w:r': 'rPr', 'w:tc': 'tcPr' };

/** "w:pPr: ind before spacing" for every pair of children that stand the wrong way round, or that have no place. */
export function orderFaults(bytes: Uint8Array): string[] {
  const faults = Object.entries(unzipSync(bytes))
    .filter(([path]) => /^word\/[^/]+\.xml$/.test(path))
    .flatMap(([path, part]) => {
      const parsed = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
      return [...parsed.getElementsByTagName('*')].flatMap((parent) =>
        faultsOf(parent).map((fault) => `${path} ${parent.tagName}: ${fault}`),
      );
    });
  return [...new Set(faults)];
}

function faultsOf(parent: Element): string[] {
  const first = FIRST[parent.tagName];
  const order = ORDERS[parent.tagName]?.split(' ');
  if (!first && !order) return [];
  const names = [...parent.children].map(({ localName }) => localName);
  if (!order) return first && names.indexOf(first) > 0 ? [`${first} is not the first`] : [];
  return names.flatMap((name, index) => {
    const place = order.indexOf(name);
    const next = names[index + 1];
    if (place < 0) return [`${name} has no place`];
    const isWrong = next !== undefined && order.includes(next) && order.indexOf(next) < place;
    return isWrong ? [`${name} before ${next}`] : [];
  });
}
