/** A figure as it prints, with its words to be edited in place and its tools when it is worked on. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import {
  $createNodeSelection,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type NodeKey,
} from 'lexical';
import { type KeyboardEvent, lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import type { FigureBlock } from '#shared/document/schema.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { useOwnInput } from '../fields/use-own-input.ts';
import {
  CHANGE_FIGURE_COMMAND,
  type FigureChange,
  MOVE_FIGURE_COMMAND,
  OPEN_FIGURE_MENU_COMMAND,
} from './commands.ts';
import { FigurePicture } from './figure-picture.tsx';
import { useIsFigureSelected } from './figure-places.ts';
import { FigureTools } from './figure-tools.tsx';
import { FigureWords } from './figure-words.tsx';
import { focusFigure } from './focus-figure.ts';
import { replacing } from './replacing.ts';
import { useFigureLayout } from './use-figure-layout.ts';
import './figure.css';

// Seldom opened, and it brings a library along.
const CropDialog = lazy(async () => ({ default: (await import('./crop-dialog.tsx')).CropDialog }));

export function FigureView({ nodeKey, figure }: { nodeKey: NodeKey; figure: FigureBlock }) {
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const selected = useIsFigureSelected(nodeKey);
  const { pictures, strings } = useSurroundings();
  const element = useRef<HTMLElement>(null);
  const [isPointedAt, setPointedAt] = useState(false);
  const [holdsFocus, setHoldsFocus] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isCropping, setCropping] = useState(false);
  useOwnInput(element, editor);
  const widest = useFigureLayout(nodeKey, figure);

  const picture = figure.pictureId === null ? null : pictures.picture(figure.pictureId);
  const change = (changes: FigureChange) =>
    editor.update(() => editor.dispatchCommand(CHANGE_FIGURE_COMMAND, { key: nodeKey, changes }), {
      tag: HISTORY_PUSH_TAG,
    });
  const replace = async () => {
    const chosen = await pictures.choosePicture();
    if (chosen === null) return;
    change((current) => {
      const old = current.pictureId === null ? null : pictures.picture(current.pictureId);
      return replacing(current, old ?? null, chosen);
    });
  };
  const select = (adds: boolean) =>
    editor.update(() => {
      const last = $getSelection();
      const selection = adds && $isNodeSelection(last) ? last.clone() : $createNodeSelection();
      selection.add(nodeKey);
      $setSelection(selection);
    });

  useEffect(
    () =>
      editor.registerCommand(
        OPEN_FIGURE_MENU_COMMAND,
        (key) => {
          if (key === nodeKey) setMenuOpen(true);
          return key === nodeKey;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the crop dialog come up here too; they are its own.
    if (!(event.target instanceof Node && element.current?.contains(event.target))) return;
    if (event.key === 'Escape') focusFigure(editor, nodeKey);
    else if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const direction = event.key === 'ArrowUp' ? 'up' : 'down';
      if (editable) editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key: nodeKey, direction });
      focusFigure(editor, nodeKey);
    }
  };

  const name = figure.caption || picture?.name;
  return (
    <figure
      ref={element}
      aria-label={name ? `${strings.figure.label}: ${name}` : strings.figure.label}
      className="article-figure-frame"
      data-selected={selected}
      data-width={figure.width}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setHoldsFocus(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHoldsFocus(false);
      }}
      onKeyDown={onKeyDown}
    >
      <FigurePicture
        figure={figure}
        picture={picture}
        widest={widest}
        editable={editable}
        onSelect={(event: MouseEvent) => select(event.shiftKey || event.ctrlKey || event.metaKey)}
        onReplace={replace}
      />
      <FigureWords nodeKey={nodeKey} figure={figure} editable={editable} />
      {editable && (isPointedAt || holdsFocus || selected || isMenuOpen) && (
        <FigureTools
          nodeKey={nodeKey}
          figure={figure}
          canCrop={Boolean(picture)}
          isMenuOpen={isMenuOpen}
          onMenuOpen={setMenuOpen}
          onCrop={() => setCropping(true)}
          onReplace={replace}
        />
      )}
      {isCropping && picture && (
        <Suspense fallback={null}>
          <CropDialog
            picture={picture}
            crop={figure.crop}
            onClose={() => {
              setCropping(false);
              // When the dialog has let go of the keyboard.
              requestAnimationFrame(() => focusFigure(editor, nodeKey));
            }}
            onApply={(crop) => change({ crop })}
          />
        </Suspense>
      )}
    </figure>
  );
}
