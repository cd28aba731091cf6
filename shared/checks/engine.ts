/**
 * Runs the rules over an article, an issue or a text.
 *
 * A rule that throws, or that takes longer than its budget, is reported once and left out for the rest of
 * the run; the others go on and nothing found so far is lost.
 */
import type { ArticleContent } from '../model/article.ts';
import type { Finding } from './finding.ts';
import { isAboutGone, type Passage, type Subject, subjectOfArticle, subjectOfText } from './passage.ts';
import type { Fault, Report, Rule } from './rule.ts';
import { type RuleOptions, rulesFor } from './rules.ts';

export interface CheckOptions extends RuleOptions {
  /** Ids of rules that are switched off. */
  off?: readonly string[];
  /** Milliseconds that one rule may take over the whole input; 2000 unless told. */
  budgetMs?: number;
  /** Milliseconds, any origin; for tests. */
  clock?: () => number;
  /** Other rules than the desk's own; for tests. */
  rules?: readonly Rule[];
}

export interface IssueArticle {
  id: string;
  content: ArticleContent;
}

export const BUDGET_MS = 2000;
/** A single passage longer than this is a file without paragraphs; it is checked piece by piece. */
const LONGEST_PASSAGE = 20_000;
const CONTEXT = 24;

/** Findings of one article, in reading order. */
export function checkArticle(content: ArticleContent, options: CheckOptions = {}): Finding[] {
  return run([subjectOfArticle(content, null)], options);
}

/** Findings of every article of an issue, and those that only their comparison shows. */
export function checkIssue(articles: readonly IssueArticle[], options: CheckOptions = {}): Finding[] {
  return run(
    articles.map(({ id, content }) => subjectOfArticle(content, id)),
    options,
  );
}

/** Findings of bare text, a paragraph per line; rules about an article's parts keep quiet. */
export function checkText(text: string, options: CheckOptions = {}): Finding[] {
  return run([subjectOfText(text)], options);
}

export class OutOfTime extends Error {}

interface Found {
  subject: number;
  passage: number;
  ruleOrder: number;
  finding: Finding;
}

function run(subjects: readonly Subject[], options: CheckOptions): Finding[] {
  const { off = [], rules = rulesFor(options), budgetMs = BUDGET_MS, clock = Date.now } = options;
  const pieces = subjects.map((subject) => subject.passages.flatMap(cutPassage));
  const order = new Map<Passage, { subject: number; passage: number }>();
  for (const [subject, { passages }] of subjects.entries()) {
    for (const [index, passage] of passages.entries()) order.set(passage, { subject, passage: index });
  }
  const found: Found[] = [];
  for (const [ruleOrder, rule] of rules.entries()) {
    if (off.includes(rule.id)) continue;
    const deadline = clock() + budgetMs;
    const report = (fault: Fault, start = 0): void => {
      const at = fault.passage ? order.get(fault.passage) : { subject: subjects.length, passage: 0 };
      if (!at) return;
      const stretch = { from: fault.from + start, to: fault.to + start };
      if (fault.passage && isAboutGone(fault.passage, stretch)) return;
      const finding = toFinding(rule, fault, start, subjects[at.subject]?.articleId ?? null);
      found.push({ ...at, ruleOrder, finding });
    };
    const inTime = () => {
      if (clock() > deadline) throw new OutOfTime();
    };
    try {
      applyRule(rule, subjects, pieces, report, inTime);
    } catch (thrown) {
      found.push({ subject: subjects.length, passage: 0, ruleOrder, finding: ruleFailed(rule, thrown) });
    }
  }
  return withoutEchoes(found.sort(inReadingOrder)).map(({ finding }) => finding);
}

/** Part of a passage that is checked by itself; `start` is where it begins in the whole. */
export interface Piece {
  part: Passage;
  whole: Passage;
  start: number;
}

