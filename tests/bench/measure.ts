/** Timing for benchmarks: medians over runs that alternate, so that a slow minute hits both sides alike. */
import { processorTime } from './processor-time.ts';

export interface Contestant {
  name: string;
  /** Before each run; not measured. */
  prepare?(): Promise<unknown>;
  /** A number is milliseconds that the contestant measured itself; else its whole run is measured. */
  run(): Promise<unknown>;
}

/** Milliseconds by the clock, and those that processors worked, of this process and all it started. */
export interface Cost {
  clock: number;
  /** NaN where it is not told. */
  processor: number;
}

/** Median milliseconds of each contestant over `rounds` alternating runs, after one run that does not count. */
export async function medians(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, number>> {
  const costs = await medianCosts(contestants, rounds);
  return new Map([...costs].map(([name, { clock }]) => [name, clock]));
}

/** As `medians`, with the work of processors. */
export async function medianCosts(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of contestants) {
      await contestant.prepare?.();
      const [start, worked] = [performance.now(), processorTime()];
      const own = await contestant.run();
      const clock = typeof own === 'number' ? own : performance.now() - start;
      if (round > 0) costs.get(contestant.name)?.push({ clock, processor: processorTime() - worked });
    }
  }
  return new Map(
    [...costs].map(([name, list]) => [
      name,
      {
        clock: median(list.map(({ clock }) => clock)),
        processor: median(list.map(({ processor }) => processor)),
      },
    ]),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints each contestant's median and how many times as long the others take as the first. */
export function printRatios(title: string, results: ReadonlyMap<string, number>): void {
  const [first = Number.NaN] = results.values();
  console.log(`${title}`);
  for (const [name, milliseconds] of results) {
    console.log(
      `  ${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(7)} ms   ×${(milliseconds / first).toFixed(2)}`,
    );
  }
}

/** Prints what each contestant costs and how many times as fast it is as the peer of this name. */
export function printCosts(title: string, results: ReadonlyMap<string, Cost>, peer: string): void {
  const beside = results.get(peer);
  const columns = (cost: Cost, kind: keyof Cost) => {
    const ratio = (beside?.[kind] ?? Number.NaN) / cost[kind];
    return `${cost[kind].toFixed(0).padStart(7)} ms  ×${ratio.toFixed(2).padEnd(6)}`;
  };
  console.log(title);
  console.log(`  ${''.padEnd(46)}     clock             processors`);
  for (const [name, cost] of results) {
    console.log(`  ${name.padEnd(46)} ${columns(cost, 'clock')} ${columns(cost, 'processor')}`);
  }
}
