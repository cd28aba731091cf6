/** The review as an office file: masthead and contents, then each article with its text in columns. */
import { type FileChild, type ISectionOptions, Paragraph, SectionType } from 'docx';
import type { Block } from '#shared/document/schema.ts';
import type { ContentsEntry } from '#shared/model/export.ts';
import { markedByline, withoutAuthorNotes } from '../../layout/author-note.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../../layout/resolved-issue.ts';
import { fieldParagraphs, provenance, titleParagraphs } from '../article.ts';
import { bodyBlocks } from '../blocks.ts';
import { contentsBlocks } from '../contents.ts';
import { coverBlocks, coverEnd } from '../cover.ts';
import { runningFooter, runningHeader } from '../header-footer.ts';
import { bindEntries } from '../headings.ts';
import { imprintBlocks } from '../imprint.ts';
import { inlineChildren, textRun } from '../inline.ts';
import { COLUMN_GUTTER, lookOf, pageOptions } from '../look.ts';
import { twips } from '../measures.ts';
import { STYLE } from '../style-names.ts';
import type { DocxTemplate } from '../templates.ts';
import type { Writing } from '../writing.ts';
import { REVIEW_STYLE, reviewStyles } from './styles.ts';

export const review: DocxTemplate = {
  sections,
  styles: reviewStyles,
  columns: ({ columns }) => columns,
};

async function sections(
  issue: ResolvedIssue,
  contents: readonly ContentsEntry[],
  writing: Writing,
): Promise<ISectionOptions[]> {
  // What stands across the columns is as wide as the page's text.
  const page = lookOf(issue.settings);
  const { columns, imprintPlace } = issue.settings;
  const articles = issue.sections.flatMap((section) =>
    section.articles.flatMap((article, index) => articleSections(article, section, index, columns, writing)),
  );
  const entries = bindEntries(contents, writing.headings.marks);
  const imprint = imprintBlocks(issue, page);
  const front = await coverBlocks(issue, null, [], { look: page, nextDrawing: writing.nextDrawing });
  const running = {
    headers: { default: runningHeader(issue, page) },
    footers: { default: runningFooter(issue, page) },
  };
  return [
    {
      properties: { page: pageOptions(page) },
      children: [
        ...front,
        ...contentsBlocks(entries, 'Trong số này', page),
        ...(imprintPlace === 'first' ? imprint : []),
        coverEnd(),
      ],
    },
    ...articles.map((section, index) => (index === 0 ? { ...section, ...running } : section)),
    ...(imprintPlace === 'last' && imprint.length > 0
      ? [{ properties: { type: SectionType.CONTINUOUS, page: pageOptions(page) }, children: imprint }]
      : []),
  ];
}

/**
 * Title and lead across the page, then the text in columns. Word makes columns end at one height only where the
 * next section goes on without a break, so that an article's page begins with its first paragraph, not its section.
 */
function articleSections(
  article: ResolvedArticle,
  section: ResolvedSection,
  index: number,
  columns: number,
  writing: Writing,
): ISectionOptions[] {
  const page = pageOptions(writing.look);
  const type = SectionType.CONTINUOUS;
  const { document, notes } = withoutAuthorNotes(article.document);
  return [
    { properties: { type, page }, children: opening(article, section, index, notes, writing) },
    {
      properties: { type, page, column: { count: columns, space: twips(COLUMN_GUTTER), equalWidth: true } },
      children: [...bodyBlocks(document, writing), ...provenance(writing, article), coverEnd()],
    },
  ];
}

function opening(
  article: ResolvedArticle,
  section: ResolvedSection,
  index: number,
  notes: ReturnType<typeof withoutAuthorNotes>['notes'],
  writing: Writing,
): FileChild[] {
  const label =
    index === 0
      ? writing.headings.section(section.name, { style: REVIEW_STYLE.section })
      : new Paragraph({
          style: `${REVIEW_STYLE.section}Again`,
          pageBreakBefore: true,
          children: [textRun(section.name)],
        });
  return [
    label,
    ...fieldParagraphs(writing, article, ['kicker'], STYLE.kicker),
    ...titleParagraphs(writing, article),
    ...fieldParagraphs(writing, article, ['byline'], REVIEW_STYLE.author, {
      text: ({ byline }) => markedByline(byline, notes.length > 0),
    }),
    ...notes.flatMap((note) => authorNote(note, article, writing)),
    ...fieldParagraphs(writing, article, ['lead'], STYLE.lead),
  ];
}

/** A note inside this one has nowhere to go. */
function authorNote(note: Block, { document }: ResolvedArticle, writing: Writing): FileChild[] {
  const marks = { ...writing.footnotes.of(document), footnote: () => [] };
  const written = (block: Block) => [
    new Paragraph({
      style: REVIEW_STYLE.note,
      children: inlineChildren('content' in block ? block.content : [], marks),
    }),
  ];
  return writing.reviewing?.block(note, document, written) ?? written(note);
}
