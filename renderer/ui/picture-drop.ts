/** Picture files dragged over the window: places that take them themselves carry the attribute. */
import { PICTURE_TYPES } from '#shared/model/library.ts';

/** On an element that takes picture files where they are let go. */
export const TAKES_PICTURES = 'data-takes-pictures';

/** Whether nothing but picture files is dragged. */
export function holdsOnlyPictures({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])];
  const types: readonly string[] = PICTURE_TYPES;
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && types.includes(type));
}

/** Whether the place under the pointer takes what is dragged as pictures. */
export function isTakenAsPictures(event: DragEvent): boolean {
  const { target } = event;
  return (
    target instanceof Element && target.closest(`[${TAKES_PICTURES}]`) !== null && holdsOnlyPictures(event)
  );
}
