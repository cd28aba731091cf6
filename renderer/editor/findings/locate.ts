/** Where findings stand in the text as it is now, and what the browser shows there. */
import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical';
import { type Stretch, shiftStretch } from '#shared/checks/shift.ts';
import { $getNote } from '../footnote/lookup.ts';
import { $runsOfBlock, type Run } from '../text-places/runs.ts';
import { $textOfRun } from '../text-places/text.ts';
import type { AnchoredFinding, PassageAnchor } from './anchors.ts';

/** A page with an article: the editor of its body, and around it the fields above and below. */
export interface Page {
  editor: LexicalEditor;
  /** Holds the fields and the body. */
  element: HTMLElement;
}

/** The run of an anchor in the body or its notes; null for fields and for what is gone. Inside a read or an update. */
export function $runOf(anchor: PassageAnchor): Run | null {
  if (anchor.part === 'field') return null;
  if (anchor.part === 'note') {
    const node = $getNote(anchor.id)?.getChildAtIndex(anchor.paragraph) ?? null;
    return $isElementNode(node) ? { kind: 'element', node } : null;
  }
  const block = $getNodeByKey(anchor.key);
  return (block && $runsOfBlock(block)[anchor.run]) ?? null;
}

const FIGURE_CONTROLS = ['caption', 'credit', 'alternativeText'] as const;

/**
 * The control in which an anchor's text is written; null where it stands in the body itself. Inside a read or
 * an update.
 */
export function $controlOf({ editor, element }: Page, anchor: PassageAnchor): HTMLTextAreaElement | null {
  const find = (home: HTMLElement | null, selector: string) =>
    home?.querySelector<HTMLTextAreaElement>(selector) ?? null;
  if (anchor.part === 'field') return find(element, `textarea.article-field-${anchor.field}`);
  if (anchor.part === 'note' || $runOf(anchor)?.kind !== 'string') return null;
  const home = editor.getElementByKey(anchor.key);
  if (home?.classList.contains('article-figure')) {
    return find(home, `textarea.article-figure-${FIGURE_CONTROLS[anchor.run] ?? ''}`);
  }
  return (
    find(home, 'textarea.article-table-caption') ?? home?.querySelectorAll('textarea')[anchor.run] ?? null
  );
}

/** The text of the anchor's passage now; null when it is gone. Inside a read or an update. */
export function $textNow(page: Page, anchor: PassageAnchor): string | null {
  if (anchor.part === 'field') return $controlOf(page, anchor)?.value ?? null;
  const run = $runOf(anchor);
  return run && $textOfRun(run);
}

/** Where the finding's stretch stands now; null when it was edited or is gone. Inside a read or an update. */
export function $locate(page: Page, { anchor, finding, checkedText }: AnchoredFinding): Stretch | null {
  if (anchor === null) return null;
  const now = $textNow(page, anchor);
  return now === null ? null : shiftStretch(finding.place, checkedText, now);
}
