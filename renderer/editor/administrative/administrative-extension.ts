import {
  $createNodeSelection,
  $getNodeByKey,
  $setSelection,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  mergeRegister,
} from 'lexical';
import { $insertBlock } from '../opaque/insert-block.ts';
import { $removeBlock } from '../opaque/remove-block.ts';
import { $createAdministrativeNode, AdministrativeNode } from './administrative-node.tsx';
import {
  type AdministrativeBlock,
  CHANGE_ADMINISTRATIVE_COMMAND,
  INSERT_ADMINISTRATIVE_COMMAND,
  REMOVE_ADMINISTRATIVE_COMMAND,
} from './commands.ts';

const EMPTY: { [Kind in AdministrativeBlock['type']]: AdministrativeBlock } = {
  recipients: { type: 'recipients', items: [] },
  signature: { type: 'signature', lines: [], name: '' },
};

export const AdministrativeExtension = defineExtension({
  name: 'toa-soan/administrative',
  nodes: () => [AdministrativeNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        INSERT_ADMINISTRATIVE_COMMAND,
        (kind) => {
          const node = $createAdministrativeNode(EMPTY[kind]);
          $insertBlock(node);
          const selection = $createNodeSelection();
          selection.add(node.getKey());
          $setSelection(selection);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CHANGE_ADMINISTRATIVE_COMMAND,
        ({ key, block }) => {
          const node = $getNodeByKey(key);
          if (node instanceof AdministrativeNode) node.setBlock(block);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        REMOVE_ADMINISTRATIVE_COMMAND,
        (key) => {
          const node = $getNodeByKey(key);
          if (node instanceof AdministrativeNode) $removeBlock(node);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
