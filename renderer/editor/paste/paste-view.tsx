/** What pasting shows: the question about old encodings, pictures being added, and what was left out. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_EDITOR,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import type { EditorStrings } from '../strings/vi.ts';
import { type AddedPictures, addPictures, refillAfterUndo } from './add-pictures.ts';
import {
  ASK_ENCODING_COMMAND,
  type EncodingQuestion,
  NOTHING_TO_CONVERT_COMMAND,
  PASTE_AS_TEXT_COMMAND,
  PASTE_TEXT_COMMAND,
  PASTED_COMMAND,
  type PasteReport,
} from './commands.ts';
import { EncodingDialog } from './encoding-dialog.tsx';
import { PasteNotice } from './paste-notice.tsx';

/** Milliseconds for which a notice stays when nothing else happens. */
const NOTICE_TIME = 20_000;

interface Notice {
  messages: readonly string[];
  canUndo: boolean;
  again: (() => void) | null;
}

export function PasteView() {
  const [editor] = useLexicalComposerContext();
  const surroundings = useSurroundings();
  const latest = useRef(surroundings);
  latest.current = surroundings;
  const [question, setQuestion] = useState<EncodingQuestion | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    const added: AddedPictures = new Map();
    const tell = async (report: PasteReport) => {
      const { pictures, strings } = latest.current;
      const { adding, addingOne, notAdded, pictureName } = strings.paste;
      const count = report.pictures.length;
      const said = messagesOf(report, strings.paste);
      const show = (messages: readonly string[]) =>
        setNotice(
          messages.length === 0 ? null : { messages, canUndo: true, again: report.joined?.again ?? null },
        );
      show(count > 0 ? [...said, adding(count)] : said);
      if (count === 0) return;
      const words = { name: pictureName, waiting: addingOne };
      const failed = await addPictures(editor, pictures, report.pictures, added, words);
      show(failed > 0 ? [...said, notAdded(failed)] : said);
    };
    const say = (message: string) => setNotice({ messages: [message], canUndo: false, again: null });
    return mergeRegister(
      editor.registerCommand(
        ASK_ENCODING_COMMAND,
        (asked) => {
          setQuestion(asked);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        PASTED_COMMAND,
        (report) => {
          void tell(report);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        NOTHING_TO_CONVERT_COMMAND,
        () => {
          say(latest.current.strings.paste.nothingToConvert);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        PASTE_AS_TEXT_COMMAND,
        () => {
          if (!editor.isEditable()) return true;
          navigator.clipboard.readText().then(
            (text) => {
              editor.dispatchCommand(PASTE_TEXT_COMMAND, text);
              editor.focus();
            },
            () => say(latest.current.strings.paste.clipboardRefused),
          );
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      refillAfterUndo(editor, added),
    );
  }, [editor]);
  useEndOfNotice(editor, notice, () => setNotice(null));

  return (
    <>
      {question && (
        <EncodingDialog
          stretches={question.stretches}
          onAnswer={(choice) => {
            setQuestion(null);
            // The dialog gives the focus back first.
            setTimeout(() => question.answer(choice));
          }}
        />
      )}
      <div className="article-paste-place">
        {notice && (
          <PasteNotice
            messages={notice.messages}
            onUndo={notice.canUndo ? () => takeBack(editor, () => setNotice(null)) : null}
            onAgain={notice.again}
            onClose={() => setNotice(null)}
          />
        )}
      </div>
    </>
  );
}

function messagesOf(report: PasteReport, strings: EditorStrings['paste']): string[] {
  const { joined, remote, missing, mended } = report;
  return [
    ...(joined ? [strings.joined(joined.paragraphs)] : []),
    ...(remote > 0 ? [strings.remote(remote)] : []),
    ...(missing > 0 ? [strings.missing(missing)] : []),
    ...(mended > 0 ? [strings.mended(mended)] : []),
  ];
}

function takeBack(editor: LexicalEditor, after: () => void): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.focus();
  after();
}

/** The way back leads over the paste only as long as nothing was changed after it. */
function useEndOfNotice(editor: LexicalEditor, notice: Notice | null, end: () => void): void {
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => latest.current(), NOTICE_TIME);
    const stop = editor.registerUpdateListener((update) => {
      if (!update.tags.has(HISTORY_MERGE_TAG) && isChange(update)) latest.current();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, notice]);
}

/** Features also have the root looked through again, which changes nothing. */
function isChange({ dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
  if (dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG)) return true;
  return [...dirtyElements].some(([key, isIntended]) => isIntended && key !== 'root');
}
