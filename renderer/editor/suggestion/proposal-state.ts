/** What suggestions say of a node. On a block of text it is about the block's end, as in the document. */
import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { isSameJson } from '#shared/document/same.ts';
import type { BlockProposal, TextProposal } from '#shared/document/schema.ts';

export type AnyProposal = TextProposal & BlockProposal;

const proposalState = createState('suggestion', {
  // The editor wrote it itself (undo); what is pasted is stripped of it (./paste.ts).
  parse: (value): AnyProposal | null => (value as AnyProposal | null | undefined) ?? null,
  isEqual: isSameJson,
});

export function $getProposal(node: LexicalNode): AnyProposal | null {
  return $getState(node, proposalState);
}

export function $setProposal<T extends LexicalNode>(node: T, proposal: AnyProposal | undefined | null): T {
  const next = proposal ?? null;
  return isSameJson($getProposal(node), next) ? node : $setState(node, proposalState, next);
}

/** The node's part of the document, with what is suggested about it. */
export function $withProposal<T extends object>(node: LexicalNode, part: T): T & { proposal?: AnyProposal } {
  const proposal = $getProposal(node);
  return proposal === null ? part : { ...part, proposal };
}
