/** Styles of the review beside those of all files. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { typed } from '../body-styles.ts';
import { between, EDGE } from '../lines.ts';
import type { Look } from '../look.ts';
import { COLOUR, STYLE } from '../style-names.ts';

export const REVIEW_STYLE = {
  sectionAgain: 'ReviewSectionAgain',
  author: 'ReviewAuthor',
  note: 'ReviewAuthorNote',
} as const;

function reviewLines({ lines }: Look) {
  return {
    section: lines('display', 9, 0.5),
    kicker: lines('display', 10.5, 0.5),
    title: lines('display', 23, 0.46),
    author: lines('display', 10, 0.5),
    lead: lines('font', 12, 0.66),
    note: lines('font', 8.8, 0.55),
    authority: lines('display', 9, 0.5),
    type: lines('display', 12, 0.5),
    name: lines('display', 36, 0.4),
    date: lines('display', 10, 0.5),
    theme: lines('display', 14, 0.5),
    contentsSection: lines('display', 10, 0.5),
    contentsEntry: lines('font', 12.5, 0.5),
  };
}

/** The name of the section stands small under a rule at the head of every article. */
function sectionLook(look: Look) {
  const { section, kicker } = reviewLines(look);
  return {
    run: { ...typed(look.display, section), bold: true, color: look.accent, characterSpacing: 10 },
    paragraph: {
      keepNext: true,
      spacing: { before: 0, after: between(5, section, kicker), ...section.spacing },
      border: { top: { style: BorderStyle.SINGLE, size: 12, space: 5, color: look.accent } },
    },
  };
}

export function reviewStyles(look: Look): IParagraphStyleOptions[] {
  const { display, font, body } = look;
  const { title, author, lead, note } = reviewLines(look);
  return [
    ...frontStyles(look),
    {
      // The same look for a name that is no heading: the section goes on.
      id: REVIEW_STYLE.sectionAgain,
      name: 'Chuyên san: chuyên mục (tiếp)',
      basedOn: 'Normal',
      next: 'Heading2',
      ...sectionLook(look),
    },
    {
      id: REVIEW_STYLE.author,
      name: 'Chuyên san: tác giả',
      basedOn: 'Normal',
      next: STYLE.lead,
      quickFormat: true,
      run: { ...typed(display, author), bold: true },
      paragraph: { keepNext: true, spacing: { before: between(4, title, author), ...author.spacing } },
    },
    {
      id: REVIEW_STYLE.note,
      name: 'Chuyên san: chú thích tác giả',
      basedOn: 'Normal',
      next: STYLE.lead,
      quickFormat: true,
      run: { ...typed(font, note), italics: true, color: COLOUR.muted },
      paragraph: { spacing: { before: 40, ...note.spacing } },
    },
    {
      id: STYLE.lead,
      name: 'Sapô',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { ...typed(font, lead), italics: true },
      paragraph: {
        alignment: 'both',
        spacing: { before: between(4.5, author, lead), after: between(7, lead, body), ...lead.spacing },
      },
    },
  ];
}

/** The first page: all at the left, the name as it is written. */
function frontStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, display, wideTwips } = look;
  const { authority, type, name, date, theme, contentsSection, contentsEntry } = reviewLines(look);
  const left = { alignment: AlignmentType.LEFT } as const;
  return [
    {
      id: STYLE.authority,
      name: 'Bìa: cơ quan',
      basedOn: 'Normal',
      run: { ...typed(display, authority), bold: true, color: COLOUR.muted },
      paragraph: { ...left, spacing: authority.spacing },
    },
    { id: STYLE.publisher, name: 'Bìa: đơn vị xuất bản', basedOn: STYLE.authority },
    {
      id: STYLE.mastheadType,
      name: 'Bìa: loại ấn phẩm',
      basedOn: 'Normal',
      next: STYLE.mastheadName,
      run: { ...typed(display, type), bold: true, allCaps: true, characterSpacing: 72, color: accent },
      paragraph: { ...left, spacing: { before: between(6, authority, type), ...type.spacing } },
    },
    {
      id: STYLE.mastheadName,
      name: 'Title',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...typed(display, name), bold: true, color: accent },
      paragraph: {
        ...left,
        spacing: { before: between(2.6, type, name), after: between(4, name, EDGE), ...name.spacing },
      },
    },
    {
      id: STYLE.coverDate,
      name: 'Bìa: số và ngày',
      basedOn: 'Normal',
      run: { ...typed(display, date), bold: true },
      paragraph: {
        rightTabStop: wideTwips,
        spacing: { before: 0, after: 0, ...date.spacing },
        border: {
          top: { style: BorderStyle.SINGLE, size: 16, space: 5, color: accent },
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: accent },
        },
      },
    },
    {
      id: STYLE.theme,
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...typed(display, theme), bold: true, color: COLOUR.ink },
      paragraph: { spacing: { before: between(4, EDGE, theme), after: 0, ...theme.spacing } },
    },
    {
      id: STYLE.contents[0],
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { ...typed(display, contentsSection), bold: true, color: accent },
      paragraph: {
        keepNext: true,
        rightTabStop: wideTwips,
        spacing: {
          before: between(7, contentsEntry, contentsSection),
          after: 0,
          ...contentsSection.spacing,
        },
      },
    },
  ];
}

export function reviewHeadings(look: Look): NonNullable<IStylesOptions['default']> {
  const { title } = reviewLines(look);
  const { run, paragraph } = sectionLook(look);
  return {
    heading1: { next: 'Heading2', run, paragraph: { ...paragraph, outlineLevel: 0 } },
    heading2: {
      next: STYLE.lead,
      run: { ...typed(look.display, title), bold: true, color: COLOUR.ink },
      paragraph: {
        outlineLevel: 1,
        keepNext: true,
        keepLines: true,
        spacing: { before: 0, after: between(0, title, EDGE), ...title.spacing },
      },
    },
  };
}
