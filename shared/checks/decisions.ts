/** What the desk decided about findings: words that are right, findings that are to be passed over. */
import { z } from 'zod';
import type { Finding } from './finding.ts';

/**
 * What a decision to pass over is about. It holds wherever the same rule speaks of the same words between
 * the same neighbours, so that edits elsewhere in the text leave it in force.
 */
export const ignoredFindingSchema = z.object({
  /** Null: in every article, whatever stands around. */
  articleId: z.string().min(1).max(100).nullable(),
  rule: z.string().min(1).max(100),
  /** `wordsFound` of the finding. */
  text: z.string().max(2000),
  /** `neighbours` of the finding; "" where `articleId` is null. */
  context: z.string().max(2000),
});
export type IgnoredFinding = z.infer<typeof ignoredFindingSchema>;

export interface Decisions {
  /** Words of the desk's own dictionary. */
  words: readonly string[];
  ignored: readonly IgnoredFinding[];
}

export const NO_DECISIONS: Decisions = { words: [], ignored: [] };

/** The longest stretch that is compared; a longer one counts by its beginning. */
const LONGEST = 400;

function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
}

/** What a finding is about, for comparing: its words, or its message where it is about something as a whole. */
export function wordsFound(finding: Finding): string {
  return normalised(finding.text === '' ? finding.message : finding.text);
}

/** Where it stands: the part of the article and the words around. */
export function neighbours(finding: Finding): string {
  return `${finding.place.field}: ${normalised(finding.excerpt)}`;
}

/** The decision that passes over this finding in this article, or in all when `articleId` is null. */
export function ignoringOf(finding: Finding, articleId: string | null): IgnoredFinding {
  return {
    articleId,
    rule: finding.rule,
    text: wordsFound(finding),
    context: articleId === null ? '' : neighbours(finding),
  };
}

const spoken = (word: string) => word.normalize('NFC').toLowerCase();
const keyOf = ({ articleId, rule, text, context }: IgnoredFinding) =>
  JSON.stringify([articleId, rule, text, context]);

/** Tells of findings whether they stand; made once for a set of decisions. */
export class Judge {
  readonly #words: ReadonlySet<string>;
  readonly #ignored: ReadonlySet<string>;

  constructor({ words, ignored }: Decisions) {
    this.#words = new Set(words.map(spoken));
    this.#ignored = new Set(ignored.map(keyOf));
  }

  /** True when the desk's dictionary has the word that the finding calls misspelt. */
  isKnownWord({ group, text }: Finding): boolean {
    return group === 'spelling' && this.#words.has(spoken(text));
  }

  /** True when somebody decided to pass over it, here or everywhere. */
  isIgnored(finding: Finding, articleId: string | null): boolean {
    if (this.#ignored.has(keyOf(ignoringOf(finding, null)))) return true;
    return articleId !== null && this.#ignored.has(keyOf(ignoringOf(finding, articleId)));
  }

  /** The findings that still stand. */
  standing(findings: readonly Finding[]): Finding[] {
    return findings.filter(
      (finding) => !this.isKnownWord(finding) && !this.isIgnored(finding, finding.articleId ?? null),
    );
  }
}
