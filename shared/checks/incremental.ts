/**
 * Checks one article again and again while it is written: what single passages say is kept until their text
 * changes, what the article says as a whole is asked for apart, when there is time.
 */
import type { ArticleContent } from '../model/article.ts';
import { BUDGET_MS, type CheckOptions, cutPassage, OutOfTime, ruleFailed, toFinding } from './engine.ts';
import type { Finding } from './finding.ts';
import { isAboutGone, type Passage, subjectOfArticle } from './passage.ts';
import type { Fault, Rule } from './rule.ts';
import { rulesFor } from './rules.ts';

/** Findings of one passage with the text that they were found in; offsets are into that text. */
export interface CheckedPassage {
  text: string;
  findings: Finding[];
}

interface KeptFault {
  rule: Rule;
  fault: Omit<Fault, 'passage'>;
}

export class ArticleChecker {
  readonly #rules: readonly Rule[];
  readonly #budget: number;
  readonly #clock: () => number;
  /** Milliseconds that rules took in the check that runs. */
  #spent = new Map<Rule, number>();
  /** Rules that threw or took too long: each is told of and left out from then on. */
  readonly #failed = new Map<Rule, Finding>();
  #kept = new Map<string, readonly KeptFault[]>();

  constructor(options: Pick<CheckOptions, 'rules' | 'lexicon' | 'surroundings' | 'budgetMs' | 'clock'>) {
    this.#rules = options.rules ?? rulesFor(options);
    this.#budget = options.budgetMs ?? BUDGET_MS;
    this.#clock = options.clock ?? Date.now;
  }

  /** What single passages say, those without findings left out; costs as much as what changed since last time. */
  checkPassages(content: ArticleContent): CheckedPassage[] {
    this.#spent = new Map();
    const next = new Map<string, readonly KeptFault[]>();
    const { passages } = subjectOfArticle(content, null);
    const checked = passages.map((passage) => {
      const key = `${passage.role}\n${passage.text}`;
      const faults = this.#kept.get(key) ?? next.get(key) ?? this.#faultsOf(passage);
      next.set(key, faults);
      return checkedPassage(passage, faults);
    });
    this.#kept = next;
    return withFindings(checked);
  }

  /** What only the article as a whole shows: mixed spellings, sums, lengths, numbering. */
  checkWhole(content: ArticleContent): CheckedPassage[] {
    this.#spent = new Map();
    const subject = subjectOfArticle(content, null);
    const found = new Map<Passage, KeptFault[]>();
    for (const rule of this.#working()) {
      this.#guard(rule, () =>
        rule.checkArticle?.(subject, ({ passage, ...fault }) => {
          if (passage) found.set(passage, [...(found.get(passage) ?? []), { rule, fault }]);
        }),
      );
    }
    const checked = subject.passages.map((passage) => checkedPassage(passage, found.get(passage) ?? []));
    return [
      ...withFindings(checked),
      ...[...this.#failed.values()].map((finding) => ({ text: '', findings: [finding] })),
    ];
  }

  #working(): Rule[] {
    return this.#rules.filter((rule) => !this.#failed.has(rule));
  }

  #guard(rule: Rule, check: () => void): void {
    const start = this.#clock();
    try {
      check();
      const spent = (this.#spent.get(rule) ?? 0) + this.#clock() - start;
      this.#spent.set(rule, spent);
      if (spent > this.#budget) throw new OutOfTime();
    } catch (thrown) {
      this.#failed.set(rule, ruleFailed(rule, thrown));
    }
  }

  #faultsOf(passage: Passage): readonly KeptFault[] {
    const faults: KeptFault[] = [];
    for (const rule of this.#working()) {
      this.#guard(rule, () => {
        for (const { part, start } of cutPassage(passage)) {
          rule.checkPassage?.(part, ({ passage: _, ...fault }) => {
            faults.push({ rule, fault: { ...fault, from: fault.from + start, to: fault.to + start } });
          });
        }
      });
    }
    return withoutEchoes(faults);
  }
}

function checkedPassage(passage: Passage, faults: readonly KeptFault[]): CheckedPassage {
  const findings = faults
    .filter(({ fault }) => !isAboutGone(passage, fault))
    .map(({ rule, fault }) => toFinding(rule, { ...fault, passage }, 0, null));
  return { text: passage.text, findings };
}

function withFindings(checked: readonly CheckedPassage[]): CheckedPassage[] {
  return checked.filter(({ findings }) => findings.length > 0);
}

/** Among spelling rules the first in the list that claims a stretch has it, as in the engine. */
function withoutEchoes(faults: readonly KeptFault[]): KeptFault[] {
  const claimed: KeptFault[] = [];
  return faults.filter((kept) => {
    if (kept.rule.group !== 'spelling') return true;
    const { from, to } = kept.fault;
    if (claimed.some(({ fault }) => from < fault.to && fault.from < to)) return false;
    claimed.push(kept);
    return true;
  });
}
