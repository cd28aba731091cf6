/** What of a plain page belongs to no other feature: figures, marks of notes, and how lists are numbered. */
import { createImportState, defineImportRule, sel } from '@lexical/html';
import { $isListNode } from '@lexical/list';
import type { NodeKey } from 'lexical';
import { $createFigureNode } from '../figure/figure-node.tsx';
import { $createFootnoteMarkNode } from '../footnote/nodes.ts';
import { $setNumbering, $setOuterNumbers } from '../list/numbering-state.ts';
import { splitCredit } from './captions.ts';
import { numberingOf } from './list-marks.ts';

/** What one import finds out on its way: figures by the numbers of their pictures. */
export const ImportedFigures = createImportState<Map<string, NodeKey> | null>(
  'toa-soan/imported-figures',
  () => null,
);
/** The ids of the notes here, by the keys that the page's marks have. */
export const ImportedNotes = createImportState<ReadonlyMap<string, string> | null>(
  'toa-soan/imported-notes',
  () => null,
);

const figure = defineImportRule({
  name: 'toa-soan/figure',
  match: sel.tag('figure'),
  $import: (context, element, $next) => {
    const picture = element.getAttribute('data-pasted-picture');
    if (picture === null) return $next();
    const node = $createFigureNode({
      ...splitCredit(element.querySelector('figcaption')?.textContent ?? ''),
      alternativeText: element.getAttribute('data-alternative') ?? '',
    });
    if (picture !== '') context.get(ImportedFigures)?.set(picture, node.getKey());
    return [node];
  },
});

const noteMark = defineImportRule({
  name: 'toa-soan/note-mark',
  match: sel.tag('sup'),
  $import: (context, element, $next) => {
    const key = element.getAttribute('data-pasted-note');
    if (key === null) return $next();
    const id = context.get(ImportedNotes)?.get(key);
    return id === undefined ? [] : [$createFootnoteMarkNode(id)];
  },
});

const numberedList = defineImportRule({
  name: 'toa-soan/numbered-list',
  match: sel.tag('ol'),
  $import: (_, element, $next) => {
    const nodes = $next();
    const { numbering, outer } = numberingOf(element);
    for (const node of nodes) {
      if (!$isListNode(node)) continue;
      $setNumbering(node, numbering);
      $setOuterNumbers(node, outer);
    }
    return nodes;
  },
});

export const PASTE_RULES = [figure, noteMark, numberedList];
