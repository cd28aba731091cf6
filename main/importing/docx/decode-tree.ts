/** Turns the text of a Word tree to Unicode, run by run, by the fonts it is set in. */
import type { LetterChanges, RefusedLetters } from '#shared/model/letter-changes.ts';
import { decodeRuns, type FontRun } from '../files/decode-runs.ts';
import type { BodyNode, DocumentNode, InlineNode, NoteReferenceNode, RunNode, TextNode } from './tree.ts';

type FontOf = (styleId: string | null) => string | null;

interface Place extends FontRun {
  node: TextNode;
}

/** Changes the tree's texts in place; says what became of their letters. */
export function decodeTree(tree: DocumentNode, fontOf: FontOf, refused: RefusedLetters): LetterChanges[] {
  const places: Place[] = [];
  const references: NoteReferenceNode[] = [];
  collect(tree.children, null, { places, references, fontOf });
  const seen = new Set<string>();
  for (const reference of references) {
    const key = `${reference.noteType}-${reference.noteId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const note = tree.notes.resolve(reference);
    if (note) collect(note.body, null, { places, references: [], fontOf });
  }
  const { texts, changes } = decodeRuns(places, refused);
  for (const [index, { node }] of places.entries()) node.value = texts[index] ?? '';
  return changes;
}

interface Collection {
  places: Place[];
  references: NoteReferenceNode[];
  fontOf: FontOf;
}

function collect(nodes: readonly BodyNode[], font: string | null, into: Collection): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        into.places.push({ node, text: node.value, font, endsParagraph: false });
        break;
      case 'noteReference':
        into.references.push(node);
        break;
      case 'paragraph': {
        node.children = mergeRuns(node.children);
        collect(node.children, into.fontOf(node.styleId), into);
        const last = into.places.at(-1);
        if (last) last.endsParagraph = true;
        break;
      }
      case 'run':
        collect(node.children, node.font ?? font, into);
        break;
      case 'hyperlink':
        node.children = mergeRuns(node.children);
        collect(node.children, font, into);
        break;
      case 'table':
        for (const row of node.children) for (const cell of row.children) collect(cell.children, null, into);
        break;
    }
  }
}

/**
 * Joins neighbouring runs that look the same. Word cuts runs wherever somebody typed on another day, also
 * between a letter of VNI and its mark.
 */
function mergeRuns(nodes: readonly InlineNode[]): InlineNode[] {
  const merged: InlineNode[] = [];
  for (const node of nodes) {
    const before = merged.at(-1);
    if (node.type === 'run' && before?.type === 'run' && looksSame(before, node)) {
      before.children = joinTexts([...before.children, ...node.children]);
    } else merged.push(node.type === 'run' ? { ...node, children: joinTexts(node.children) } : node);
  }
  return merged;
}

function joinTexts(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'text' && before?.type === 'text') before.value += node.value;
    else joined.push(node.type === 'text' ? { ...node } : node);
  }
  return joined;
}

function looksSame(left: RunNode, right: RunNode): boolean {
  return (
    left.font === right.font &&
    left.isBold === right.isBold &&
    left.isItalic === right.isItalic &&
    left.isUnderline === right.isUnderline &&
    left.isStrikethrough === right.isStrikethrough &&
    left.isAllCaps === right.isAllCaps &&
    left.verticalAlignment === right.verticalAlignment
  );
}
