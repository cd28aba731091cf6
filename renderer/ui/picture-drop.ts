/** Files dragged over the window: places that take them themselves carry an attribute. */
import { PICTURE_TYPES } from '#shared/model/library.ts';

/** On an element that takes picture files where they are let go. */
export const TAKES_PICTURES = 'data-takes-pictures';

/** On an element that takes files of any kind where they are let go. */
export const TAKES_FILES = 'data-takes-files';

/** Whether nothing but picture files is dragged. */
export function holdsOnlyPictures({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])];
  const types: readonly string[] = PICTURE_TYPES;
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && types.includes(type));
}

/** Whether the place under the pointer takes what is dragged itself. */
export function isTakenHere(event: DragEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(`[${TAKES_FILES}]`) !== null) return true;
  return target.closest(`[${TAKES_PICTURES}]`) !== null && holdsOnlyPictures(event);
}
