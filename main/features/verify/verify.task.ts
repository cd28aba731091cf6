/**
 * Is the library whole? The database's own checks, the log, every signature, every document, every version and
 * every stored file. It reads past the desk that has the library open, as everything was at one moment.
 */
import { inflateSync } from 'node:zlib';
import { keyCardSchema } from '#shared/model/key.ts';
import type { Verification, VerifyStep } from '#shared/verify/problem.ts';
import { openForReading } from '../../database/open.ts';
import { FileStore } from '../../files/file-store.ts';
import { libraryFolder } from '../../files/library-folder.ts';
import type { Task } from '../../jobs/task.ts';
import { sha256 } from '../audit/chain.ts';
import { readHead } from '../audit/head-file.ts';
import { isSignatureOf, keyIdOf } from '../keys/signatures.ts';
import { genuineApprovals } from './check-approvals.ts';
import { ArticlesCheck } from './check-articles.ts';
import { checkIssues } from './check-issues.ts';
import { type KnownKey, LogCheck } from './check-log.ts';
import { Findings } from './findings.ts';
import { VerifyRepository } from './verify.repository.ts';

/** How much of the whole work each step is, about. */
const SHARES: Record<VerifyStep, number> = {
  database: 0.05,
  log: 0.1,
  articles: 0.3,
  approvals: 0.05,
  versions: 0.2,
  files: 0.3,
};

type Report = Findings['add'];

/** @param input the library's folder. */
export const verifyTask: Task<{ library: string }, Verification> = async ({ library }, { progress }) => {
  const folder = libraryFolder(library);
  const findings = new Findings();
  const report: Report = (problem) => findings.add(problem);
  const told = progressTeller(progress);
  // First: what is written from now on makes the log longer than the file says, never shorter.
  const head = readHead(folder.logHead);
  const open = openForReading(folder.database);
  try {
    const rows = new VerifyRepository(open.database);
    await rows.holdStill();
    const counts = await rows.counts();
    told('database', 0);
    for (const line of open.integrityProblems()) report({ code: 'DATABASE', details: { line } });

    const keys = await checkKeys(rows, report);
    const log = new LogCheck(keys, report);
    for await (const entries of rows.entries()) {
      for (const entry of entries) log.add(entry);
      told('log', log.entries / counts.entries);
    }
    log.end(head);

    const articles = new ArticlesCheck(await rows.pictureHashes(), report);
    let checkedArticles = 0;
    for await (const batch of rows.articles()) {
      for (const row of batch) articles.add(row);
      checkedArticles += batch.length;
      told('articles', checkedArticles / counts.articles);
    }

    told('approvals', 0);
    const ofArticles = await rows.articleApprovals();
    const ofIssues = await rows.issueApprovals();
    const genuine = genuineApprovals('article-approval', ofArticles, keys, log, report);
    const approvedBeforeLog = articles.compare(genuine, log.begun);
    const genuineOfIssues = genuineApprovals('issue-approval', ofIssues, keys, log, report);
    const overrides = await rows.overrides();
    checkIssues(await rows.publishedIssues(), genuineOfIssues, articles, overrides, log.begun, report);

    const versions = await checkVersions(rows, report, (done) => told('versions', done / counts.versions));
    const files = await checkFiles(rows, new FileStore(folder), report, (share) => told('files', share));
    const problems = findings.list();
    return {
      ok: problems.length === 0,
      problems,
      checked: {
        entries: counts.entries,
        signatures: log.signatures + ofArticles.length + ofIssues.length,
        files,
        articles: checkedArticles,
        versions,
      },
      approvedBeforeLog,
    };
  } finally {
    await open.close();
  }
};

/** Tells how far a step is as how far the whole is. */
function progressTeller(progress: (progress: { step: string; fraction: number }) => void) {
  const steps = Object.entries(SHARES) as [VerifyStep, number][];
  return (step: VerifyStep, share: number) => {
    const at = steps.findIndex(([name]) => name === step);
    const before = steps.slice(0, at).reduce((sum, [, part]) => sum + part, 0);
    progress({ step, fraction: before + SHARES[step] * Math.min(1, share) });
  };
}

/** Keys whose name and card are their own; the others count as unknown. */
async function checkKeys(rows: VerifyRepository, report: Report): Promise<Map<string, KnownKey>> {
  const keys = new Map<string, KnownKey>();
  for (const row of await rows.keys()) {
    const card = keyCardSchema.safeParse(jsonOf(row.card)).data;
    const isSound =
      card !== undefined &&
      keyIdOf(card.publicKey) === row.id &&
      card.personId === row.person_id &&
      isSignatureOf(card.publicKey, row.card, row.card_signature);
    if (isSound) {
      const { personId, name, publicKey } = card;
      keys.set(row.id, { personId, name, publicKey, isOwn: row.private_key !== null });
    } else report({ code: 'KEY_ALTERED', details: { name: card?.name ?? row.id.slice(0, 12) } });
  }
  return keys;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function checkVersions(
  rows: VerifyRepository,
  report: Report,
  told: (done: number) => void,
): Promise<number> {
  let done = 0;
  for await (const versions of rows.versions()) {
    for (const { hash, content, title, number } of versions) {
      if (!isContentOf(hash, content)) report({ code: 'VERSION', details: { title, number } });
    }
    done += versions.length;
    told(done);
  }
  return done;
}

function isContentOf(hash: string, content: Uint8Array): boolean {
  try {
    return sha256(inflateSync(content).toString('utf8')) === hash;
  } catch {
    return false;
  }
}

/** @returns how many files there are. */
async function checkFiles(
  rows: VerifyRepository,
  files: FileStore,
  report: Report,
  told: (share: number) => void,
): Promise<number> {
  const stored = await files.list();
  for (const [index, hash] of stored.entries()) {
    if (!(await files.isSound(hash))) report({ code: 'FILE_ALTERED', details: { hash } });
    told((index + 1) / stored.length);
  }
  const there = new Set(stored);
  for (const { kind, name, hash } of await rows.neededFiles()) {
    if (!there.has(hash)) report({ code: 'FILE_MISSING', details: { kind, name } });
  }
  return stored.length;
}
