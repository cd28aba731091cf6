/** The tables of packages as Kysely sees them; see schema.ts. */
import type { PackagePurpose } from '#shared/model/handoff.ts';

/** A package that was made here, or merged here. */
export interface HandoffPackageTable {
  /** The package's own id. */
  id: string;
  /** From 1, in the order in which they were made or merged, whatever the clock said. */
  number: number;
  direction: 'sent' | 'received';
  purpose: PackagePurpose;
  /** Name of whom it was sent to, or of who sent it. */
  other: string;
  /** Id of the desk it came from; null for one that was sent, as any desk may open it. */
  other_desk: string | null;
  /** Name of who made it, or merged it. */
  by: string;
  /** When it was made, or merged. */
  at: string;
  called_back_at: string | null;
}

/** The text of an article that was in a package: since then both desks know it. */
export interface HandoffArticleTable {
  package_id: string;
  article_id: string;
  /** What the package calls the text; both desks know it by this. */
  hash: string;
  /** The text as it is kept here, in `version_content`. Another hash where pictures have other ids here. */
  content_hash: string;
  /** Of the article here when it was sent, or after it was merged. */
  revision: number;
  /** When an answer to the package brought the article back. */
  returned_at: string | null;
  /** When somebody decided to write here although the article is away. */
  written_since: string | null;
}
