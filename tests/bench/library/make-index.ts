/** Makes the search index of a library and says how long that took: `node tests/bench/library/make-index.ts FOLDER`. */
import { createDesk } from '#main/desk/desk.ts';
import { TEST_PATHS } from '../../support/program-paths.ts';

const [library = ''] = process.argv.slice(2);
const desk = await createDesk(
  { library, whenMissing: 'refuse' },
  { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
);
const start = performance.now();
const cpu = process.threadCpuUsage();
const read = await desk.services.search.indexer.catchUp();
const { user, system } = process.threadCpuUsage(cpu);
const [wall, busy] = [(performance.now() - start) / 1000, (user + system) / 1e6];
console.log(
  `  the search index of ${read} texts took ${wall.toFixed(0)} s (${busy.toFixed(0)} s of CPU), once per library`,
);
await desk.close();
