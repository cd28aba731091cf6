/**
 * The tables as Kysely sees them: what a row holds after the newest migration.
 *
 * Times are ISO 8601 UTC text, days are "YYYY-MM-DD", truth is 0 or 1, JSON is text. Only types that
 * PostgreSQL has too, so that a desk can outgrow one PC.
 */
import type { Generated } from 'kysely';
import type { ArticleKind, ArticleState } from '#shared/model/article.ts';
import type { DirectoryKind } from '#shared/model/directory.ts';
import type { IssueState } from '#shared/model/issue.ts';
import type { DocumentKind, PictureType } from '#shared/model/library.ts';
import type { TemplateName } from '#shared/model/publication.ts';
import type { VersionReason } from '#shared/model/version.ts';
import type { PersonTable, WrongTriesTable } from './schema-accounts.ts';
import type { AttachmentTable } from './schema-attachments.ts';
import type { AuditEntryTable, PersonKeyTable } from './schema-audit.ts';
import type { PlacementOverrideTable } from './schema-composing.ts';
import type { HandoffArticleTable, HandoffPackageTable } from './schema-handoff.ts';
import type { PictureColumns, PictureTables } from './schema-pictures.ts';
import type { PrintRunTables } from './schema-print-run.ts';
import type { ReviewTables } from './schema-review.ts';
import type { SearchTables } from './schema-search.ts';
import type {
  ArticleFactsTable,
  ArticleNameTable,
  ArticleStateChangeTable,
  IssuePagesTable,
  RoyaltyClosingTable,
  RoyaltyCorrectionTable,
  RoyaltyRatesTable,
} from './schema-statistics.ts';
import type { WordTemplateTables } from './schema-word-template.ts';

export interface SettingTable {
  key: string;
  value: string;
}

export interface PublicationTable {
  id: string;
  name: string;
  type: string;
  publisher: string;
  authority: string;
  place: string;
  template: TemplateName;
  /** JSON: string[]. */
  sections: string;
  /** JSON: Imprint. */
  imprint: string;
  /** JSON: TemplateSettings; null where all is as the template has it. */
  settings: string | null;
  created_at: string;
}

export interface ArticleTable {
  id: string;
  kind: ArticleKind;
  state: ArticleState;
  title: string;
  kicker: string;
  lead: string;
  byline: string;
  via: string;
  attribution: string;
  /** JSON: ArticleDocument, see shared/document/parse.ts. */
  document: string;
  words: number;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  trashed_at: string | null;
  /** Who saved last. */
  written_by: string | null;
}

export interface IssueTable {
  id: string;
  publication_id: string;
  number: string;
  date: string;
  theme: string;
  state: IssueState;
  created_at: string;
  updated_at: string;
  trashed_at: string | null;
  /** Pages that it is planned to have; null where nobody said. */
  page_budget: Generated<number | null>;
}

export interface SectionTable {
  id: string;
  issue_id: string;
  name: string;
  position: number;
}

/** An article's place in an issue. */
export interface PlacementTable {
  issue_id: string;
  section_id: string;
  article_id: string;
  position: number;
}

export interface PictureTable extends PictureColumns {
  id: string;
  hash: string;
  name: string;
  caption: string;
  credit: string;
  alternative_text: string;
  media_type: PictureType;
  width: number;
  height: number;
  bytes: number;
  created_at: string;
  trashed_at: Generated<string | null>;
}

export interface OutletTable {
  id: string;
  name: string;
  domain: string;
  trashed_at: Generated<string | null>;
  /** The outlet that it is a former name or address of; such a one lies in the trash, unseen. */
  merged_into: Generated<string | null>;
}

