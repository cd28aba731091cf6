import { defineExtension } from 'lexical';
import { PreservedBlockNode, PreservedInlineNode } from './preserved-node.tsx';

export const PreservedExtension = defineExtension({
  name: 'toa-soan/preserved',
  nodes: () => [PreservedBlockNode, PreservedInlineNode],
});
