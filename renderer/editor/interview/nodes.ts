/** Question and answer of an interview. Enter leads from one to the other, as the talk goes. */
import { $create, $createParagraphNode, ElementNode, type ParagraphNode, type RangeSelection } from 'lexical';

/** What question and answer share: a block of text that Backspace at its start turns into a paragraph. */
abstract class TurnNode extends ElementNode {
  override updateDOM(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }

  /** The block that follows; on an empty turn the turn itself changes instead, so that Enter leaves it. */
  protected continueWith<T extends ElementNode>(next: T, restoreSelection: boolean): T {
    if (this.isEmpty()) this.replace(next, true);
    else this.insertAfter(next, restoreSelection);
    if (restoreSelection) next.selectStart();
    return next;
  }
}

function turnElement(kind: 'question' | 'answer'): HTMLElement {
  const element = document.createElement('p');
  element.className = `article-${kind}`;
  return element;
}

export class QuestionNode extends TurnNode {
  override $config() {
    return this.config('question', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return turnElement('question');
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ElementNode {
    const next: AnswerNode | ParagraphNode = this.isEmpty() ? $createParagraphNode() : $createAnswerNode();
    return this.continueWith(next, restoreSelection);
  }
}

export class AnswerNode extends TurnNode {
  override $config() {
    return this.config('answer', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return turnElement('answer');
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ElementNode {
    const next = this.isEmpty() ? $createQuestionNode() : $createAnswerNode();
    return this.continueWith(next, restoreSelection);
  }
}

export function $createQuestionNode(): QuestionNode {
  return $create(QuestionNode);
}

export function $createAnswerNode(): AnswerNode {
  return $create(AnswerNode);
}
