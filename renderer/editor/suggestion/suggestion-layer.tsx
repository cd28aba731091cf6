/** Ties suggesting to the page around the editor: who edits, what is chosen, and the way to ask for decisions. */
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, mergeRegister } from 'lexical';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { SuggestibleField } from '#shared/document/schema.ts';
import {
  DECIDE_SUGGESTIONS_COMMAND,
  GO_TO_SUGGESTION_COMMAND,
  NOT_SUGGESTIBLE_COMMAND,
  STEP_SUGGESTION_COMMAND,
  SUGGEST_FIELD_COMMAND,
  type SuggestionDecision,
  TOGGLE_SUGGESTING_COMMAND,
} from './commands.ts';
import { $suggestionsAtCaret } from './decisions.ts';
import './suggestion.css';
import { SuggestionExtension } from './suggestion-extension.ts';
import type { Suggester } from './track-changes.ts';

export interface SuggestionLayerHandle {
  toggle(): void;
  decide(decision: SuggestionDecision): void;
  goTo(id: string): void;
  step(direction: 'next' | 'previous'): void;
  suggestField(name: SuggestibleField, to: string | null): void;
}

interface SuggestionLayerProps {
  ref: Ref<SuggestionLayerHandle>;
  suggester: Suggester | null;
  onSuggesting(isSuggesting: boolean): void;
  /** The caret came to a suggestion, or left them all. */
  onChoose(id: string | null): void;
  onNotSuggestible(): void;
}

export function SuggestionLayer(props: SuggestionLayerProps): null {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const { isSuggesting } = getExtensionDependencyFromEditor(editor, SuggestionExtension).output;
    let chosen: string | null = null;
    return mergeRegister(
      isSuggesting.subscribe((value) => latest.current.onSuggesting(value)),
      editor.registerCommand(
        NOT_SUGGESTIBLE_COMMAND,
        () => {
          latest.current.onNotSuggestible();
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerUpdateListener(({ editorState }) => {
        const [here = null] = editorState.read($suggestionsAtCaret);
        if (here === chosen) return;
        chosen = here;
        highlight(editor.getRootElement(), here);
        latest.current.onChoose(here);
      }),
    );
  }, [editor]);

  const { suggester } = props;
  useEffect(() => {
    const signals = getExtensionDependencyFromEditor(editor, SuggestionExtension).output;
    signals.suggester.value = suggester;
    if (suggester === null) signals.isSuggesting.value = false;
  }, [editor, suggester]);

  useImperativeHandle(
    props.ref,
    () => ({
      toggle: () => editor.dispatchCommand(TOGGLE_SUGGESTING_COMMAND, undefined),
      decide: (decision) => editor.dispatchCommand(DECIDE_SUGGESTIONS_COMMAND, decision),
      goTo: (id) => {
        editor.focus();
        editor.dispatchCommand(GO_TO_SUGGESTION_COMMAND, id);
      },
      step: (direction) => {
        editor.focus();
        editor.dispatchCommand(STEP_SUGGESTION_COMMAND, direction);
      },
      suggestField: (name, to) => editor.dispatchCommand(SUGGEST_FIELD_COMMAND, { name, to }),
    }),
    [editor],
  );
  return null;
}

/** Shows which pieces of the text belong to the suggestion at the caret. */
function highlight(root: HTMLElement | null, id: string | null): void {
  for (const element of root?.querySelectorAll('[data-chosen]') ?? []) element.removeAttribute('data-chosen');
  if (id === null) return;
  for (const element of root?.querySelectorAll(`[data-suggestion~="${CSS.escape(id)}"]`) ?? []) {
    element.setAttribute('data-chosen', '');
  }
}
