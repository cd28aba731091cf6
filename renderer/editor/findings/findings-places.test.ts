import fc from 'fast-check';
import { $getNodeByKey, $getRoot, $isTextNode, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/checks/finding.ts';
import { type Passage, subjectOfArticle } from '#shared/checks/passage.ts';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { $readBlock, $readDocument } from '../convert/editor-to-document.ts';
import { PreservedBlockNode } from '../opaque/preserved-node.tsx';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { type AnchoredFinding, anchorOf } from './anchors.ts';
import { $textNow, type Page } from './locate.ts';
import { applyCorrections } from './replace.ts';

type Editor = ReturnType<typeof headlessEditor>;

const pageOf = (editor: Editor): Page => ({ editor, element: document.createElement('div') });

function keysOf(editor: Editor): string[] {
  const keys: string[] = [];
  editor.read(() =>
    $readDocument((node) => {
      const block = $readBlock(node);
      if (block !== null) keys.push(node.getKey());
      return block;
    }),
  );
  return keys;
}

/** The passages of a document's body and notes, as the checks see them. */
function passagesOf(content: ArticleDocument): readonly Passage[] {
  const lines = { title: '', kicker: '', lead: '', byline: '', via: '', attribution: '' };
  return subjectOfArticle({ kind: 'news', ...lines, document: content }, null).passages;
}

function anchored(editor: Editor, passage: Passage, words: string): AnchoredFinding {
  const from = passage.text.indexOf(words);
  const place = { ...passage.place, from, to: from + words.length };
  const finding: Finding = {
    rule: 'any',
    group: 'spelling',
    severity: 'error',
    message: '',
    text: words,
    excerpt: words,
    suggestion: null,
    place,
  };
  return {
    id: words,
    finding,
    anchor: anchorOf(place, keysOf(editor)),
    checkedText: passage.text,
  };
}

describe('places of findings', () => {
  it('lead to the text that was checked, in every kind of block', () => {
    fc.assert(
      fc.property(articleDocument, (content) => {
        using editor = headlessEditor(content);
        const keys = keysOf(editor);
        editor.read(() => {
          for (const { place, text } of passagesOf(content)) {
            const anchor = anchorOf({ ...place, from: 0, to: 0 }, keys);
            // A block that the editor cannot edit is kept as it is, and shows no underlines.
            if (anchor?.part === 'block' && $getNodeByKey(anchor.key) instanceof PreservedBlockNode) continue;
            expect(anchor && $textNow(pageOf(editor), anchor)).toBe(text);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('corrections', () => {
  const content = documentOf([
    textBlock('paragraph', 'Xã sử lý hồ sơ, không chậm chễ.'),
    figureBlock({ caption: 'Cán bộ sử lý hồ sơ' }),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Phường sử' },
        { type: 'text', text: ' lý giấy tờ.', marks: ['bold'] },
      ],
    },
  ]);
  const texts = (editor: Editor) =>
    editor.read(() => passagesOf($readDocument($readBlock)).map(({ text }) => text));

  it('are made across captions and marks, and taken back in one step', () => {
    using editor = headlessEditor(content);
    const before = texts(editor);
    const corrections = passagesOf(content).flatMap((passage) =>
      ['sử lý', 'chậm chễ']
        .filter((words) => passage.text.includes(words))
        .map((words) => ({
          finding: anchored(editor, passage, words),
          text: words === 'sử lý' ? 'xử lý' : 'chậm trễ',
        })),
    );
    expect(applyCorrections(pageOf(editor), corrections).count).toBe(4);
    expect(texts(editor)).toEqual([
      'Xã xử lý hồ sơ, không chậm trễ.',
      'Cán bộ xử lý hồ sơ',
      'Phường xử lý giấy tờ.',
    ]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(texts(editor)).toEqual(before);
  });

  it('leave alone what was edited since, and find what was moved', () => {
    using editor = headlessEditor(content);
    const [first] = passagesOf(content);
    if (!first) throw new Error('there is a first passage');
    const corrections = [
      { finding: anchored(editor, first, 'sử lý'), text: 'xử lý' },
      { finding: anchored(editor, first, 'chậm chễ'), text: 'chậm trễ' },
    ];
    editor.update(
      () => {
        const text = $getRoot().getFirstDescendant();
        if ($isTextNode(text)) text.setTextContent('Sáng nay xã xử lí, không chậm chễ.');
      },
      { discrete: true },
    );
    expect(applyCorrections(pageOf(editor), corrections).count).toBe(1);
    expect(texts(editor)[0]).toBe('Sáng nay xã xử lí, không chậm trễ.');
  });
});
