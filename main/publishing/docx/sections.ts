/** Sections of a file: text in columns, what stands across them, and where pages begin. */
import { type FileChild, type ISectionOptions, Paragraph, SectionType } from 'docx';
import type { BodyPart } from './blocks.ts';
import { type Look, pageOptions } from './look.ts';
import { twips } from './measures.ts';

/** Running lines; with a header or footer of their own on the first page of the stretch. */
type Running = Pick<ISectionOptions, 'headers' | 'footers'> & { titlePage?: boolean };

/**
 * A page begins, with `opening` across it and the parts below in the page's columns.
 *
 * Word makes columns end at one height only where the next section goes on on the same page: each stretch of columns
 * is followed by one of the full width, be it an empty one.
 */
export function columnSections(
  opening: readonly FileChild[],
  parts: readonly BodyPart[],
  look: Look,
  { titlePage = false, ...running }: Running,
): ISectionOptions[] {
  const { columns, gutter } = look.page;
  const page = pageOptions(look);
  const begun = { page, type: SectionType.NEXT_PAGE, ...(titlePage && { titlePage }) };
  const text = parts.flatMap(({ children }) => children);
  if (columns === 1) {
    return [
      {
        properties: begun,
        ...running,
        children: ended([...opening, ...text]),
      },
    ];
  }
  const column = { count: columns, space: twips(gutter), equalWidth: true };
  const stretches = joined(parts).map(
    ({ isAcross, children }): ISectionOptions => ({
      properties: { page, type: SectionType.CONTINUOUS, ...(!isAcross && { column }) },
      children: ended(children),
    }),
  );
  return [
    { properties: begun, ...running, children: ended(opening) },
    ...stretches,
    { properties: { page, type: SectionType.CONTINUOUS }, children: [sectionEnd()] },
  ];
}

/** Neighbours of one kind as one. */
function joined(parts: readonly BodyPart[]): BodyPart[] {
  const stretches: BodyPart[] = [];
  for (const { isAcross, children } of parts) {
    const last = stretches.at(-1);
    if (children.length === 0) continue;
    if (last?.isAcross === isAcross) last.children.push(...children);
    else stretches.push({ isAcross, children: [...children] });
  }
  return stretches;
}

/** A section's end is carried by a paragraph; a table cannot. */
export function ended(children: readonly FileChild[]): FileChild[] {
  return children.at(-1) instanceof Paragraph ? [...children] : [...children, sectionEnd()];
}

/** A paragraph that takes no room. */
export function sectionEnd(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, run: { size: 2 } });
}
