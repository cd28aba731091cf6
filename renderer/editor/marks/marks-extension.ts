/** Text runs carry marks and nothing else: other formats and inline styles fall away as they arrive. */
import { defineExtension, TextNode } from 'lexical';
import { KNOWN_FORMATS } from './conversion.ts';

export const MarksExtension = defineExtension({
  name: 'toa-soan/marks',
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      const format = node.getFormat() & KNOWN_FORMATS;
      if (format !== node.getFormat()) node.setFormat(format);
      if (node.getStyle() !== '') node.setStyle('');
    }),
});
