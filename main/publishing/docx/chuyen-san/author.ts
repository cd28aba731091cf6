/** Who wrote an article of the review: the name, and the note at the page's foot to which its mark leads. */
import { type FileChild, Paragraph } from 'docx';
import type { Block } from '#shared/document/schema.ts';
import { AUTHOR_MARK, markedByline, withoutAuthorNotes } from '../../layout/author-note.ts';
import type { ResolvedArticle } from '../../layout/resolved-issue.ts';
import { fieldParagraphs } from '../article.ts';
import { inlineChildren, textRun } from '../inline.ts';
import type { Writing } from '../writing.ts';
import { REVIEW_STYLE } from './styles.ts';

const STAR = '*';

/** The lines of the name; below them the notes where they can be none of Word's. */
export function authorParagraphs(article: ResolvedArticle, writing: Writing): FileChild[] {
  const { notes } = withoutAuthorNotes(article.document);
  const byline = markedByline(article.byline, notes.length > 0);
  // Word has no comments in notes; a reviewer's copy keeps these in the text, where they can have some.
  if (notes.length === 0 || byline === '' || writing.reviewing) {
    return [
      ...fieldParagraphs(writing, article, ['byline'], REVIEW_STYLE.author, { text: () => byline }),
      ...notes.flatMap((note) => noteBelow(note, article, writing)),
    ];
  }
  // The star alone is Word's mark, and its brackets are text: LibreOffice repeats marks of more than one letter.
  const star = byline.indexOf(STAR, byline.indexOf(AUTHOR_MARK));
  const mark = writing.footnotes.withOwnMark(
    STAR,
    notes.map(({ content }) => content),
  );
  return [
    new Paragraph({
      style: REVIEW_STYLE.author,
      children: [textRun(byline.slice(0, star)), mark, textRun(byline.slice(star + 1))],
    }),
  ];
}

/** A note inside this one has nowhere to go. */
function noteBelow(note: Block, { document }: ResolvedArticle, writing: Writing): FileChild[] {
  const marks = { ...writing.footnotes.of(document), footnote: () => [] };
  const written = (block: Block) => [
    new Paragraph({
      style: REVIEW_STYLE.note,
      children: inlineChildren('content' in block ? block.content : [], marks),
    }),
  ];
  return writing.reviewing?.block(note, document, written) ?? written(note);
}
