/** What can be asked of the foot of an administrative document; ./administrative-extension.ts answers. */
import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';
import type { BlockOf } from '#shared/document/schema.ts';

/** "Nơi nhận" or the signature block. */
export type AdministrativeBlock = BlockOf<'recipients' | 'signature'>;

/** Puts an empty block of the kind after the block that holds the caret. */
export const INSERT_ADMINISTRATIVE_COMMAND: LexicalCommand<AdministrativeBlock['type']> =
  createCommand('INSERT_ADMINISTRATIVE');

export const CHANGE_ADMINISTRATIVE_COMMAND: LexicalCommand<{ key: NodeKey; block: AdministrativeBlock }> =
  createCommand('CHANGE_ADMINISTRATIVE');

export const REMOVE_ADMINISTRATIVE_COMMAND: LexicalCommand<NodeKey> = createCommand('REMOVE_ADMINISTRATIVE');
