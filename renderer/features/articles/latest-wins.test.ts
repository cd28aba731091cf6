import { expect, it } from 'vitest';
import { LatestWins } from './latest-wins.ts';

/** Runs that end when they are told to. */
function stage() {
  const runs: PromiseWithResolvers<void>[] = [];
  const follower = new LatestWins(() => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 2));
  return { follower, runs, settled };
}

it('runs once for all that is asked while it runs, and never twice at a time', async () => {
  const { follower, runs, settled } = stage();
  follower.ask();
  follower.ask();
  await settled();
  expect(runs).toHaveLength(1);
  for (let asked = 0; asked < 5; asked += 1) follower.ask();
  await settled();
  expect(runs).toHaveLength(1);
  runs[0]?.resolve();
  await settled();
  expect(runs).toHaveLength(2);
  runs[1]?.resolve();
  await settled();
  expect(runs).toHaveLength(2);
  follower.ask();
  await settled();
  expect(runs).toHaveLength(3);
});

it('runs no more once it is stopped', async () => {
  const { follower, runs, settled } = stage();
  follower.ask();
  await settled();
  follower.ask();
  follower.stop();
  runs[0]?.resolve();
  await settled();
  expect(runs).toHaveLength(1);
});
