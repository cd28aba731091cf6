/** Text of blocks that are forms: figures, recipients, signatures. Call these inside a read or an update. */
import type { LexicalNode } from 'lexical';
import { AdministrativeNode } from '../administrative/administrative-node.tsx';
import { FigureNode } from '../figure/figure-node.tsx';

const FIGURE_TEXTS = ['caption', 'credit', 'alternativeText'] as const;

/** The text of a run of such a block; null where the block is none. */
export function $formText(node: LexicalNode | null, run: number): string | null {
  if (node instanceof FigureNode) {
    const name = FIGURE_TEXTS[run];
    return name === undefined ? null : node.getFigure()[name];
  }
  if (!(node instanceof AdministrativeNode)) return null;
  const block = node.getBlock();
  return (block.type === 'recipients' ? block.items : [...block.lines, block.name])[run] ?? null;
}

export function $setFormText(node: LexicalNode | null, run: number, text: string): void {
  if (node instanceof FigureNode) {
    const name = FIGURE_TEXTS[run];
    if (name !== undefined) node.change({ [name]: text });
  } else if (node instanceof AdministrativeNode) {
    const block = node.getBlock();
    if (block.type === 'recipients') node.setBlock({ ...block, items: block.items.with(run, text) });
    else if (run < block.lines.length) node.setBlock({ ...block, lines: block.lines.with(run, text) });
    else node.setBlock({ ...block, name: text });
  }
}

/** The control in which a run of such a block is written. */
export function formControl(element: HTMLElement | null, run: number): HTMLTextAreaElement | null {
  const name = element?.classList.contains('article-figure') ? FIGURE_TEXTS[run] : undefined;
  if (name !== undefined)
    return element?.querySelector<HTMLTextAreaElement>(`.article-figure-${name}`) ?? null;
  return element?.querySelectorAll('textarea')[run] ?? null;
}
