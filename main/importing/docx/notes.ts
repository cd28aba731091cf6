/** Footnotes and endnotes of a Word file, numbered in the order in which the text refers to them. */
import type { ArticleDocument, Inline } from '#shared/document/schema.ts';
import { inlinesOf } from '../files/inline-pieces.ts';
import { readParagraph } from './inlines.ts';
import type { BodyNode, DocumentNode, NoteReferenceNode } from './tree.ts';

export class Notes {
  readonly footnotes: ArticleDocument['footnotes'] = {};
  readonly #tree: DocumentNode;
  readonly #ids = new Map<string, string>();

  constructor(tree: DocumentNode) {
    this.#tree = tree;
  }

  /** The id under which a note stands in the document; null for a reference to a note that is not there. */
  idOf(reference: NoteReferenceNode): string | null {
    const key = `${reference.noteType}-${reference.noteId}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const note = this.#tree.notes.resolve(reference);
    if (!note) return null;
    const paragraphs = paragraphsOf(note.body);
    if (paragraphs.length === 0) return null;
    const id = `note-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.footnotes[id] = { paragraphs };
    return id;
  }
}

function paragraphsOf(nodes: readonly BodyNode[]): Inline[][] {
  return nodes.flatMap((node) => {
    if (node.type === 'table')
      return node.children.flatMap((row) => row.children.flatMap((cell) => paragraphsOf(cell.children)));
    const children = node.type === 'paragraph' ? node.children : [node];
    // A note within a note would be one without a place.
    const content = inlinesOf(readParagraph(children, () => null).pieces);
    return content.length > 0 ? [content] : [];
  });
}
