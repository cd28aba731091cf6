/** Everything in the library that can be in the index. */
import { sql } from 'kysely';

/** Kind and id of each. */
export const ENTRY_KINDS_SQL = sql`
  select 'article', id from article
  union all select 'source', id from source
  union all select 'picture', id from picture
  union all select 'issue', id from issue`;
