/** `npm run bench [NAME…]`: each benchmark measures ours beside a peer in one run and prints ratios. */
import { benchmarkChecks } from './checks.bench.ts';
import { benchmarkDocx } from './docx.bench.ts';
import { benchmarkEditor } from './editor.bench.ts';
import { benchmarkExport } from './export.bench.ts';
import { benchmarkHandoff } from './handoff.bench.ts';
import { benchmarkImport } from './import.bench.ts';
import { benchmarkLibrary } from './library.bench.ts';
import { benchmarkPreview } from './preview.bench.ts';
import { benchmarkTyping } from './typing.bench.ts';
import { benchmarkVerify } from './verify.bench.ts';

const BENCHMARKS: Record<string, () => Promise<void>> = {
  checks: benchmarkChecks,
  docx: benchmarkDocx,
  editor: benchmarkEditor,
  export: benchmarkExport,
  import: benchmarkImport,
  library: benchmarkLibrary,
  handoff: benchmarkHandoff,
  preview: benchmarkPreview,
  typing: benchmarkTyping,
  verify: benchmarkVerify,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n# ${name}`);
    await run();
  }
}
