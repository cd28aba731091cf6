/**
 * An invisible seam between two lists of the same kind that stand one after the other.
 *
 * Lexical joins such neighbours, which would renumber the second list; the document keeps them apart. The
 * seam is the editor's own: it never reaches the document, and deleting it joins the lists.
 */
import { $isListNode } from '@lexical/list';
import { $create, DecoratorNode, type LexicalNode } from 'lexical';

export class ListBreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('list-break', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'article-list-break';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createListBreakNode(): ListBreakNode {
  return $create(ListBreakNode);
}

/** True when Lexical would join the two. */
export function areSameKindOfList(one: LexicalNode | null, other: LexicalNode | null): boolean {
  return $isListNode(one) && $isListNode(other) && one.getListType() === other.getListType();
}
