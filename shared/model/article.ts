/** An article (tin, bài …) and the fields a person edits. */
import { z } from 'zod';
import { documentSchema } from '../document/schema.ts';

/** tin, bài, phỏng vấn, điểm báo, nhân sự, văn bản. */
export const ARTICLE_KINDS = ['news', 'feature', 'interview', 'digest', 'personnel', 'legal'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** nháp, chờ duyệt, trả lại, đã duyệt, đã phát hành. */
export const ARTICLE_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

const line = (max: number) => z.string().max(max);

/** What an editor writes. All single lines may be empty; none holds markup. */
export const articleContentSchema = z.object({
  kind: z.enum(ARTICLE_KINDS),
  title: line(1000),
  /** Chú mục: the line above the title. */
  kicker: line(1000),
  /** Sapô. */
  lead: line(10_000),
  /** As printed, label included: "Tin, ảnh: Q. Thái". */
  byline: line(1000),
  /** "Theo: …", without the label. */
  via: line(1000),
  /** "Nguồn: …", without the label. */
  attribution: line(1000),
  document: documentSchema,
});
export type ArticleContent = z.infer<typeof articleContentSchema>;

/** A list row. `words` counts title, lead and body in chữ. Times are ISO 8601 UTC. */
export interface ArticleSummary {
  id: string;
  kind: ArticleKind;
  state: ArticleState;
  title: string;
  kicker: string;
  lead: string;
  byline: string;
  via: string;
  attribution: string;
  words: number;
  /** The outlet that the attribution names, when the directory knows it. */
  outlet: string | null;
  updatedAt: string;
}

export interface Article extends ArticleContent {
  id: string;
  state: ArticleState;
  words: number;
  outlet: string | null;
  /** Raised by one at every save; a save must name the revision it started from. */
  revision: number;
  createdAt: string;
  updatedAt: string;
}
