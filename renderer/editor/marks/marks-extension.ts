/** Text runs carry marks and nothing else: other formats and inline styles fall away as they arrive. */
import { $hasUpdateTag, defineExtension, PASTE_TAG, TextNode } from 'lexical';
import { KNOWN_FORMATS } from './conversion.ts';

export const MarksExtension = defineExtension({
  name: 'toa-soan/marks',
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      const format = node.getFormat() & KNOWN_FORMATS;
      if (format !== node.getFormat()) node.setFormat(format);
      if (node.getStyle() !== '') node.setStyle('');
      // Typed text is left alone while a caret stands in it; the document's edge normalises it (convert/).
      if ($hasUpdateTag(PASTE_TAG)) {
        const text = node.getTextContent();
        const composed = text.normalize('NFC');
        if (composed !== text) node.setTextContent(composed);
      }
    }),
});
