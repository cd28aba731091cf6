#!/usr/bin/env node
/**
 * `npm test`: installs what it needs, then type-checks, lints, and runs unit, integration and e2e tests.
 *
 * The last line counts over all of them: `N passed, N failed, N skipped`. The type check, each linter and the
 * set-up count as one test each.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, dist, packageFile, projectEnv, projectNode, root } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
import { ensureBuild, ensureChromium, ensureDependencies, SetupFailed, say } from './setup.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function heading(title) {
  console.log(`\n── ${title}`);
}

/** A step that passes or fails as one; told of when it is over, as others may run beside it. */
async function step(title, work) {
  let failure = null;
  try {
    await work();
  } catch (error) {
    failure = error;
  }
  heading(title);
  if (!failure) {
    count({ passed: 1 });
    console.log('ok');
    return true;
  }
  if (!(failure instanceof CommandFailed)) {
    say(failure instanceof SetupFailed ? failure.message : failure.stack);
  } else if (failure.output) say(failure.output);
  count({ failed: 1 });
  console.log('FAILED');
  return false;
}

const tool = (name, file, args) => () => run(projectNode, [packageFile(name, file), ...args]);

/**
 * A test runner that reports as JSON; its own report is shown as it comes.
 *
 * @param {(report: object) => { passed: number, failed: number, skipped: number }} read counts of its report
 */
async function suite(title, name, file, args, env, report, read) {
  heading(title);
  rmSync(report, { force: true });
  let broken = false;
  try {
    await run(projectNode, [packageFile(name, file), ...args], { env });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    broken = true;
  }
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : {};
  count(counts);
  // A suite that ends badly with no test to blame (a file that does not load, a crash) has failed all the same.
  if (broken && !counts.failed) count({ failed: 1 });
  if (!broken && !counts.passed) count({ failed: 1 });
}

/** What takes one core, while the type check takes the others; resolves to whether the bundles are there. */
async function checksAndBundles() {
  await step(
    'lint: biome',
    tool('@biomejs/biome', 'bin/biome', ['ci', '--error-on-warnings', '--colors=off', '.']),
  );
  await step('lint: rooms', () => run(projectNode, [join(root, 'build', 'lint-rooms.mjs')]));
  await step('lint: unused code (knip)', tool('knip', 'bin/knip.js', ['--no-progress']));
  return step('set-up: bundles', ensureBuild);
}

async function main() {
  mkdirSync(cache, { recursive: true });
  if (!(await step('set-up: dependencies', ensureDependencies))) return;
  const [built] = await Promise.all([
    checksAndBundles(),
    step('type check', tool('typescript', 'bin/tsc', ['-b'])),
  ]);

  const unitReport = join(cache, 'vitest.json');
  await suite(
    'unit and integration tests',
    'vitest',
    'vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    projectEnv(built ? { TESTED_COMMAND_LINE: join(dist, 'main', 'cli.js') } : {}),
    unitReport,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );

  let browser = null;
  const hasBrowser = await step('set-up: browser', async () => {
    browser = await ensureChromium();
    console.log(browser);
  });
  if (!built || !hasBrowser) return;
  const e2eReport = join(cache, 'playwright.json');
  await suite(
    'e2e tests',
    '@playwright/test',
    'cli.js',
    ['test', '--reporter=list,json'],
    projectEnv({ PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, CHROME_PATH: browser }),
    e2eReport,
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );
}

try {
  await main();
} catch (error) {
  say(error.stack ?? String(error));
  count({ failed: 1 });
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