export function cutPassage(whole: Passage): Piece[] {
  const { text } = whole;
  if (text.length <= LONGEST_PASSAGE) return [{ part: whole, whole, start: 0 }];
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = start + LONGEST_PASSAGE;
    const space = limit < text.length ? text.lastIndexOf(' ', limit) : text.length;
    const end = space > start ? space : limit;
    pieces.push({ part: { ...whole, text: text.slice(start, end) }, whole, start });
    start = end;
  }
  return pieces;
}

function applyRule(
  rule: Rule,
  subjects: readonly Subject[],
  pieces: readonly (readonly Piece[])[],
  report: (fault: Fault, start?: number) => void,
  inTime: () => void,
): void {
  const direct: Report = (fault) => report(fault);
  for (const [index, subject] of subjects.entries()) {
    for (const { part, whole, start } of rule.checkPassage ? (pieces[index] ?? []) : []) {
      inTime();
      rule.checkPassage?.(part, (fault) => report({ ...fault, passage: whole }, start));
    }
    inTime();
    rule.checkArticle?.(subject, direct);
  }
  inTime();
  rule.checkIssue?.(subjects, direct);
}

export function toFinding(rule: Rule, fault: Fault, start: number, articleId: string | null): Finding {
  const from = fault.from + start;
  const to = fault.to + start;
  const text = fault.passage?.text ?? '';
  return {
    rule: rule.id,
    group: rule.group,
    severity: fault.severity,
    message: fault.message,
    text: text.slice(from, to),
    excerpt: excerptOf(text, from, to),
    suggestion: fault.suggestion ?? null,
    place: { ...(fault.passage?.place ?? { field: 'document' }), from, to },
    ...(articleId === null ? {} : { articleId }),
  };
}

export function ruleFailed(rule: Rule, thrown: unknown): Finding {
  const reason =
    thrown instanceof OutOfTime
      ? 'văn bản quá lớn nên hết thời gian dành cho quy tắc này'
      : `quy tắc gặp lỗi (${thrown instanceof Error ? thrown.message : String(thrown)})`;
  return {
    rule: rule.id,
    group: 'engine',
    severity: 'warning',
    message: `Chưa kiểm tra xong “${rule.id}”: ${reason}. Các quy tắc khác vẫn được áp dụng.`,
    text: '',
    excerpt: '',
    suggestion: null,
    place: { field: 'document', from: 0, to: 0 },
  };
}

/** The stretch with whole words around it; long stretches are cut in the middle. */
function excerptOf(text: string, from: number, to: number): string {
  const before = text
    .slice(Math.max(0, from - CONTEXT), from)
    .replace(from > CONTEXT ? /^\S*\s/u : /^/u, '…');
  const after = text.slice(to, to + CONTEXT).replace(to + CONTEXT < text.length ? /\s\S*$/u : /$/u, '…');
  const stretch = text.slice(from, to);
  const shown = stretch.length > 160 ? `${stretch.slice(0, 100)} … ${stretch.slice(-50)}` : stretch;
  const start = from > 0 && from > CONTEXT ? before : text.slice(0, from);
  return `${start}${shown}${to + CONTEXT < text.length ? after : text.slice(to)}`;
}

function inReadingOrder(left: Found, right: Found): number {
  return (
    left.subject - right.subject ||
    left.passage - right.passage ||
    left.finding.place.from - right.finding.place.from ||
    left.ruleOrder - right.ruleOrder
  );
}

/** Among spelling rules the first in the list that claims a stretch has it: one word, one finding. */
function withoutEchoes(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let last: Found | null = null;
  for (const candidate of found) {
    if (candidate.finding.group !== 'spelling') {
      kept.push(candidate);
      continue;
    }
    if (last && overlap(last, candidate)) {
      if (last.ruleOrder <= candidate.ruleOrder) continue;
      kept.splice(kept.lastIndexOf(last), 1);
    }
    kept.push(candidate);
    last = candidate;
  }
  return kept;
}

function overlap(left: Found, right: Found): boolean {
  const samePassage = left.subject === right.subject && left.passage === right.passage;
  return samePassage && right.finding.place.from < left.finding.place.to;
}
