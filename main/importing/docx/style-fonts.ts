/** The fonts that a Word file's styles set: texts of the nineties name .VnTime there and nowhere else. */

interface Style {
  font: string | null;
  basedOn: string | null;
}

const STYLE = /<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g;
const FONT = /<w:rFonts\b[^>]*?\bw:ascii="([^"]*)"/;
const LONGEST_CHAIN = 20;

/** Finds the font of a paragraph by the id of its style; null stands for a paragraph without one. */
export function styleFonts(styles: string): (styleId: string | null) => string | null {
  const known = new Map<string, Style>();
  let normal: string | null = null;
  for (const [, attributes = '', body = ''] of styles.matchAll(STYLE)) {
    const id = /\bw:styleId="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined) continue;
    known.set(id, {
      font: FONT.exec(body)?.[1] ?? null,
      basedOn: /<w:basedOn\b[^>]*\bw:val="([^"]*)"/.exec(body)?.[1] ?? null,
    });
    if (/\bw:type="paragraph"/.test(attributes) && /\bw:default="(?:1|true)"/.test(attributes)) normal = id;
  }
  const fallback = FONT.exec(/<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/.exec(styles)?.[0] ?? '')?.[1] ?? null;
  return (styleId) => {
    let id = styleId ?? normal;
    for (let step = 0; id !== null && step < LONGEST_CHAIN; step += 1) {
      const style = known.get(id);
      if (style?.font) return style.font;
      id = style?.basedOn ?? null;
    }
    return fallback;
  };
}
