/** Brings a line around the body into sight and puts the caret there. */
import { revealElement } from '../reveal/reveal-block.ts';
import type { ArticleFieldName } from './article-fields.tsx';

/** Nothing happens where the line is not on the screen: who only reads sees no empty ones. */
export function showField(name: ArticleFieldName): void {
  const field = document.querySelector<HTMLElement>(`.article-field-${name}`);
  field?.focus({ preventScroll: true });
  revealElement(field);
}
