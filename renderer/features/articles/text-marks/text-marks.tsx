/** What a person can do at the marks of comments and suggestions in the text: their menu, and a card on hovering. */
import type { OpenArticle } from '../open-articles.ts';
import type { Decide } from '../suggestions/use-article-suggestions.tsx';
import { SuggestionHover } from './suggestion-hover.tsx';
import { TextMenu } from './text-menu.tsx';

export interface TextMarksProps {
  opened: OpenArticle;
  /** False: suggestions are shown, and nobody can decide here. */
  editable: boolean;
  onDecide: Decide;
  /** Brings a list beside the text to the front. */
  onShowList(list: 'comments' | 'suggestions'): void;
}

export function TextMarks(props: TextMarksProps) {
  return (
    <>
      <TextMenu {...props} />
      <SuggestionHover {...props} />
    </>
  );
}
