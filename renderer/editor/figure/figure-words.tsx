/** The words of a figure: caption and credit as they print, the description for those who cannot see it. */
import { WarningRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import type { FigureBlock } from '#shared/document/schema.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { PlainTextField } from '../fields/plain-text-field.tsx';
import { useTypingSteps } from '../fields/use-typing-steps.ts';
import { CHANGE_FIGURE_COMMAND } from './commands.ts';

type FigureText = 'caption' | 'credit' | 'alternativeText';

interface FigureWordsProps {
  nodeKey: NodeKey;
  figure: FigureBlock;
  editable: boolean;
}

export function FigureWords({ nodeKey, figure, editable }: FigureWordsProps) {
  const [editor] = useLexicalComposerContext();
  const { figure: strings } = useSurroundings().strings;
  const typing = useTypingSteps(editor);
  const text = (name: FigureText) => ({
    value: figure[name],
    onChange: (value: string) =>
      typing(name, () =>
        editor.dispatchCommand(CHANGE_FIGURE_COMMAND, { key: nodeKey, changes: { [name]: value } }),
      ),
    leader: 'value' as const,
    readOnly: !editable,
    className: `article-figure-${name}`,
  });
  const lacking = [
    ...(figure.caption.trim() === '' ? [strings.caption] : []),
    ...(figure.alternativeText.trim() === '' ? [strings.description] : []),
  ];
  return (
    <>
      <figcaption className="article-figure-words">
        <PlainTextField
          {...text('caption')}
          label={strings.caption}
          placeholder={strings.captionPlaceholder}
        />
        <span className="article-figure-credit-line">
          <span aria-hidden>{strings.creditLabel}</span>
          <PlainTextField {...text('credit')} label={strings.credit} placeholder="…" />
        </span>
      </figcaption>
      {editable && (
        <div className="article-figure-alternative">
          <span aria-hidden>{strings.alternativeTextLabel}</span>
          <PlainTextField
            {...text('alternativeText')}
            label={strings.alternativeText}
            placeholder={strings.alternativeText}
          />
        </div>
      )}
      {editable && (
        <div className="article-figure-lacks" data-nothing={lacking.length === 0}>
          {lacking.length > 0 && (
            <>
              <WarningRegular aria-hidden /> {strings.lacks(lacking.join(', ').toLocaleLowerCase())}
            </>
          )}
        </div>
      )}
    </>
  );
}
