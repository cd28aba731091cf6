/** A figure of the document: the picture with its caption, credit and alternative text. */
import { $create, $getState, $setState, createState, DecoratorNode, type DOMExportOutput } from 'lexical';
import type { ReactNode } from 'react';
import { figureBlock } from '#shared/document/build.ts';
import { changedFigure } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import type { FigureChanges } from './commands.ts';
import { FigureView } from './figure-view.tsx';

const figureState = createState('figure', {
  // The editor wrote it itself (clipboard, undo); nothing foreign comes this way.
  parse: (value): FigureBlock => (value as FigureBlock | undefined) ?? figureBlock({}),
});

export class FigureNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('figure', { extends: DecoratorNode, stateConfigs: [figureState] });
  }

  getFigure(): FigureBlock {
    return $getState(this, figureState);
  }

  change(changes: FigureChanges): this {
    return $setState(this, figureState, changedFigure(this.getFigure(), changes));
  }

  /** Whether it stands in the row of the figure before it. */
  isBeside(): boolean {
    return this.getFigure().beside === true && this.getPreviousSibling() instanceof FigureNode;
  }

  /**
   * Before it leaves its place: the figure that stood beside it begins the rest of the row, and does not join
   * whatever figure stands before.
   */
  releaseFollower(): void {
    const next = this.getNextSibling();
    if (!this.isBeside() && next instanceof FigureNode && next.isBeside()) next.change({ beside: undefined });
  }

  override remove(preserveEmptyParent?: boolean): void {
    this.releaseFollower();
    super.remove(preserveEmptyParent);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'article-figure';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: the words of the figure; its picture stays in the library. */
  override exportDOM(): DOMExportOutput {
    const { caption, credit } = this.getFigure();
    const element = document.createElement('p');
    element.textContent = [caption, credit].filter(Boolean).join(' ');
    return { element };
  }

  override getTextContent(): string {
    const { caption, credit } = this.getFigure();
    return [caption, credit].filter(Boolean).join('\n');
  }

  override isInline(): false {
    return false;
  }

  override decorate(): ReactNode {
    return <FigureView nodeKey={this.getKey()} figure={this.getFigure()} />;
  }
}

/** @param parts what is known of the figure; the rest is empty. */
export function $createFigureNode(parts: FigureChanges): FigureNode {
  return $setState($create(FigureNode), figureState, changedFigure(figureBlock({}), parts));
}

/** The figures that stand in one row with this one, in order; the figure alone when there are none. */
export function $rowOf(figure: FigureNode): FigureNode[] {
  let first = figure;
  for (let step = figure.getPreviousSibling(); first.isBeside() && step instanceof FigureNode; ) {
    first = step;
    step = first.getPreviousSibling();
  }
  const row = [first];
  for (let step = first.getNextSibling(); step instanceof FigureNode && step.isBeside(); ) {
    row.push(step);
    step = step.getNextSibling();
  }
  return row;
}
