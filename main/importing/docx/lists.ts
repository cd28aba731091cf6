/** Word has no lists, only paragraphs with a number: those that follow each other become lists that show the same. */
import { type ListMark, readMark } from '#shared/document/list-marks.ts';
import { type PlannedList, planLists } from '#shared/document/plan-lists.ts';
import type { Block, Inline, ListBlock } from '#shared/document/schema.ts';

export interface NumberedParagraph {
  /** 1 is the outermost. */
  level: number;
  /** What Word shows before it; null for a bullet. */
  text: string | null;
  content: Inline[];
}

interface Line {
  level: number;
  mark: ListMark | null;
  content: Inline[];
}

/** Lists of a run of numbered paragraphs; those whose marks no list of ours shows stay paragraphs with them as text. */
export function blocksOfRun(run: readonly NumberedParagraph[]): Block[] {
  const foreign = new Set(run.filter(isForeign).map(({ level }) => level));
  const blocks: Block[] = [];
  let lines: NumberedParagraph[] = [];
  const close = () => {
    blocks.push(...listsOf(lines));
    lines = [];
  };
  for (const paragraph of run) {
    const isLetter = paragraph.text !== null && readMark(paragraph.text)?.numbering === 'letter';
    // "i)" is a point only where no "ii)" stands beside it.
    if (isForeign(paragraph) || (isLetter && foreign.has(paragraph.level))) {
      close();
      blocks.push(spelledOut(paragraph));
    } else lines.push(paragraph);
  }
  close();
  return blocks;
}

/** Unknown numbers ('') are as good as any. */
function isForeign({ text }: NumberedParagraph): boolean {
  return text !== null && text !== '' && readMark(text) === null;
}

function listsOf(run: readonly NumberedParagraph[]): Block[] {
  const lines = run.map(({ level, text, content }, index): Line => {
    const mark = text === null ? null : (readMark(text) ?? unknownMark(run, index));
    return { level, mark, content };
  });
  const top = Math.min(...lines.map(({ level }) => level));
  const lists = planLists(lines.map((line) => ({ ...line, level: line.level - top + 1 })));
  return lists?.map(outermost) ?? run.map(spelledOut);
}

/** Files of strange programs may not say how they number: then items are counted. */
function unknownMark(run: readonly NumberedParagraph[], index: number): ListMark {
  const own = run[index]?.level ?? 1;
  let number = 1;
  for (const { level, text } of run.slice(0, index).reverse()) {
    if (level < own || (level === own && text !== '')) break;
    if (level === own) number += 1;
  }
  return { numbering: 'number', number, outer: [] };
}

function outermost(list: PlannedList<Line>): ListBlock {
  const outer = list.mark?.outer ?? [];
  return { ...listOf(list), ...(outer.length > 0 && { outer: [...outer] }) };
}

function listOf({ mark, items }: PlannedList<Line>): ListBlock {
  return {
    type: 'list',
    ordered: mark !== null,
    ...(mark && mark.numbering !== 'number' && { numbering: mark.numbering }),
    ...(mark && mark.number > 1 && { start: mark.number }),
    items: items.map(({ line: { content }, children }) => ({
      content,
      ...(children && { children: listOf(children) }),
    })),
  };
}

function spelledOut({ text, content }: NumberedParagraph): Block {
  return { type: 'paragraph', content: withMark(text, content) };
}

/** The content with its mark as text in front. */
export function withMark(text: string | null, content: readonly Inline[]): Inline[] {
  const mark = text ?? '–';
  return mark === '' ? [...content] : [{ type: 'text', text: `${mark} ` }, ...content];
}
