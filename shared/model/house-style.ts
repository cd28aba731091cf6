/** House style: what a publication asks of its texts, beyond what is right everywhere. */
import { z } from 'zod';

/** How much a rule's findings weigh; `off` switches the rule off. */
export const RULE_WEIGHTS = ['error', 'warning', 'hint', 'off'] as const;
export type RuleWeight = (typeof RULE_WEIGHTS)[number];

const words = z.string().trim().min(1).max(120);
const limit = (max: number) => z.int().min(1).max(max).nullable();

export const limitsSchema = z.object({
  /** Title, lead, sentence and paragraph in chữ; null: no limit. */
  title: limit(200),
  lead: limit(1000),
  sentence: limit(1000),
  paragraph: limit(5000),
  /** Per cent of an article's chữ that may stand in its sources word for word; null: not looked at. */
  takenOver: z.int().min(1).max(100).nullable(),
  /** Words of a whole issue, in chữ. */
  issue: limit(1_000_000),
});
export type Limits = z.infer<typeof limitsSchema>;

export const houseStyleSchema = z.object({
  /** Weights by rule id; rules that are not named keep the weight of each of their findings. */
  rules: z.record(z.string().max(60), z.enum(RULE_WEIGHTS)),
  /** hòa, thủy (old) or hoà, thuỷ (new); either: an article only has to keep to one. */
  tone: z.enum(['either', 'old', 'new']),
  /** 05/9/2024, 5/9/2024, or 05 tháng 9 năm 2024; either: one form in one article. */
  date: z.enum(['either', 'padded', 'plain', 'words']),
  /** 93,02% or 93,02 %. */
  percent: z.enum(['either', 'joined', 'spaced']),
  /** True where thousands are to be parted: 1.325, not 1325. */
  grouping: z.boolean(),
  /** “ ”, " " or « ». */
  quotes: z.enum(['either', 'curly', 'straight', 'angle']),
  /** "Bến phà thêm giờ" or "BẾN PHÀ THÊM GIỜ". */
  titles: z.enum(['either', 'sentence', 'capitals']),
  limits: limitsSchema,
  /** Terms that the house replaces. */
  preferred: z.array(z.object({ instead: words, use: words })).max(500),
  forbidden: z.array(words).max(500),
  /** Names and abbreviations as the house writes them: "VNeID", "Cồn Lụa", "PAKN". */
  names: z.array(words).max(1000),
});
export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** What a publication starts with: only what every office agrees on. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  rules: {},
  tone: 'either',
  date: 'either',
  percent: 'either',
  grouping: true,
  quotes: 'either',
  titles: 'either',
  // Official prose is long-winded: only what is far beyond its habit is named.
  limits: { title: 30, lead: 150, sentence: 120, paragraph: 400, takenOver: 80, issue: null },
  preferred: [],
  forbidden: [],
  names: [],
};
