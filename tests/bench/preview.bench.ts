/** From an edit of one article to its page on the screen, for issues of 24 and 100 pages: half and 95 of 100 edits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkerPool } from '#main/jobs/worker-pool.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { sampleIssue } from './sample-issue.ts';

const EDITS = 60;
const SOURCE = 'bench';

interface Sample {
  name: string;
  /** The issue after this edit, counted from 0. */
  edited(issue: ResolvedIssue, edit: number): ResolvedIssue;
}

/** What a person does most, and what costs most: everything behind it moves. No text comes twice. */
const SAMPLES: readonly Sample[] = [
  { name: 'a few letters typed', edited: (issue, edit) => withText(issue, `lần ${edit}`) },
  {
    name: 'some lines more or fewer, all behind moves',
    edited: (issue, edit) => withText(issue, `Câu thứ ${edit} cho dài ra. `.repeat(3 * (1 + (edit % 4)))),
  },
];

function withText(issue: ResolvedIssue, text: string): ResolvedIssue {
  const copy = structuredClone(issue);
  const block = middleArticle(copy)?.document.blocks.find(({ type }) => type === 'paragraph');
  if (block?.type === 'paragraph') block.content.push({ type: 'text', text: ` ${text}` });
  return copy;
}

const middleArticle = ({ sections }: ResolvedIssue) => sections[Math.floor(sections.length / 2)]?.articles[0];

/** The sections as often as it takes, ids told apart. */
function repeated(issue: ResolvedIssue, times: number): ResolvedIssue {
  const sections = Array.from({ length: times }, (_, round) =>
    issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({ ...article, id: `${article.id}-${round}` })),
    })),
  );
  return { ...issue, sections: sections.flat() };
}

export async function benchmarkPreview(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const workers = new WorkerPool(TEST_PATHS, 1);
  try {
    const sample = await sampleIssue(join(folder, 'library'));
    for (const times of [1, 4]) {
      const issue = repeated(sample, times);
      const request = { source: SOURCE, issue, inSight: [] as number[] };
      const first = await workers.run('publishing.preview', request);
      const page = (first.articles[middleArticle(issue)?.id ?? '']?.firstPage ?? 1) - 1;
      console.log(`${first.pages.length} pages`);
      for (const { name, edited } of SAMPLES) {
        const took: number[] = [];
        let drawn = 0;
        // The first edits meet cold caches and do not count.
        for (let edit = -5; edit < EDITS; edit += 1) {
          const next = edited(issue, edit + 5);
          const start = performance.now();
          const report = await workers.run('publishing.preview', {
            ...request,
            issue: next,
            inSight: [page],
          });
          if (edit >= 0) took.push(performance.now() - start);
          if (report.drawings[report.pages[page]?.hash ?? '']) drawn += 1;
        }
        took.sort((left, right) => left - right);
        const at = (share: number) => (took[Math.floor(share * took.length)] ?? Number.NaN).toFixed(0);
        console.log(
          `  ${name.padEnd(43)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   (${drawn} pages drawn)`,
        );
      }
    }
  } finally {
    await workers.close();
    await rm(folder, { recursive: true, force: true });
  }
}
