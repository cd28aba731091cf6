/** Styles of what surrounds the articles: cover, contents, imprint, running lines. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import { typed } from './body-styles.ts';
import { between, EDGE } from './lines.ts';
import { coverWidth, type Look } from './look.ts';
import { twips } from './measures.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** Lines of what stands on the cover and inside it, as the print templates have them. */
export function frontLines({ lines }: Pick<Look, 'lines'>) {
  return {
    authority: lines('display', 9.5, 0.5),
    publisher: lines('display', 10.5, 0.5),
    type: lines('display', 15, 0.5),
    name: lines('display', 38, 0.5),
    date: lines('display', 10, 0.5),
    theme: lines('display', 14, 0.5),
    legend: lines('display', 8, 0.5),
    teaser: lines('display', 12, 0.5),
    teaserKicker: lines('display', 8, 0.5),
    contentsTitle: lines('display', 24, 0.5),
    section: lines('display', 11, 0.5),
    entry: lines('font', 12.5, 0.5),
    author: lines('font', 10, 0.5),
    imprint: lines('display', 8.3, 0.55),
    running: lines('display', 8, 0.5),
  };
}

const centred = { alignment: AlignmentType.CENTER } as const;

export const frontStyles = (look: Look): IParagraphStyleOptions[] => [
  ...coverStyles(look),
  ...contentsStyles(look),
];

function coverStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, display, sized } = look;
  const { authority, publisher, type, name, date, theme, legend, teaser, teaserKicker } = frontLines(look);
  return [
    {
      id: STYLE.authority,
      name: 'Bìa: cơ quan',
      basedOn: 'Normal',
      run: { ...typed(display, authority), color: COLOUR.muted },
      paragraph: { ...centred, spacing: authority.spacing },
    },
    {
      id: STYLE.publisher,
      name: 'Bìa: đơn vị xuất bản',
      basedOn: STYLE.authority,
      run: { ...typed(display, publisher), bold: true, color: COLOUR.ink },
    },
    {
      id: STYLE.mastheadType,
      name: 'Bìa: loại ấn phẩm',
      basedOn: 'Normal',
      next: STYLE.mastheadName,
      run: { ...typed(display, type), bold: true, allCaps: true, characterSpacing: 90, color: accent },
      paragraph: { ...centred, spacing: { before: between(13, publisher, type), ...type.spacing } },
    },
    {
      id: STYLE.mastheadName,
      name: 'Title',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...typed(display, name), bold: true, allCaps: true, color: accent },
      paragraph: {
        ...centred,
        spacing: {
          before: between(sized(1080) / 100, type, name),
          after: between(sized(1230) / 100, name, EDGE),
          ...name.spacing,
        },
      },
    },
    {
      id: STYLE.coverDate,
      name: 'Bìa: số và ngày',
      basedOn: 'Normal',
      run: typed(display, date),
      paragraph: {
        rightTabStop: twips(coverWidth(look)),
        spacing: { before: 40, after: 0, ...date.spacing },
        border: {
          top: { style: BorderStyle.SINGLE, size: 10, space: 6, color: accent },
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: accent },
        },
      },
    },
    {
      id: STYLE.theme,
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...typed(display, theme), bold: true, color: accent },
      paragraph: { spacing: { before: between(5, EDGE, theme), after: 0, ...theme.spacing } },
    },
    {
      id: STYLE.coverLegend,
      name: 'Bìa: chú thích ảnh',
      basedOn: 'Normal',
      run: { ...typed(display, legend), color: COLOUR.muted },
      paragraph: { spacing: { before: 50, ...legend.spacing } },
    },
    {
      id: STYLE.teaserKicker,
      name: 'Bìa: chú mục',
      basedOn: 'Normal',
      next: STYLE.teaser,
      run: { ...typed(display, teaserKicker), bold: true, color: accent },
    },
    {
      id: STYLE.teaser,
      name: 'Bìa: tít',
      basedOn: 'Normal',
      run: { ...typed(display, teaser), bold: true },
    },
  ];
}

function contentsStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, display, font, wideTwips } = look;
  const { contentsTitle, section, entry, author, imprint } = frontLines(look);
  return [
    {
      id: STYLE.contentsTitle,
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { ...typed(display, contentsTitle), bold: true, color: accent },
      paragraph: {
        spacing: { after: twips(3), ...contentsTitle.spacing },
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 13, color: accent } },
      },
    },
    {
      id: STYLE.contents[0],
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { ...typed(display, section), bold: true, color: accent },
      paragraph: {
        keepNext: true,
        rightTabStop: wideTwips,
        spacing: { before: between(8.3, entry, section), ...section.spacing },
      },
    },
    {
      id: STYLE.contents[1],
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      run: typed(font, entry),
      paragraph: {
        spacing: { before: between(3.4, entry, entry), ...entry.spacing },
      },
    },
    {
      id: STYLE.contentsBelow,
      name: 'Mục lục: tác giả',
      basedOn: 'Normal',
      run: { ...typed(font, author), italics: true, color: COLOUR.muted },
      paragraph: { spacing: { before: between(1.4, entry, author), ...author.spacing } },
    },
    {
      // Carries the end of the contents field, and takes no room.
      id: STYLE.contentsEnd,
      name: 'Mục lục: hết',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { line: 20, lineRule: 'exact' } },
    },
    {
      id: STYLE.imprint,
      name: 'Thông tin xuất bản',
      basedOn: 'Normal',
      run: typed(display, imprint),
      paragraph: { spacing: { before: 0, after: 0, ...imprint.spacing } },
    },
  ];
}

export const runningStyles = (look: Look): IParagraphStyleOptions[] => {
  const { display, railTwips } = look;
  const { running } = frontLines(look);
  return [
    {
      id: STYLE.header,
      name: 'header',
      basedOn: 'Normal',
      run: { ...typed(display, running), color: COLOUR.muted },
      paragraph: {
        indent: { left: -railTwips },
        rightTabStop: rightEdge(look),
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: COLOUR.hairline } },
      },
    },
    {
      id: STYLE.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { ...typed(display, running), color: COLOUR.muted },
      paragraph: { indent: { left: -railTwips }, rightTabStop: rightEdge(look) },
    },
  ];
};

/** The right end of what stands across the page, from where text begins. */
function rightEdge({ wideTwips, railTwips }: Look): number {
  return wideTwips - railTwips;
}
