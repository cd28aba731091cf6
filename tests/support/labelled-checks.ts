/**
 * The labelled set of sentences under tests/fixtures/checks: faults marked {{so}}, and clean ones that come
 * close. Each file names the rule it is about; `prose.json` is plain official prose, all of it clean.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkText } from '#shared/checks/engine.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { RULES } from '#shared/checks/rules.ts';
import { NO_SURROUNDINGS, type Surroundings } from '#shared/checks/surroundings.ts';
import { directoryDraftSchema } from '#shared/model/directory.ts';
import { DEFAULT_HOUSE_STYLE, houseStyleSchema } from '#shared/model/house-style.ts';

const FOLDER = new URL('../fixtures/checks/', import.meta.url);
const fileSchema = z.strictObject({
  rule: z.string(),
  /** What the rule knows besides the text; only what differs from nothing is said. */
  around: z
    .strictObject({
      today: z.string().optional(),
      style: houseStyleSchema.partial().optional(),
      directory: z.array(directoryDraftSchema).optional(),
      sources: z.array(z.strictObject({ title: z.string(), text: z.string() })).optional(),
    })
    .optional(),
  faults: z.array(z.string().includes('{{')),
  clean: z.array(z.string()),
});

type Around = NonNullable<z.infer<typeof fileSchema>['around']>;

export interface LabelledText {
  rule: string;
  surroundings: Surroundings;
  text: string;
  /** The marked stretches, as `checkText` places them. */
  marks: { line: number; from: number; to: number }[];
}

/** Faulty and clean texts of all files. */
export function labelledTexts(): LabelledText[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { rule, around, faults, clean } = fileSchema.parse(
        JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
      );
      const surroundings = surroundingsFrom(around ?? {});
      return [...faults, ...clean].map((marked) => readMarks(rule, surroundings, marked));
    });
}

function surroundingsFrom({ today, style, directory, sources }: Around): Surroundings {
  const around = { ...NO_SURROUNDINGS, style: houseStyleSchema.parse({ ...DEFAULT_HOUSE_STYLE, ...style }) };
  const own = { appears: today ?? '', sources: sources ?? [], earlier: [], state: null };
  return {
    ...around,
    today: today ?? null,
    directory: directory ?? [],
    articles: today || sources ? { '': own } : {},
  };
}

function readMarks(rule: string, surroundings: Surroundings, marked: string): LabelledText {
  const marks: LabelledText['marks'] = [];
  const lines = marked.split('\n').map((line, index) => {
    let plain = '';
    for (const [position, part] of line.split(/\{\{|\}\}/u).entries()) {
      if (position % 2 === 1) marks.push({ line: index, from: plain.length, to: plain.length + part.length });
      plain += part;
    }
    return plain;
  });
  return { rule, surroundings, text: lines.join('\n'), marks };
}

export interface RuleScore {
  rule: string;
  found: number;
  missed: number;
  /** Findings of this rule where nothing is marked, in any text of the set. */
  false: number;
}

export interface Scores {
  rules: RuleScore[];
  missed: string[];
  false: { text: string; finding: Finding }[];
}

/**
 * Runs all rules over the set. A mark counts as found when a finding of its rule's group touches it: which
 * of two spelling rules speaks does not matter to the desk.
 */
export function scoreLabelledTexts(texts: readonly LabelledText[]): Scores {
  const groups = new Map(RULES.map(({ id, group }) => [id, group]));
  const scores = new Map(RULES.map(({ id }) => [id, { rule: id, found: 0, missed: 0, false: 0 }]));
  const result: Scores = { rules: [...scores.values()], missed: [], false: [] };
  for (const { rule, text, marks, surroundings } of texts) {
    const findings = checkText(text, { surroundings });
    for (const mark of marks) {
      const score = scores.get(rule);
      const hit = findings.some((finding) => finding.group === groups.get(rule) && touches(finding, mark));
      if (!score) throw new Error(`no rule ${rule}`);
      if (hit) score.found += 1;
      else {
        score.missed += 1;
        result.missed.push(`${rule}: ${text}`);
      }
    }
    for (const finding of findings) {
      const score = scores.get(finding.rule);
      if (!score || marks.some((mark) => touches(finding, mark))) continue;
      score.false += 1;
      result.false.push({ text, finding });
    }
  }
  return result;
}

function touches({ place }: Finding, { line, from, to }: LabelledText['marks'][number]): boolean {
  return place.block?.[0] === line && place.from <= to && from <= place.to;
}

export function precision({ found, false: wrong }: Omit<RuleScore, 'rule'>): number {
  return found + wrong === 0 ? 1 : found / (found + wrong);
}

export function recall({ found, missed }: Omit<RuleScore, 'rule'>): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

/** All rules together. */
export function total(rules: readonly RuleScore[]): RuleScore {
  return rules.reduce(
    (sum, score) => ({
      rule: 'tổng',
      found: sum.found + score.found,
      missed: sum.missed + score.missed,
      false: sum.false + score.false,
    }),
    { rule: 'tổng', found: 0, missed: 0, false: 0 },
  );
}
