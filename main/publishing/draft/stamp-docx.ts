/**
 * Stamps every page of a finished Word file as Word's own watermark does: by a drawing in the headers, behind the
 * text. Sections that have no header get one with nothing else in it.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packed } from '../docx/stable-package.ts';
import { DRAFT_WORDS } from './draft-words.ts';

const PART = 'headerDraft.xml';
const RELATIONSHIP = 'rIdHeaderDraft';
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A text along a line (VML shape type 136), turned, in the middle of the page. */
const WATERMARK = `<w:r><w:rPr><w:noProof/></w:rPr><w:pict ${NAMESPACES}><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="DraftStamp" type="#_x0000_t136" alt="" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:86pt;rotation:308;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page" o:allowincell="f" fillcolor="#e5bdbb" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:Arial;font-size:1pt;font-weight:bold" string="${DRAFT_WORDS}"/></v:shape></w:pict></w:r>`;

export function stampDocx(bytes: Uint8Array): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const rewrite = (path: string, change: (xml: string) => string) => {
    const part = files.get(path);
    if (part) files.set(path, strToU8(change(strFromU8(part))));
  };
  for (const path of files.keys()) {
    if (/^word\/header\d+\.xml$/.test(path))
      rewrite(path, (xml) => xml.replace('</w:p>', `${WATERMARK}</w:p>`));
  }
  rewrite('word/document.xml', withHeaders);
  rewrite('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${RELATIONSHIP}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="${PART}"/></Relationships>`,
    ),
  );
  rewrite('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/word/${PART}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    ),
  );
  files.set(
    `word/${PART}`,
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="${W}"><w:p>${WATERMARK}</w:p></w:hdr>`),
  );
  return packed(files);
}

/** A section without a header of a kind has that of the section before: only where there is none one is added. */
function withHeaders(xml: string): string {
  const known = new Set<string>();
  return xml.replace(/<w:sectPr(?: [^>]*)?>[\s\S]*?<\/w:sectPr>/g, (section) => {
    const own = [...section.matchAll(/<w:headerReference [^>]*w:type="(\w+)"/g)].map(([, type = '']) => type);
    for (const type of own) known.add(type);
    const wanted = ['default', ...(section.includes('<w:titlePg') ? ['first'] : [])];
    const added = wanted.filter((type) => !known.has(type));
    for (const type of added) known.add(type);
    const references = added.map((type) => `<w:headerReference w:type="${type}" r:id="${RELATIONSHIP}"/>`);
    return section.replace(/^<w:sectPr(?: [^>]*)?>/, (start) => start + references.join(''));
  });
}
