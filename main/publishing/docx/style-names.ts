/** Ids of the styles, by what they are for, and what they share: colours and the distance of lines. */
import { LineRuleType } from 'docx';

/** What is the same in every publication, as in assets/templates/common/theme.typ; see look.ts for the rest. */
export const COLOUR = {
  ink: '1B1F22',
  muted: '5B666B',
  hairline: 'B9C4C6',
} as const;

/** Vietnamese capitals carry two marks: lines stand a little further apart than Word's single. */
export const LINES = { line: 276, lineRule: LineRuleType.AUTO } as const;
export const CLOSE_LINES = { line: 252, lineRule: LineRuleType.AUTO } as const;

/** Style ids, by what they are for. */
export const STYLE = {
  body: 'BodyText',
  rule: 'ArticleRule',
  kicker: 'Kicker',
  lead: 'Lead',
  byline: 'Byline',
  provenance: 'Provenance',
  quote: 'Quote',
  question: 'Question',
  answer: 'Answer',
  list: 'ListParagraph',
  figure: 'Figure',
  caption: 'Caption',
  tableCaption: 'TableCaption',
  tableText: 'TableText',
  tableHead: 'TableHead',
  tableEnd: 'TableEnd',
  divider: 'Divider',
  recipients: 'Recipients',
  signature: 'Signature',
  footnote: 'FootnoteText',
  contentsTitle: 'TOCHeading',
  contents: ['TOC1', 'TOC2'],
  contentsEnd: 'ContentsEnd',
  imprint: 'Imprint',
  header: 'Header',
  footer: 'Footer',
  authority: 'CoverAuthority',
  publisher: 'CoverPublisher',
  mastheadType: 'CoverType',
  mastheadName: 'Title',
  coverDate: 'CoverDate',
  theme: 'Subtitle',
  coverLegend: 'CoverLegend',
  teaserKicker: 'CoverTeaserKicker',
  teaser: 'CoverTeaser',
  credit: 'PhotoCredit',
  hyperlink: 'Hyperlink',
  footnoteMark: 'FootnoteReference',
} as const;
