/** How suggestions look in the text: attributes that ./suggestion.css paints and a screen reader understands. */
import { domOverride } from '@lexical/html';
import { $getRoot, $getState, $isElementNode, type LexicalNode } from 'lexical';
import { suggestionsState } from '../convert/root-states.ts';
import { $getProposal, type AnyProposal } from './proposal-state.ts';

/** Colours that authors are told apart by. */
const COLOURS = 6;

type Look = 'inserted' | 'deleted' | 'withdrawn' | 'formatted';

export const suggestionRendering = [
  domOverride('*', {
    $decorateDOM: (node, previous, element) => {
      const proposal = $getProposal(node);
      if (proposal === null && (previous === null || $getProposal(previous) === null)) return;
      $decorate(node, element, proposal);
    },
  }),
];

function $decorate(node: LexicalNode, element: HTMLElement, proposal: AnyProposal | null): void {
  const ids = idsOf(proposal);
  const look = lookOf(proposal);
  set(element, 'data-suggestion', ids.length > 0 ? ids.join(' ') : null);
  set(element, 'data-suggested', look);
  set(element, 'data-author', ids[0] === undefined ? null : String($colourOf(ids[0])));
  // On a block of text these are about its end alone; its text says for itself what comes and goes.
  if ($isElementNode(node)) return;
  set(
    element,
    'role',
    look === 'inserted' ? 'insertion' : look === null || look === 'formatted' ? null : 'deletion',
  );
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The ids that a proposal names, what would go first. */
export function idsOf(proposal: AnyProposal | null): string[] {
  const { inserted, deleted, formatted, changed } = proposal ?? {};
  return [deleted, inserted, formatted?.id, changed?.id].filter((id) => id !== undefined);
}

function lookOf(proposal: AnyProposal | null): Look | null {
  if (proposal === null) return null;
  if (proposal.deleted !== undefined) return proposal.inserted === undefined ? 'deleted' : 'withdrawn';
  return proposal.inserted === undefined ? 'formatted' : 'inserted';
}

function $colourOf(id: string): number {
  return colourOfAuthor($getState($getRoot(), suggestionsState)[id]?.authorId ?? '');
}

/** The number of an author's colour: the same in the text and beside it. */
export function colourOfAuthor(authorId: string): number {
  let sum = 0;
  for (const letter of authorId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
  return sum % COLOURS;
}
