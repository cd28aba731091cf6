/** Recipients and signature: blocks of plain lines, written in a form that looks as they print. */
import { $create, $getState, $setState, createState, DecoratorNode, type DOMExportOutput } from 'lexical';
import type { ReactNode } from 'react';
import { blockTexts } from '#shared/document/plain-text.ts';
import { AdministrativeView } from './administrative-view.tsx';
import type { AdministrativeBlock } from './commands.ts';

const administrativeState = createState('block', {
  // The editor wrote it itself (clipboard, undo); nothing foreign comes this way.
  parse: (value): AdministrativeBlock =>
    (value as AdministrativeBlock | undefined) ?? { type: 'recipients', items: [] },
});

export class AdministrativeNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('administrative', { extends: DecoratorNode, stateConfigs: [administrativeState] });
  }

  getBlock(): AdministrativeBlock {
    return $getState(this, administrativeState);
  }

  setBlock(block: AdministrativeBlock): this {
    return $setState(this, administrativeState, block);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'article-administrative';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('div');
    for (const line of blockTexts(this.getBlock())) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      element.append(paragraph);
    }
    return { element };
  }

  override getTextContent(): string {
    return blockTexts(this.getBlock()).join('\n');
  }

  override isInline(): false {
    return false;
  }

  override decorate(): ReactNode {
    return <AdministrativeView nodeKey={this.getKey()} block={this.getBlock()} />;
  }
}

export function $createAdministrativeNode(block: AdministrativeBlock): AdministrativeNode {
  return $create(AdministrativeNode).setBlock(block);
}
