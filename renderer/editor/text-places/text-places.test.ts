import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOfArticle } from '#shared/checks/passage.ts';
import { editDocument } from '#shared/document/edit-text.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { isEditableTable } from '../table/conversion.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $articleRuns, $runAt } from './runs.ts';
import { $replaceInRun, $textOfRun } from './text.ts';

const blank = {
  kind: 'news',
  title: '',
  kicker: '',
  lead: '',
  byline: '',
  via: '',
  attribution: '',
} as const;
const passagesOf = (document: ArticleDocument) => subjectOfArticle({ ...blank, document }, null).passages;
const keyOf = (place: {
  field: string;
  footnote?: string | undefined;
  block?: readonly number[] | undefined;
}) => `${place.field} ${place.footnote ?? ''} ${place.block}`;

/** A table that is no grid stands in the editor as it is stored, and nothing is written into it. */
const isWritable = (document: ArticleDocument, [block]: readonly number[] = []) => {
  const at = document.blocks[block ?? -1];
  return at?.type !== 'table' || isEditableTable(at);
};

describe('runs of the editor', () => {
  it('are the passages of the document, at the same places', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        const editor = headlessEditor(document);
        // What the editor makes of the document at once (a numbered note, a tidied list) is not the subject here.
        const stored = editorToDocument(editor.getEditorState());
        editor.read(() => {
          const runs = new Map([...$articleRuns()].map(({ place, run }) => [keyOf(place), $textOfRun(run)]));
          for (const { place, text } of passagesOf(stored)) {
            if (place.footnote === undefined && !isWritable(stored, place.block)) continue;
            expect(runs.get(keyOf(place))).toBe(text);
          }
        });
        editor.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it('take a replacement as the document does', () => {
    fc.assert(
      fc.property(articleDocument, fc.nat(), fc.nat(), fc.nat(), (document, pick, one, other) => {
        const editor = headlessEditor(document);
        const stored = editorToDocument(editor.getEditorState());
        const passages = passagesOf(stored).filter(
          ({ text, place }) =>
            text !== '' && (place.footnote !== undefined || isWritable(stored, place.block)),
        );
        const passage = passages[pick % Math.max(1, passages.length)];
        if (!passage) return;
        const { place, text } = passage;
        const [from = 0, to = 0] = [one % text.length, other % text.length].sort((a, b) => a - b);
        const edit = new Map([[0, [{ from, to: to + 1, text: 'thay' }]]]);
        const [block = 0, run = 0] = place.block ?? [];
        const expected =
          place.footnote === undefined
            ? editDocument(stored, new Map([[block, new Map([[run, edit.get(0) ?? []]])]]), new Map())
            : editDocument(
                stored,
                new Map(),
                new Map([[place.footnote, new Map([[block, edit.get(0) ?? []]])]]),
              );
        editor.update(
          () => {
            const found = $runAt(place);
            if (found) $replaceInRun(found, from, to + 1, 'thay');
          },
          { discrete: true },
        );
        const after = editorToDocument(editor.getEditorState());
        expect(passagesOf(after).map(({ text: now }) => now)).toEqual(
          passagesOf(expected).map(({ text: now }) => now),
        );
        editor.dispose();
      }),
      { numRuns: 60 },
    );
  });
});
