/** Runs the checks over articles, with the dictionary at hand. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { checkIssue, type IssueArticle } from '#shared/checks/engine.ts';
import type { Finding } from '#shared/checks/finding.ts';
import type { Surroundings } from '#shared/checks/surroundings.ts';
import { type Lexicon, readLexicon } from '#shared/vietnamese/spelling/lexicon.ts';
import type { Task } from '../../jobs/task.ts';

const unpack = promisify(gunzip);

/** Read once for each thread. */
const lexicons = new Map<string, Promise<Lexicon>>();

async function load(file: string): Promise<Lexicon> {
  return readLexicon(new Uint8Array(await unpack(await readFile(file))));
}

function lexiconOf(file: string): Promise<Lexicon> {
  const known = lexicons.get(file) ?? load(file);
  lexicons.set(file, known);
  return known;
}

export interface CheckRequest {
  articles: IssueArticle[];
  surroundings: Surroundings;
}

export const checkTask: Task<CheckRequest, Finding[]> = async ({ articles, surroundings }, { paths }) =>
  checkIssue(articles, { lexicon: await lexiconOf(paths.dictionary), surroundings });
