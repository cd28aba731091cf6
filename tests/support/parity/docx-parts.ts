/** What a reader finds in a written DOCX; needs a DOMParser (`@vitest-environment jsdom`). */
import { strFromU8, unzipSync } from 'fflate';
import type { FoundHeading, IssueParts } from './issue-parts.ts';

export function partsOfDocx(bytes: Uint8Array): IssueParts {
  const files = unzipSync(bytes);
  const part = (name: string) =>
    new DOMParser().parseFromString(
      strFromU8(files[`word/${name}.xml`] ?? new Uint8Array()),
      'application/xml',
    );
  const body = part('document');
  const levels = outlineLevels(part('styles'));
  const paragraphs = all(body, 'w:p');
  const ofStyle = (pattern: RegExp, from: readonly Element[] = paragraphs) =>
    from.filter((paragraph) => pattern.test(styleOf(paragraph)));
  // Those of articles: what stands before the first heading belongs to the cover.
  const text = paragraphs.slice(paragraphs.findIndex((paragraph) => levels.has(styleOf(paragraph))));
  return {
    headings: paragraphs.flatMap((paragraph): FoundHeading[] => {
      const level = levels.get(styleOf(paragraph));
      return level === undefined ? [] : [{ level: level + 1, text: textOf(paragraph) }];
    }),
    contents: ofStyle(/^TOC\d$/).map((paragraph) => {
      const [title = '', page = ''] = textOf(paragraph).split('\t');
      return { text: title, page: Number(page) };
    }),
    notes: notesInOrder(body, part('footnotes')),
    captions: ofStyle(/^Caption$/, text).map(textOf),
    alternatives: ofStyle(/^Figure$/, text).flatMap((paragraph) =>
      all(paragraph, 'wp:docPr').map((properties) => properties.getAttribute('descr') ?? ''),
    ),
    rows: all(body, 'w:tbl')
      .filter((table) => all(table, 'w:tbl').length === 0 && isData(table))
      .flatMap((table) => all(table, 'w:tr'))
      .map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf).join(''))),
  };
}

/** Tables also hold what stands side by side: heads, recipients and signature, figures. */
function isData(table: Element): boolean {
  return all(table, 'w:p').every((paragraph) => /^Table(Text|Head)$/.test(styleOf(paragraph)));
}

/** Levels of the styles that are headings, from 0; a style has that of the one it is made from. */
function outlineLevels(styles: Document): Map<string, number> {
  const byId = new Map(all(styles, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const levelOf = (id: string): number | undefined => {
    const style = byId.get(id);
    if (!style) return undefined;
    const own = all(style, 'w:outlineLvl')[0]?.getAttribute('w:val');
    const base = all(style, 'w:basedOn')[0]?.getAttribute('w:val');
    return own ? Number(own) : base ? levelOf(base) : undefined;
  };
  const found = [...byId.keys()].map((id) => [id, levelOf(id)] as const);
  return new Map(found.flatMap(([id, level]) => (level !== undefined && level < 9 ? [[id, level]] : [])));
}

/** Those with numbers: what has a mark of its own is about an author, and stands in the text of the other formats. */
function notesInOrder(body: Document, notes: Document): string[] {
  const byId = new Map(all(notes, 'w:footnote').map((note) => [note.getAttribute('w:id'), note]));
  const numbered = all(body, 'w:footnoteReference').filter((one) => !one.hasAttribute('w:customMarkFollows'));
  return numbered.map((reference) => {
    const note = byId.get(reference.getAttribute('w:id'));
    return note ? all(note, 'w:p').map(textOf).join(' ') : '';
  });
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

function styleOf(paragraph: Element): string {
  return paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';
}

/** What is seen of an element: hidden text is not. */
function textOf(element: Element): string {
  return all(element, 'w:r')
    .filter((run) => all(run, 'w:vanish').length === 0)
    .flatMap((run) => [...run.children])
    .map((node) => (node.tagName === 'w:t' ? (node.textContent ?? '') : node.tagName === 'w:tab' ? '\t' : ''))
    .join('');
}
