/** What of a plain page belongs to no other feature: figures and marks of notes. */
import { createImportState, defineImportRule, sel } from '@lexical/html';
import type { NodeKey } from 'lexical';
import { $createFigureNode } from '../figure/figure-node.tsx';
import { $createFootnoteMarkNode } from '../footnote/nodes.ts';
import { splitCredit } from './captions.ts';

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

export const PASTE_RULES = [figure, noteMark];
