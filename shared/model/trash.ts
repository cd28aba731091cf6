/** What lies in the trash: kept for a while, taken out again, or gone for good. */
import { z } from 'zod';

export const TRASH_KINDS = ['article', 'issue', 'source', 'picture', 'outlet'] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

export const trashedRefSchema = z.object({ kind: z.enum(TRASH_KINDS), id: z.string() });
export type TrashedRef = z.infer<typeof trashedRefSchema>;

export interface TrashedThing extends TrashedRef {
  title: string;
  /** ISO 8601 UTC. */
  trashedAt: string;
  /** Who put it there; "" where the log does not tell. */
  by: string;
}

/** Why something stays although it was to go for good. */
export type TrashUse =
  /** In an issue that is not in the trash. */
  | 'issue'
  /** It has a signed scan. */
  | 'scan'
  /** It is at another desk. */
  | 'away'
  /** An article draws on the source. */
  | 'article'
  /** A picture that stands in a text, or in an old version of one. */
  | 'text'
  /** Sources come from the outlet. */
  | 'source';

export interface TrashEmptied {
  deleted: number;
  kept: (TrashedThing & { use: TrashUse })[];
}

/** After so many days the trash lets go of what nobody uses. */
export const TRASH_KEPT_DAYS = 60;
