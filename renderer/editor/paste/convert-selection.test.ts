import { $getRoot, $selectAll, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import {
  ASK_ENCODING_COMMAND,
  CONVERT_ENCODING_COMMAND,
  type EncodingChoice,
  NOTHING_TO_CONVERT_COMMAND,
} from './commands.ts';

/** Converts all of some blocks; `null` when there was nothing to ask. */
function convert(blocks: Block[], choice: EncodingChoice, selectsAll = false): Block[] | null {
  using editor = headlessEditor(documentOf(blocks));
  let isNothing = false;
  editor.registerCommand(
    ASK_ENCODING_COMMAND,
    ({ answer }) => {
      answer(choice);
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  editor.registerCommand(
    NOTHING_TO_CONVERT_COMMAND,
    () => {
      isNothing = true;
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  editor.update(
    () => {
      if (selectsAll) $selectAll();
      else $getRoot().selectStart();
      editor.dispatchCommand(CONVERT_ENCODING_COMMAND, undefined);
    },
    { discrete: true },
  );
  editor.read(() => undefined);
  return isNothing ? null : editorToDocument(editor.getEditorState()).blocks;
}

const OLD: Block[] = [
  {
    type: 'paragraph',
    content: [
      ...textInline('Thaønh phoá '),
      ...textInline('Trieàu Giang', ['bold']),
      ...textInline(' nhaän hoà sô'),
    ],
  },
  textBlock('paragraph', 'Tiếng Việt Unicode'),
];

describe('converting old encodings in an article', () => {
  it.each([true, false])('keeps marks and what is Unicode (all selected: %s)', (selectsAll) => {
    expect(convert(OLD, 'converted', selectsAll)).toEqual([
      {
        type: 'paragraph',
        content: [
          ...textInline('Thành phố '),
          ...textInline('Triều Giang', ['bold']),
          ...textInline(' nhận hồ sơ'),
        ],
      },
      textBlock('paragraph', 'Tiếng Việt Unicode'),
    ]);
  });

  it('changes nothing when a person declines', () => {
    expect(convert(OLD, 'kept')).toEqual(OLD);
    expect(convert(OLD, 'cancel')).toEqual(OLD);
  });

  it('says so when there is nothing to convert', () => {
    expect(convert([textBlock('paragraph', 'Tiếng Việt')], 'converted')).toBeNull();
  });
});