export interface SourceTable {
  id: string;
  title: string;
  outlet_id: string | null;
  author: string;
  published_on: string | null;
  address: string;
  text: string;
  words: number;
  created_at: string;
  /** JSON: ArticleDocument; null for a source that is its text alone. */
  document: string | null;
  /** SHA-256 of the file it came in; null when it was typed or pasted. */
  file_hash: string | null;
  file_name: string;
  file_kind: DocumentKind | '';
  file_bytes: number;
  rights: string;
  /** Day on which it was taken into the library. */
  taken_on: string | null;
  trashed_at: string | null;
}

/** Which sources an article draws on. */
export interface ArticleSourceTable {
  article_id: string;
  source_id: string;
}

export interface CommentThreadTable {
  id: string;
  article_id: string;
  /** JSON: CommentPlace. */
  place: string;
  quote: string;
  created_at: string;
  resolved_at: string | null;
  resolved_by: string | null;
}

export interface CommentTable {
  id: string;
  thread_id: string;
  author_id: string;
  text: string;
  created_at: string;
  edited_at: string | null;
  deleted_at: string | null;
}

/** The desk's own dictionary. */
export interface DeskWordTable {
  id: string;
  word: string;
  by: string;
  at: string;
}

/** Findings that somebody decided to pass over. */
export interface IgnoredFindingTable {
  id: string;
  /** Null: in every article. */
  article_id: string | null;
  rule: string;
  text: string;
  context: string;
  by: string;
  at: string;
}

/** Content of versions, each different one once. */
export interface VersionContentTable {
  /** SHA-256, see features/versions/version-content.ts. */
  hash: string;
  content: Uint8Array;
}

export interface ArticleVersionTable {
  id: string;
  article_id: string;
  number: number;
  hash: string;
  reason: VersionReason;
  name: string;
  author_id: string | null;
  author: string | null;
  /** When the text was written. */
  written_at: string;
  /** When it was kept as a version: later, when somebody else went on writing. */
  kept_at: string;
  words: number;
  added: number;
  removed: number;
  restored_from: number | null;
}

export interface HouseStyleTable {
  publication_id: string;
  /** JSON: HouseStyle. */
  style: string;
}

export interface DirectoryEntryTable {
  id: string;
  kind: DirectoryKind;
  name: string;
  /** JSON: DirectoryDraft. */
  entry: string;
}

/** Which revision of an article its marks are of. */
export interface ArticleMarksTable {
  article_id: string;
  revision: number;
}

/** See shared/checks/text/shingles.ts. */
export interface TextMarkTable {
  mark: number;
  article_id: string;
}

export interface DeskDatabase
  extends PictureTables,
    PrintRunTables,
    ReviewTables,
    SearchTables,
    WordTemplateTables {
  attachment: AttachmentTable;
  audit_entry: AuditEntryTable;
  person_key: PersonKeyTable;
  handoff_package: HandoffPackageTable;
  handoff_article: HandoffArticleTable;
  house_style: HouseStyleTable;
  directory_entry: DirectoryEntryTable;
  article_marks: ArticleMarksTable;
  text_mark: TextMarkTable;
  article_state_change: ArticleStateChangeTable;
  article_facts: ArticleFactsTable;
  article_name: ArticleNameTable;
  issue_pages: IssuePagesTable;
  royalty_rates: RoyaltyRatesTable;
  royalty_correction: RoyaltyCorrectionTable;
  royalty_closing: RoyaltyClosingTable;
  version_content: VersionContentTable;
  article_version: ArticleVersionTable;
  desk_word: DeskWordTable;
  ignored_finding: IgnoredFindingTable;
  setting: SettingTable;
  person: PersonTable;
  wrong_tries: WrongTriesTable;
  publication: PublicationTable;
  article: ArticleTable;
  issue: IssueTable;
  section: SectionTable;
  placement: PlacementTable;
  placement_override: PlacementOverrideTable;
  picture: PictureTable;
  outlet: OutletTable;
  source: SourceTable;
  article_source: ArticleSourceTable;
  comment_thread: CommentThreadTable;
  comment: CommentTable;
}
