/** All rules. Among those on spelling, the earlier has a stretch that two of them claim. */
import type { Lexicon } from '../vietnamese/spelling/lexicon.ts';
import { type Rule, weighted } from './rule.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { articleParts } from './rules/article-parts.ts';
import { brokenWords } from './rules/broken-words.ts';
import { capitalisedNames } from './rules/capitalised-names.ts';
import { capitals } from './rules/capitals.ts';
import { changes } from './rules/changes.ts';
import { citationForm } from './rules/citation-form.ts';
import { citationVariants } from './rules/citation-variants.ts';
import { confusions } from './rules/confusions.ts';
import { dateForm, dateFormAs } from './rules/date-form.ts';
import { dateOrder } from './rules/date-order.ts';
import { deadlines } from './rules/deadlines.ts';
import { directoryNames } from './rules/directory-names.ts';
import { directoryPeople } from './rules/directory-people.ts';
import { earlierIssues } from './rules/earlier-issues.ts';
import { figureParts } from './rules/figure-parts.ts';
import { futurePast } from './rules/future-past.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { forbiddenWords, houseNames, preferredWords } from './rules/house-words.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { issueApproval, issueContents, issueLength, issueSections } from './rules/issue-frame.ts';
import { keyRemains } from './rules/key-remains.ts';
import { lengths } from './rules/lengths.ts';
import { lookAlikes } from './rules/look-alikes.ts';
import { nameVariants } from './rules/name-variants.ts';
import { nearDuplicates } from './rules/near-duplicates.ts';
import { numberForm, numberFormUngrouped } from './rules/number-form.ts';
import { numbering } from './rules/numbering.ts';
import { oldEncoding } from './rules/old-encoding.ts';
import { pairs } from './rules/pairs.ts';
import { percentForm, percentFormAs } from './rules/percent-form.ts';
import { percentages } from './rules/percentages.ts';
import { personTitles } from './rules/person-titles.ts';
import { punctuation } from './rules/punctuation.ts';
import { quoteStyle, quoteStyleAs } from './rules/quote-style.ts';
import { quotedPeople } from './rules/quoted-people.ts';
import { repeatedPicture } from './rules/repeated-picture.ts';
import { repeatedSentence } from './rules/repeated-sentence.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { shares } from './rules/shares.ts';
import { sourceQuotes } from './rules/source-quotes.ts';
import { spacing } from './rules/spacing.ts';
import { sums } from './rules/sums.ts';
import { syllables } from './rules/syllables.ts';
import { takenOver } from './rules/taken-over.ts';
import { titleCapitals } from './rules/title-capitals.ts';
import { tonePlacement, tonePlacementAs } from './rules/tone-placement.ts';
import { unknownWords } from './rules/unknown-words.ts';
import { weekday } from './rules/weekday.ts';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';

/** The rules as a house has them that has chosen nothing. */
function rulesOfHouse(surroundings: Surroundings): readonly Rule[] {
  const { style } = surroundings;
  return [
    oldEncoding,
    lookAlikes,
    keyRemains,
    confusions,
    brokenWords,
    syllables,
    spacing,
    punctuation,
    pairs,
    style.quotes === 'either' ? quoteStyle : quoteStyleAs(style.quotes),
    repeatedWord,
    repeatedSentence,
    repeatedTitle,
    repeatedPicture,
    nearDuplicates,
    earlierIssues(surroundings),
    takenOver(surroundings),
    capitalisedNames,
    capitals,
    ...(style.titles === 'either' ? [] : [titleCapitals(style.titles)]),
    citationForm,
    citationVariants,
    sourceQuotes(surroundings),
    shares,
    changes,
    sums,
    percentages,
    style.grouping ? numberForm : numberFormUngrouped,
    style.percent === 'either' ? percentForm : percentFormAs(style.percent),
    impossibleDate,
    weekday,
    dateOrder,
    deadlines,
    futurePast(surroundings),
    style.date === 'either' ? dateForm : dateFormAs(style.date),
    abbreviations,
    nameVariants,
    preferredWords(style.preferred),
    forbiddenWords(style.forbidden),
    houseNames(style.names),
    directoryNames(surroundings),
    directoryPeople(surroundings),
    personTitles,
    style.tone === 'either' ? tonePlacement : tonePlacementAs(style.tone),
    numbering,
    headingLevels,
    articleParts,
    figureParts,
    lengths(style.limits),
    issueContents(surroundings),
    issueSections(surroundings),
    issueApproval(surroundings),
    issueLength(surroundings),
    quotedPeople,
  ];
}

/** Every rule that needs no dictionary, as in a house that has chosen nothing. */
export const RULES: readonly Rule[] = rulesOfHouse(NO_SURROUNDINGS);

/** Ids of all rules, those too that only a choice of the house or a dictionary brings about. */
export const RULE_IDS: readonly string[] = [...RULES.map(({ id }) => id), 'title-capitals', 'unknown-words'];

export interface RuleOptions {
  /** The syllables in use; without them no word is called unknown. */
  lexicon?: Lexicon | undefined;
  /** What is known besides the text; without it the rules of every house. */
  surroundings?: Surroundings | undefined;
}

/** The desk's rules with what the house brings to them, in the weights that it gives them. */
export function rulesFor({ lexicon, surroundings = NO_SURROUNDINGS }: RuleOptions): readonly Rule[] {
  const { style } = surroundings;
  return rulesOfHouse(surroundings)
    .flatMap((rule) => (rule === syllables && lexicon ? [rule, unknownWords(lexicon, style.names)] : [rule]))
    .flatMap((rule) => {
      const weight = style.rules[rule.id];
      if (weight === 'off') return [];
      return [weight ? weighted(rule, weight) : rule];
    });
}
