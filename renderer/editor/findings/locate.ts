/** Where findings stand in the text as it is now, and what the browser shows there. */
import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { type Stretch, shiftStretch } from '#shared/checks/shift.ts';
import type { AnchoredFinding, PassageAnchor } from './anchors.ts';
import { $formText, formControl } from './decorated-text.ts';
import { $elementOf, $piecesOf, endsOf, textOfPieces } from './run-nodes.ts';

/** A page with an article: the editor of its body, and around it the fields above and below. */
export interface Page {
  editor: LexicalEditor;
  /** Holds the fields and the body. */
  element: HTMLElement;
}

/** The control that an anchor's text is written in; null where Lexical writes it itself. */
export function controlOf({ editor, element }: Page, anchor: PassageAnchor): HTMLTextAreaElement | null {
  if (anchor.part === 'field') {
    return element.querySelector<HTMLTextAreaElement>(`textarea.article-field-${anchor.field}`);
  }
  return anchor.part === 'block' ? formControl(editor.getElementByKey(anchor.key), anchor.run) : null;
}

/** The text of the anchor's passage now; null when it is gone. Call it inside a read or an update. */
export function $textNow(page: Page, anchor: PassageAnchor): string | null {
  if (anchor.part === 'field') return controlOf(page, anchor)?.value ?? null;
  if (anchor.part === 'block') {
    const form = $formText($getNodeByKey(anchor.key), anchor.run);
    if (form !== null) return form;
  }
  const element = $elementOf(anchor);
  return element && textOfPieces($piecesOf(element));
}

/** Where the finding's stretch stands now; null when it was edited or is gone. Call it inside a read or an update. */
export function $locate(page: Page, { anchor, finding, checkedText }: AnchoredFinding): Stretch | null {
  if (anchor === null) return null;
  const now = $textNow(page, anchor);
  return now === null ? null : shiftStretch(finding.place, checkedText, now);
}

function textNodeIn(element: HTMLElement | null): Text | null {
  if (element === null) return null;
  const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return node instanceof Text ? node : null;
}

/** The browser's range for a stretch that Lexical writes. Call it inside a read. */
export function $rangeOf(editor: LexicalEditor, anchor: PassageAnchor, { from, to }: Stretch): Range | null {
  const element = $elementOf(anchor);
  const ends = element && endsOf($piecesOf(element), from, to);
  if (!ends) return null;
  const [start, end] = ends;
  const first = textNodeIn(editor.getElementByKey(start.key));
  const last = textNodeIn(editor.getElementByKey(end.key));
  return first && last && rangeBetween(first, start.offset, last, end.offset);
}

/** Null where the browser does not show that much text: it is about to be drawn anew. */
export function rangeBetween(first: Text, from: number, last: Text, to: number): Range | null {
  if (from > first.length || to > last.length) return null;
  const range = document.createRange();
  range.setStart(first, from);
  range.setEnd(last, to);
  return range;
}
