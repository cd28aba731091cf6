/** What concerns several figures at once: files on their way in, and selected figures that can stand in a row. */
import { Button, Spinner } from '@fluentui/react-components';
import { LayoutColumnTwoRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, COMMAND_PRIORITY_EDITOR, type NodeKey } from 'lexical';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { INSERT_FIGURES_COMMAND, INSERT_PICTURE_FILES_COMMAND, SET_BESIDE_COMMAND } from './commands.ts';
import { type FigurePlaces, useFigurePlaces } from './figure-places.ts';
import { focusFigure } from './focus-figure.ts';

export function FiguresBar({ editable }: { editable: boolean }) {
  const [editor] = useLexicalComposerContext();
  const surroundings = useSurroundings();
  const { figure: strings } = surroundings.strings;
  const latest = useRef(surroundings.pictures);
  latest.current = surroundings.pictures;
  /** Files that are on their way into the library. */
  const [coming, setComing] = useState(0);
  const places = useFigurePlaces();
  const selected = useSyncExternalStore(places.subscribe, () => places.selected());
  const joinable = useSyncExternalStore(places.subscribe, () =>
    editor.getEditorState().read(() => $joinable(places).join()),
  );

  useEffect(
    () =>
      editor.registerCommand(
        INSERT_PICTURE_FILES_COMMAND,
        ({ files, place }) => {
          const selection = $getSelection();
          const add = async () => {
            setComing((count) => count + files.length);
            const pictures = await latest.current.addPictures(files);
            setComing((count) => count - files.length);
            const figures = pictures.map(({ id, ...words }) => ({ pictureId: id, ...words }));
            if (figures.length === 0) return;
            editor.update(() => {
              // Whoever went on writing meanwhile is not interrupted.
              const keepsSelection = selection !== null && !$getSelection()?.is(selection);
              editor.dispatchCommand(INSERT_FIGURES_COMMAND, { figures, place, keepsSelection });
            });
          };
          void add();
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  if (coming === 0 && (!editable || joinable === '')) return <div role="status" />;
  return (
    <div role="status" className="article-figures-bar">
      {coming > 0 ? (
        <>
          <Spinner size="tiny" /> {strings.coming(coming)}
        </>
      ) : (
        <>
          {strings.chosen(selected.length)}
          <Button
            size="small"
            appearance="primary"
            icon={<LayoutColumnTwoRegular />}
            onClick={() => {
              editor.dispatchCommand(SET_BESIDE_COMMAND, { keys: joinable.split(','), beside: true });
              const last = selected.at(-1);
              if (last !== undefined) focusFigure(editor, last);
            }}
          >
            {strings.putInRow}
          </Button>
        </>
      )}
    </div>
  );
}

/** The selected figures that follow another selected one and do not stand beside it yet. */
function $joinable(places: FigurePlaces): NodeKey[] {
  const selected = places.selected();
  return selected.filter((key, index) => {
    const before = $getNodeByKey(key)?.getPreviousSibling()?.getKey();
    return index > 0 && before === selected[index - 1] && places.placeOf(key).index === 0;
  });
}
