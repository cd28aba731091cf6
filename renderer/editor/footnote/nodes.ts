/**
 * Footnotes: a mark in the text, and the notes themselves in one part at the end of the editor.
 *
 * The notes are text like any other, in the same editor and the same history: whatever works in the body
 * works in a note. ./tidy.ts keeps marks and notes together and the notes in the order of their marks.
 */
import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
} from 'lexical';

const markState = createState('footnoteId', { parse: asText });
const noteState = createState('noteId', { parse: asText });
const standingState = createState('standing', {
  parse: (value): NoteStanding => (value === 'kept' || value === 'missing' ? value : 'marked'),
});

/**
 * `marked`: it lives and goes with its mark. `kept`: stored without a mark; it stays until a person takes
 * it out. `missing`: the document has the mark without a note; it is stored once something is written in it.
 */
export type NoteStanding = 'marked' | 'kept' | 'missing';

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The mark of a note in the text. Its number is written by the view (./footnotes-view.tsx). */
export class FootnoteMarkNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote-mark', { extends: DecoratorNode, stateConfigs: [markState] });
  }

  getFootnoteId(): string {
    return $getState(this, markState);
  }

  setFootnoteId(id: string): this {
    return $setState(this, markState, id);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup');
    element.className = 'article-footnote-mark';
    element.setAttribute('role', 'img');
    element.dataset.note = this.getFootnoteId();
    return element;
  }

  override updateDOM(previous: this): boolean {
    return previous.getFootnoteId() !== this.getFootnoteId();
  }

  /** Other programs get no number: the note would not come along. */
  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

/** One note: paragraphs of text. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode, stateConfigs: [noteState, standingState] });
  }

  getFootnoteId(): string {
    return $getState(this, noteState);
  }

  getStanding(): NoteStanding {
    return $getState(this, standingState);
  }

  setStanding(standing: NoteStanding): this {
    return $setState(this, standingState, standing);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'article-note';
    element.dataset.note = this.getFootnoteId();
    element.append(noteButton('number'));
    const text = document.createElement('div');
    text.className = 'article-note-text';
    element.append(text);
    if (this.getStanding() === 'kept') element.append(noteButton('remove'));
    return element;
  }

  override updateDOM(previous: this): boolean {
    return (previous.getStanding() === 'kept') !== (this.getStanding() === 'kept');
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const text = element.querySelector<HTMLElement>(':scope > .article-note-text');
    const slot = super.getDOMSlot(element);
    return text === null ? slot : slot.withElement(text);
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  /** A selection that runs on into the notes copies their text as paragraphs. */
  override excludeFromCopy(): true {
    return true;
  }
}

/** A part of a note that is no text; the view names it and answers to it. */
function noteButton(part: 'number' | 'remove'): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `article-note-${part}`;
  button.contentEditable = 'false';
  return button;
}

/** The part that holds the notes: the last child of the root, there only when there are notes. */
export class NotesNode extends ElementNode {
  override $config() {
    return this.config('notes', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('section');
    element.className = 'article-notes';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  /** A selection that runs on into the notes copies their text as paragraphs. */
  override excludeFromCopy(): true {
    return true;
  }

  getNotes(): NoteNode[] {
    return this.getChildren().filter((child) => child instanceof NoteNode);
  }
}

export function $createFootnoteMarkNode(id: string): FootnoteMarkNode {
  return $setState($create(FootnoteMarkNode), markState, id);
}

export function $createNoteNode(id: string, standing: NoteStanding): NoteNode {
  return $setState($setState($create(NoteNode), noteState, id), standingState, standing);
}
