/**
 * Which ids or hashes stand anywhere in a library's rows. It reads every table there is, so that whatever a new
 * feature keeps counts without being named here: what is missed would be deleted.
 */
import { inflateSync } from 'node:zlib';
import { libraryFolder } from '../../files/library-folder.ts';
import type { Task } from '../../jobs/task.ts';
import { MentionsRepository } from './mentions.repository.ts';

export interface MentionsInput {
  library: string;
  /** What is looked for: ids of things, or SHA-256 in hex. */
  names: readonly string[];
  /** The table of the things themselves: it and what goes with its rows are no mention; null for files. */
  of: 'picture' | null;
  /** Leave out what lies in the trash, old versions of texts, and what belongs to articles alone. */
  liveOnly?: boolean;
}

/** Ids, UUIDs and hashes: what may stand between quotes of JSON. */
const NAMES = /[0-9A-Za-z_-]{8,}/g;

/** @returns those that are mentioned. */
export const mentionsTask: Task<MentionsInput, string[]> = async (input, { progress }) => {
  const { library, of, liveOnly = false } = input;
  const wanted = new Set(input.names);
  const found = new Set<string>();
  const rows = new MentionsRepository(libraryFolder(library).database);
  try {
    const tables = rows.tables();
    for (const [index, table] of tables.entries()) {
      progress({ step: 'looking', fraction: index / tables.length });
      if (table === of || (liveOnly && rows.belongsToArticles(table))) continue;
      for (const value of rows.values(table, of, liveOnly)) {
        for (const [name] of textOf(value).matchAll(NAMES)) if (wanted.has(name)) found.add(name);
      }
    }
    return [...found];
  } finally {
    rows.close();
  }
};

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return '';
  try {
    return inflateSync(value).toString('utf8');
  } catch {
    return Buffer.from(value).toString('latin1');
  }
}
