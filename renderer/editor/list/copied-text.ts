/** Lists as plain text on the clipboard: each item that is copied from its beginning has its mark. */
import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $getListDepth, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $createRangeSelection,
  $findMatchingParent,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  configExtension,
  defineExtension,
  type NodeKey,
} from 'lexical';
import { $markOf } from './numbering-state.ts';

export const ListClipboardExtension = defineExtension({
  name: 'toa-soan/list-clipboard',
  dependencies: [
    configExtension(GetClipboardDataExtension, { $exportMimeType: { 'text/plain': [$textWithMarks] } }),
  ],
});

interface Place {
  key: NodeKey;
  offset: number;
  type: 'text' | 'element';
}

function $textWithMarks(selection: BaseSelection | null, next: () => string | null): string | null {
  if (!$isRangeSelection(selection)) return next();
  const ends = [selection.anchor, selection.focus];
  const [start, end] = selection.isBackward() ? ends.reverse() : ends;
  if (start === undefined || end === undefined) return next();
  const first = $findMatchingParent(start.getNode(), $isListItemNode);
  // Words out of one item are just words.
  if (first?.is($findMatchingParent(end.getNode(), $isListItemNode))) return next();
  const whole = selection
    .getNodes()
    .filter($isListItemNode)
    .filter((item) => !$isListNode(item.getFirstChild()) && (!item.is(first) || $isAtStart(item, start)));
  let from: Place = start;
  let text = '';
  for (const item of whole) {
    const place = $startOf(item);
    text += $textBetween(from, place) + $sign(item);
    from = place;
  }
  return text + $textBetween(from, end);
}

/** The mark of an item, set in by its level. */
function $sign(item: ListItemNode): string {
  const list = item.getParent();
  const depth = $isListNode(list) ? $getListDepth(list) - 1 : 0;
  return `${'  '.repeat(depth)}${$markOf(item) ?? '-'} `;
}

function $startOf(item: ListItemNode): Place {
  const text = item.getFirstDescendant();
  return $isTextNode(text)
    ? { key: text.getKey(), offset: 0, type: 'text' }
    : { key: item.getKey(), offset: 0, type: 'element' };
}

function $isAtStart(item: ListItemNode, { key, offset }: Place): boolean {
  return offset === 0 && (key === item.getKey() || key === $startOf(item).key);
}

function $textBetween(from: Place, to: Place): string {
  const range = $createRangeSelection();
  range.anchor.set(from.key, from.offset, from.type);
  range.focus.set(to.key, to.offset, to.type);
  return range.isCollapsed() ? '' : range.getTextContent();
}
