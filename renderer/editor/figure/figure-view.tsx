/** A figure as it prints, with its words to be edited in place. */
import { Button, Tooltip } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  ColumnRegular,
  DeleteRegular,
  ImageRegular,
  SquareRegular,
} from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { useRef } from 'react';
import type { FigureBlock } from '#shared/document/schema.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { PlainTextField } from '../fields/plain-text-field.tsx';
import { useOwnInput } from '../fields/use-own-input.ts';
import { useTypingSteps } from '../fields/use-typing-steps.ts';
import { CHANGE_FIGURE_COMMAND, type FigureChanges, REMOVE_FIGURE_COMMAND } from './commands.ts';
import './figure.css';

type FigureText = 'caption' | 'credit' | 'alternativeText';

export function FigureView({ nodeKey, figure }: { nodeKey: NodeKey; figure: FigureBlock }) {
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const { pictures, strings } = useSurroundings();
  const element = useRef<HTMLElement>(null);
  const typing = useTypingSteps(editor);
  useOwnInput(element, editor);

  const url = figure.pictureId === null ? null : pictures.pictureUrl(figure.pictureId);
  const change = (changes: FigureChanges) =>
    editor.dispatchCommand(CHANGE_FIGURE_COMMAND, { key: nodeKey, changes });
  const choose = async () => {
    const picture = await pictures.choosePicture();
    if (picture !== null) change(filledFrom(figure, picture));
  };
  const select = () => {
    clearSelection();
    setSelected(true);
  };
  const text = (name: FigureText) => ({
    value: figure[name],
    onChange: (value: string) => typing(name, () => change({ [name]: value })),
    leader: 'value' as const,
    readOnly: !editable,
    className: `article-figure-${name}`,
  });

  return (
    <figure
      ref={element}
      aria-label={strings.figure.label}
      className="article-figure-frame"
      data-selected={selected}
      data-width={figure.width}
    >
      {url === null ? (
        <div className="article-figure-missing">
          <ImageRegular fontSize={32} aria-hidden />
          <span>{strings.figure.missing}</span>
          {editable && (
            <Button size="small" onClick={choose}>
              {strings.figure.choose}
            </Button>
          )}
        </div>
      ) : (
        // The picture is selected by the arrow keys as well (Lexical's node selection).
        // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys reach it through the editor
        <img
          className="article-figure-picture"
          src={url}
          alt={figure.alternativeText}
          draggable={false}
          onClick={select}
        />
      )}
      <figcaption className="article-figure-words">
        <PlainTextField
          {...text('caption')}
          label={strings.figure.caption}
          placeholder={strings.figure.captionPlaceholder}
        />
        <span className="article-figure-credit-line">
          <span aria-hidden>{strings.figure.creditLabel}</span>
          <PlainTextField {...text('credit')} label={strings.figure.credit} placeholder="…" />
        </span>
      </figcaption>
      {editable && (
        <div className="article-figure-tools">
          <span className="article-figure-alternative">
            <span aria-hidden>{strings.figure.alternativeTextLabel}</span>
            <PlainTextField
              {...text('alternativeText')}
              label={strings.figure.alternativeText}
              placeholder={strings.figure.alternativeText}
            />
          </span>
          <FigureButtons
            figure={figure}
            onWidth={() => change({ width: figure.width === 'column' ? 'page' : 'column' })}
            onReplace={url === null ? null : choose}
            onRemove={() => editor.dispatchCommand(REMOVE_FIGURE_COMMAND, nodeKey)}
          />
        </div>
      )}
    </figure>
  );
}

interface FigureButtonsProps {
  figure: FigureBlock;
  onWidth(): void;
  onReplace: (() => void) | null;
  onRemove(): void;
}

function FigureButtons({ figure, onWidth, onReplace, onRemove }: FigureButtonsProps) {
  const { figure: strings } = useSurroundings().strings;
  const isColumn = figure.width === 'column';
  const widthLabel = isColumn ? strings.widthColumn : strings.widthPage;
  return (
    <span className="article-figure-buttons">
      <Tooltip content={widthLabel} relationship="description">
        <Button
          size="small"
          appearance="subtle"
          icon={isColumn ? <ColumnRegular /> : <SquareRegular />}
          aria-label={strings.width}
          onClick={onWidth}
        />
      </Tooltip>
      {onReplace && (
        <Tooltip content={strings.replace} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowSwapRegular />} onClick={onReplace} />
        </Tooltip>
      )}
      <Tooltip content={strings.remove} relationship="label">
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onRemove} />
      </Tooltip>
    </span>
  );
}

/** A new picture brings its words where the person has written none. */
function filledFrom(
  figure: FigureBlock,
  picture: { id: string; caption: string; credit: string; alternativeText: string },
): FigureChanges {
  return {
    pictureId: picture.id,
    caption: figure.caption || picture.caption,
    credit: figure.credit || picture.credit,
    alternativeText: figure.alternativeText || picture.alternativeText,
  };
}
