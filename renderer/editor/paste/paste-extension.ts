/**
 * What is pasted or dropped becomes the document's own kinds. ./page.ts makes any program's HTML plain, each
 * feature reads its part of that (import rules), ./receive.ts puts it in.
 */
import { ClipboardImportExtension } from '@lexical/clipboard';
import { CoreImportExtension, DOMImportExtension } from '@lexical/html';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  mergeRegister,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { CONVERT_ENCODING_COMMAND, PASTE_TEXT_COMMAND } from './commands.ts';
import { $convertSelection } from './convert-selection.ts';
import { isReadable } from './editor-clipboard.ts';
import { PASTE_RULES } from './import-rules.ts';
import { $receiveFiles, $receiveHtml, $receiveText } from './receive.ts';
import { $keepWhatMayStand } from './received-nodes.ts';

export const PasteExtension = defineExtension({
  name: 'toa-soan/paste',
  dependencies: [
    CoreImportExtension,
    configExtension(DOMImportExtension, { rules: PASTE_RULES }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        // What is not readable is pasted as the HTML or the text beside it.
        'application/x-lexical-editor': [(data, _selection, $next) => isReadable(data) && $next()],
        'text/html': [
          (html, selection, _, transfer) => {
            const extras = { rtf: transfer.getData('text/rtf'), files: picturesIn(transfer.files) };
            return $receiveHtml(html, extras, selection);
          },
        ],
        'text/plain': [
          (text, selection) => {
            $receiveText(text, selection);
            return true;
          },
        ],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          editor.update(() => $receiveFiles(picturesIn(files)), { tag: PASTE_TAG });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes }) => {
          $keepWhatMayStand(nodes);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_TEXT_COMMAND,
        (text) => {
          editor.update(
            () => {
              const selection = $getSelection();
              if (selection !== null) $receiveText(text, selection);
            },
            { tag: PASTE_TAG },
          );
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CONVERT_ENCODING_COMMAND,
        () => !editor.isEditable() || $convertSelection(editor),
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});

function picturesIn(files: Iterable<File> | null): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}
