/** Links: Lexical's own, to http, https and mailto only. */
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { $createLinkNode, $isLinkNode, $toggleLink, LinkExtension } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  defineExtension,
} from 'lexical';
import { isAllowedAddress } from './address.ts';
import { SET_LINK_COMMAND } from './commands.ts';

/** A link whose address is refused leaves its text. */
const allowedLinksOnly = defineImportRule({
  name: 'toa-soan/link',
  match: sel.tag('a'),
  $import: (context, element, $next) =>
    isAllowedAddress(element.getAttribute('href') ?? '') ? $next() : context.$importChildren(element),
});

export const ArticleLinkExtension = defineExtension({
  name: 'toa-soan/link',
  dependencies: [
    configExtension(LinkExtension, { validateUrl: isAllowedAddress }),
    configExtension(DOMImportExtension, { rules: [allowedLinksOnly] }),
  ],
  register: (editor) =>
    editor.registerCommand(
      SET_LINK_COMMAND,
      (address) => {
        if (isAllowedAddress(address)) $setLink(address);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
});

/** With nothing selected and no link at the caret, the address itself is written and linked. */
function $setLink(address: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (!selection.isCollapsed()) $toggleLink(address);
  else if (link !== null) link.setURL(address);
  else {
    const shown = address.replace(/^mailto:/, '');
    selection.insertNodes([$createLinkNode(address).append($createTextNode(shown))]);
  }
}
