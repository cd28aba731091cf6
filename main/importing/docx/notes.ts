/**
 * Footnotes and endnotes of a Word file, numbered in the order in which the text refers to them. Notes about authors,
 * "(*) Phó Giám đốc …", are paragraphs of an article here.
 */
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Inline } from '#shared/document/schema.ts';
import { inlinesOf } from '../files/inline-pieces.ts';
import { isAuthorNote } from '../text/author-note.ts';
import { readParagraph } from './inlines.ts';
import type { BodyNode, DocumentNode, NoteReferenceNode } from './tree.ts';

export class Notes {
  readonly footnotes: ArticleDocument['footnotes'] = {};
  readonly #tree: DocumentNode;
  readonly #ids = new Map<string, string>();
  #aboutAuthors: Inline[][] = [];

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
    const [first] = paragraphs;
    if (!first) return null;
    if (isAuthorNote(inlineText(first))) {
      this.#aboutAuthors.push(...paragraphs);
      return null;
    }
    const id = `note-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.footnotes[id] = { paragraphs };
    return id;
  }

  /** The notes about authors that were referred to since it was asked last, a paragraph each. */
  takeAboutAuthors(): Inline[][] {
    const taken = this.#aboutAuthors;
    this.#aboutAuthors = [];
    return taken;
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
