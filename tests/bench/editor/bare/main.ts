/** Lexical with its rich text and its undo, and nothing else: what the article's editor is measured against. */
import tinos from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import tinosBold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createHeadingNode, HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { benchPassages } from '../text.ts';

const words = Number(new URLSearchParams(location.search).get('words'));
const editor = createEditor({
  namespace: 'bare',
  nodes: [HeadingNode, QuoteNode],
  onError: (error) => {
    throw error;
  },
});
for (const [url, weight] of [
  [tinos, '400'],
  [tinosBold, '700'],
] as const) {
  document.fonts.add(new FontFace('Tinos', `url(${url})`, { weight }));
}
editor.setRootElement(document.getElementById('text'));
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(
  () => {
    for (const { isHeading, runs } of benchPassages(words)) {
      const block = isHeading ? $createHeadingNode('h2') : $createParagraphNode();
      for (const { text, isBold } of runs) {
        const node = $createTextNode(text);
        block.append(isBold ? node.toggleFormat('bold') : node);
      }
      $getRoot().append(block);
    }
  },
  { discrete: true },
);
