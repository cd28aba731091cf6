/** All rules. Among those on spelling, the earlier has a stretch that two of them claim. */
import type { Lexicon } from '../vietnamese/spelling/lexicon.ts';
import type { ToneStyle } from '../vietnamese/spelling/tone-style.ts';
import type { Rule } from './rule.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { articleParts } from './rules/article-parts.ts';
import { brokenWords } from './rules/broken-words.ts';
import { capitalisedNames } from './rules/capitalised-names.ts';
import { capitals } from './rules/capitals.ts';
import { changes } from './rules/changes.ts';
import { citationForm } from './rules/citation-form.ts';
import { citationVariants } from './rules/citation-variants.ts';
import { confusions } from './rules/confusions.ts';
import { dateForm } from './rules/date-form.ts';
import { dateOrder } from './rules/date-order.ts';
import { figureParts } from './rules/figure-parts.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { keyRemains } from './rules/key-remains.ts';
import { lengths } from './rules/lengths.ts';
import { lookAlikes } from './rules/look-alikes.ts';
import { nameVariants } from './rules/name-variants.ts';
import { nearDuplicates } from './rules/near-duplicates.ts';
import { numberForm } from './rules/number-form.ts';
import { numbering } from './rules/numbering.ts';
import { oldEncoding } from './rules/old-encoding.ts';
import { pairs } from './rules/pairs.ts';
import { percentages } from './rules/percentages.ts';
import { punctuation } from './rules/punctuation.ts';
import { quoteStyle } from './rules/quote-style.ts';
import { repeatedPicture } from './rules/repeated-picture.ts';
import { repeatedSentence } from './rules/repeated-sentence.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { shares } from './rules/shares.ts';
import { spacing } from './rules/spacing.ts';
import { sums } from './rules/sums.ts';
import { syllables } from './rules/syllables.ts';
import { tonePlacement, tonePlacementAs } from './rules/tone-placement.ts';
import { unknownWords } from './rules/unknown-words.ts';
import { weekday } from './rules/weekday.ts';

export const RULES: readonly Rule[] = [
  oldEncoding,
  lookAlikes,
  keyRemains,
  confusions,
  brokenWords,
  syllables,
  spacing,
  punctuation,
  pairs,
  quoteStyle,
  repeatedWord,
  repeatedSentence,
  repeatedTitle,
  repeatedPicture,
  nearDuplicates,
  capitalisedNames,
  capitals,
  citationForm,
  citationVariants,
  shares,
  changes,
  sums,
  percentages,
  numberForm,
  impossibleDate,
  weekday,
  dateOrder,
  dateForm,
  abbreviations,
  nameVariants,
  tonePlacement,
  numbering,
  headingLevels,
  articleParts,
  figureParts,
  lengths,
];

export interface RuleOptions {
  /** The syllables in use; without them no word is called unknown. */
  lexicon?: Lexicon | undefined;
  /** The house's way to place the tone; absent or null: an article only has to keep to one. */
  toneStyle?: ToneStyle | null | undefined;
}

/** The desk's rules with what the house brings to them. */
export function rulesFor({ lexicon, toneStyle }: RuleOptions): readonly Rule[] {
  return RULES.flatMap((rule) => {
    if (rule === tonePlacement && toneStyle) return [tonePlacementAs(toneStyle)];
    return rule === syllables && lexicon ? [rule, unknownWords(lexicon)] : [rule];
  });
}
