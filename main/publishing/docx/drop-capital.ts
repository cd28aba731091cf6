/** A capital as high as the first lines of a text, as Word makes one: a frame of its own before the paragraph. */
import { FileChild } from 'docx';
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { STYLE } from './style-names.ts';
import { element } from './xml.ts';

const LINES = 3;
/** Mean width of a letter, in em: the text must go on below the capital. */
const LETTER_WIDTH = 0.45;
/** Height of a capital of the headings' font, in em, and the space beside it in millimetres. */
const CAPITAL = { height: 0.74, gap: 0.8 };

export interface CapitalParted {
  capital: string;
  /** The document without the letter. */
  document: ArticleDocument;
}

/** Null where a text does not begin with a plain letter, or is too short to go around a drop capital. */
export function partedCapital(document: ArticleDocument, look: Look): CapitalParted | null {
  const [block, ...others] = document.blocks;
  if (block?.type !== 'paragraph' || block.align === 'center' || block.align === 'right') return null;
  const [first, ...rest] = block.content;
  if (first?.type !== 'text') return null;
  const [capital = ''] = first.text.match(/^\p{L}\p{M}*(?=.)/u) ?? [];
  const perLine = (look.textTwips * 2) / (look.body.size * 20 * LETTER_WIDTH);
  if (capital === '' || inlineText(block.content).length < (LINES + 1) * perLine) return null;
  const begun: Block = {
    ...block,
    content: [{ ...first, text: first.text.slice(capital.length).trimStart() }, ...rest],
  };
  return { capital: capital.toLocaleUpperCase('vi'), document: { ...document, blocks: [begun, ...others] } };
}

/** Word's frame for a letter that is three lines high. */
export class DropCapital extends FileChild {
  constructor(capital: string, { body, display, accent }: Look) {
    super('w:p');
    const pitch = body.above + body.below;
    // From the top of the first line's capitals to the foot of the last line.
    const points = ((LINES - 1) * pitch + body.capital) / 20 / CAPITAL.height;
    const properties = element('w:pPr', {}, [
      element('w:pStyle', { 'w:val': STYLE.body }),
      element('w:keepNext'),
      element('w:framePr', {
        'w:dropCap': 'drop',
        'w:lines': String(LINES),
        'w:hSpace': String(twips(CAPITAL.gap)),
        'w:wrap': 'around',
        'w:vAnchor': 'text',
        'w:hAnchor': 'text',
      }),
      element('w:spacing', { 'w:line': String(LINES * pitch), 'w:lineRule': 'exact' }),
      element('w:ind', { 'w:firstLine': '0' }),
      element('w:textAlignment', { 'w:val': 'baseline' }),
    ]);
    const letter = element('w:r', {}, [
      element('w:rPr', {}, [
        element('w:rFonts', { 'w:ascii': display, 'w:hAnsi': display, 'w:cs': display }),
        element('w:b'),
        element('w:color', { 'w:val': accent }),
        element('w:position', { 'w:val': String(-Math.round(body.below / 10)) }),
        element('w:sz', { 'w:val': String(Math.round(points * 2)) }),
      ]),
      element('w:t', {}, [capital]),
    ]);
    this.root.push(properties, letter);
  }
}
