/**
 * Blocks and inlines that the editor shows but does not edit yet. They are stored whole in one node and
 * come out exactly as they went in; a feature that learns to edit a kind takes it over from here.
 */
import { $create, $getState, $setState, createState, DecoratorNode } from 'lexical';
import type { ReactNode } from 'react';
import { PreservedBlockView } from './preserved-block-view.tsx';
import { PreservedInlineView } from './preserved-inline-view.tsx';
import type { PreservedBlock, PreservedInline } from './preserved-kinds.ts';

// What the state parses is what this editor wrote itself (clipboard, undo): kinds are not checked again.
const blockState = createState('block', {
  parse: (value): PreservedBlock =>
    (value as PreservedBlock | undefined) ?? { type: 'opaque', original: null },
});
const inlineState = createState('inline', {
  parse: (value): PreservedInline =>
    (value as PreservedInline | undefined) ?? { type: 'opaque', original: null },
});

export class PreservedBlockNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('preserved-block', { extends: DecoratorNode, stateConfigs: [blockState] });
  }

  getBlock(): PreservedBlock {
    return $getState(this, blockState);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'article-preserved-block';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): ReactNode {
    return <PreservedBlockView block={this.getBlock()} />;
  }
}

export class PreservedInlineNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('preserved-inline', { extends: DecoratorNode, stateConfigs: [inlineState] });
  }

  getInline(): PreservedInline {
    return $getState(this, inlineState);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'article-preserved-inline';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): ReactNode {
    return <PreservedInlineView />;
  }
}

export function $createPreservedBlockNode(block: PreservedBlock): PreservedBlockNode {
  return $setState($create(PreservedBlockNode), blockState, block);
}

export function $createPreservedInlineNode(inline: PreservedInline): PreservedInlineNode {
  return $setState($create(PreservedInlineNode), inlineState, inline);
}
