/** The table of offices' own Word templates as Kysely sees it; see schema.ts. */
export interface WordTemplateTable {
  publication_id: string;
  /** SHA-256 of the stored file. */
  hash: string;
  name: string;
  bytes: number;
  /** JSON: StyleRole[]. */
  found: string;
  /** Name of who chose it, as it was then. */
  added_by: string;
  added_at: string;
  /** Null while it is in use. */
  removed_at: string | null;
}

export interface WordTemplateTables {
  word_template: WordTemplateTable;
}
