/** "Đề xuất sửa" in the toolbar: what is written from now on is suggested, not done. */
import { TextEditStyleRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { useSurroundings } from '../editor-surroundings.ts';
import { ToggleTool } from '../toolbar/tool.tsx';
import { TOGGLE_SUGGESTING_COMMAND } from './commands.ts';
import { SuggestionExtension } from './suggestion-extension.ts';

export function SuggestTool() {
  const [editor] = useLexicalComposerContext();
  const { toolbar } = useSurroundings().strings;
  const isSuggesting = useExtensionSignalValue(SuggestionExtension, 'isSuggesting');
  return (
    <ToggleTool
      label={toolbar.suggest}
      shortcut="suggest"
      pressed={isSuggesting}
      icon={<TextEditStyleRegular />}
      onPress={() => editor.dispatchCommand(TOGGLE_SUGGESTING_COMMAND, undefined)}
    />
  );
}
