/** Puts corrections into the text: what Lexical writes in one step of undo, fields by typing into them. */
import {
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type NodeKey,
  type PointType,
  UNDO_COMMAND,
} from 'lexical';
import { $replaceInRun, $selectInRun } from '../text-places/text.ts';
import type { AnchoredFinding } from './anchors.ts';
import { $controlOf, $locate, $runOf, type Page } from './locate.ts';

export interface Correction {
  finding: AnchoredFinding;
  /** What to put in the stretch's place; "" takes it out. */
  text: string;
}

interface Done {
  /** How many found their place. */
  count: number;
  /** Takes all of them back; does nothing once something else was written. */
  undo(): void;
}

interface Located extends Correction {
  from: number;
  to: number;
}

/** Applies corrections, the last in the text first, so that no place moves before its turn. */
export function applyCorrections(page: Page, corrections: readonly Correction[]): Done {
  const { editor } = page;
  const located = editor.read(() =>
    corrections
      .flatMap((correction): Located[] => {
        const place = $locate(page, correction.finding);
        return place ? [{ ...correction, ...place }] : [];
      })
      .sort((left, right) => right.from - left.from)
      .filter(isApart),
  );
  const ofFields = located.filter(({ finding }) => finding.anchor?.part === 'field');
  const ofBody = located.filter(({ finding }) => finding.anchor?.part !== 'field');
  const undoFields = applyToFields(page, ofFields);
  if (ofBody.length > 0) {
    editor.update(() => $applyToBody(ofBody), { discrete: true, tag: HISTORY_PUSH_TAG });
  }
  const state = editor.getEditorState();
  return {
    count: located.length,
    undo: () => {
      if (ofBody.length > 0 && editor.getEditorState() === state)
        editor.dispatchCommand(UNDO_COMMAND, undefined);
      undoFields();
    },
  };
}

/** Of corrections that overlap only the last in the text is made; the others are found again afterwards. */
function isApart({ finding, to }: Located, index: number, sorted: readonly Located[]): boolean {
  const passage = JSON.stringify(finding.anchor);
  return sorted
    .slice(0, index)
    .every((other) => JSON.stringify(other.finding.anchor) !== passage || other.from >= to);
}

function $applyToBody(corrections: readonly Located[]): void {
  for (const { finding, from, to, text } of corrections) {
    const run = finding.anchor && $runOf(finding.anchor);
    if (!run) continue;
    $replaceInRun(run, from, to, text);
    // The caret goes behind what was put in, as after typing; where it stood may be gone.
    if ($selectInRun(run, from, from + text.length)) {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.anchor.set(...pointOf(selection.focus));
    }
  }
}

function pointOf({ key, offset, type }: PointType): [NodeKey, number, 'text' | 'element'] {
  return [key, offset, type];
}

/** As a person would type it: the field's own undo takes it back, and whoever listens to the field hears it. */
function typeInto(control: HTMLTextAreaElement, from: number, to: number, text: string): void {
  control.focus({ preventScroll: true });
  control.setSelectionRange(from, to);
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

function applyToFields(page: Page, corrections: readonly Located[]): () => void {
  const before = new Map<HTMLTextAreaElement, string>();
  const { activeElement } = document;
  for (const { finding, from, to, text } of corrections) {
    const control =
      finding.anchor && page.editor.read(() => finding.anchor && $controlOf(page, finding.anchor));
    if (!control) continue;
    if (!before.has(control)) before.set(control, control.value);
    typeInto(control, from, to, text);
  }
  if (before.size > 0 && activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  const after = new Map([...before.keys()].map((control) => [control, control.value]));
  return () => {
    for (const [control, value] of before) {
      if (control.value === after.get(control)) typeInto(control, 0, control.value.length, value);
    }
  };
}
