import type { RuleTexts } from './rule-texts-vi.ts';

export const ruleTextsEn: RuleTexts = {
  'unknown-words': {
    name: 'Words in no dictionary',
    what: 'Syllables that are well formed but not in use, or lack their marks.',
  },
  syllables: {
    name: 'Impossible syllables',
    what: 'Syllables that Vietnamese spelling does not allow, letters lost or doubled.',
  },
  confusions: { name: 'Confused words', what: 'Pairs that are often mixed up, judged by their neighbours.' },
  'key-remains': { name: 'Typing keys left over', what: 'VNI, Telex or VIQR keys left in words.' },
  'broken-words': { name: 'Spaces inside words', what: 'A word torn in two.' },
  'look-alikes': { name: 'Look-alike letters', what: 'Characters that only look like Vietnamese letters.' },
  'old-encoding': { name: 'Old encodings', what: 'Passages still in VNI, TCVN3 or the like.' },
  spacing: { name: 'Spaces', what: 'Spaces too many or missing around marks and between words.' },
  punctuation: {
    name: 'Punctuation',
    what: 'Doubled marks, full stops after titles, wrong ellipses and dashes.',
  },
  pairs: {
    name: 'Unpaired brackets',
    what: 'Brackets and quotation marks that are opened and not closed, or the other way round.',
  },
  'quote-style': {
    name: 'Quotation marks',
    what: 'As chosen above; where any will do, one kind in one article.',
  },
  'repeated-word': { name: 'Repeated words', what: 'A word or phrase twice in a row.' },
  'repeated-sentence': {
    name: 'Repeated sentences',
    what: 'A sentence twice: in a paragraph, or in lead, caption and body.',
  },
  'repeated-title': { name: 'Repeated title', what: 'The title again as kicker, lead or first line.' },
  'repeated-picture': { name: 'Repeated pictures', what: 'One picture twice in an article or issue.' },
  'near-duplicates': {
    name: 'Same article twice',
    what: 'Two articles of an issue that are mostly the same.',
  },
  'earlier-issues': { name: 'Printed before', what: 'Mostly the same as an article of an earlier issue.' },
  'taken-over': {
    name: 'Same as the source',
    what: 'More of the source word for word than allowed, with the passages. Not for digests and legal texts.',
  },
  'capitalised-names': {
    name: 'Capitals of bodies and places',
    what: 'By Decree 30/2020, Appendix II, with the clause.',
  },
  capitals: {
    name: 'Capitals by position',
    what: 'Sentences, weekdays, holidays and clauses by Decree 30/2020, Appendix II.',
  },
  'title-capitals': { name: 'Capitals of titles', what: 'As chosen above.' },
  'citation-form': {
    name: 'Numbers and symbols of documents',
    what: 'Number, year, type and issuer that do not fit each other.',
  },
  'citation-variants': {
    name: 'One document cited several ways',
    what: 'Number, day or issuer differ within an article or issue.',
  },
  'source-quotes': {
    name: 'Quotes that differ from the source',
    what: 'Words in quotation marks that are nearly, not exactly, those of a source.',
  },
  shares: { name: 'Shares', what: 'A share that does not follow from its own figures.' },
  changes: {
    name: 'Increases and decreases',
    what: 'A change that does not follow from its first and last figure.',
  },
  sums: { name: 'Sums', what: 'Parts that do not add up to their total.' },
  percentages: { name: 'Over 100 %', what: 'Shares above 100 % where that cannot be.' },
  'number-form': { name: 'Form of numbers', what: 'Wrong grouping, full stops and commas mixed.' },
  'percent-form': {
    name: 'Form of per cent',
    what: 'As chosen above; where any will do, one form in one article.',
  },
  'impossible-date': { name: 'Impossible dates', what: 'Days and months that no calendar has.' },
  weekday: { name: 'Weekdays', what: 'A weekday that is not that of its date.' },
  'date-order': { name: 'Reversed periods', what: 'A first day after the last.' },
  deadlines: { name: 'Deadlines', what: 'A deadline before the day that sets it, or after its event.' },
  'future-past': {
    name: 'Told as past, yet to come',
    what: 'A day in the future in a sentence in the past tense.',
  },
  'date-form': {
    name: 'Form of dates',
    what: 'As chosen above; where any will do, one form in one article.',
  },
  abbreviations: {
    name: 'Abbreviations',
    what: 'Used before they are explained, explained twice or in two ways.',
  },
  'name-variants': {
    name: 'One name in several ways',
    what: 'Names of systems and applications that are not always written alike.',
  },
  'tone-placement': {
    name: 'Tone marks',
    what: 'As chosen above; where any will do, one way in one article.',
  },
  'preferred-words': { name: 'Words to replace', what: 'By the list above.' },
  'forbidden-words': { name: 'Words not to use', what: 'By the list above.' },
  'house-names': { name: 'Names of the house', what: 'Names of the list above in other capitals.' },
  'directory-names': {
    name: 'Bodies and places by the directory',
    what: 'Names not in force on the day of the issue, or written otherwise.',
  },
  'directory-people': {
    name: 'Titles by the directory',
    what: 'A title that is not the person’s on the day of the issue.',
  },
  'person-titles': { name: 'One person, two titles', what: 'Titles that differ within an article or issue.' },
  numbering: { name: 'Numbering', what: 'Numbers that repeat or jump.' },
  'heading-levels': { name: 'Levels of headings', what: 'Headings that skip a level.' },
  'article-parts': { name: 'Missing parts of an article', what: 'No title, lead, byline or source.' },
  'figure-parts': { name: 'Missing parts of a figure', what: 'No caption, credit or alternative text.' },
  lengths: { name: 'Too long', what: 'Titles, leads, sentences, paragraphs over the limits above.' },
  'issue-contents': { name: 'Contents page', what: 'Articles without a title, or two with the same.' },
  'issue-sections': { name: 'Sections', what: 'Sections that are empty or lopsided.' },
  'issue-approval': { name: 'Not approved', what: 'Articles in the issue that are not approved.' },
  'issue-length': { name: 'Length of the issue', what: 'More words than the limit above.' },
  'quoted-people': { name: 'One voice everywhere', what: 'One person quoted in most articles of the issue.' },
};
