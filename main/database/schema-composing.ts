/** The tables of composing as Kysely sees them; see schema.ts. */

/** Kept while the article is out of the issue, too, so that putting it back brings everything back. */
export interface PlacementOverrideTable {
  issue_id: string;
  article_id: string;
  /** JSON: PlacedOverride. */
  override: string;
}
