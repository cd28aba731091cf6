/** Timing for benchmarks: medians over runs that alternate, so that a slow minute hits both sides alike. */

export interface Contestant {
  name: string;
  /** A number is milliseconds that the contestant measured itself; else its whole run is measured. */
  run(): Promise<unknown>;
}

/** Median milliseconds of each contestant over `rounds` alternating runs, after one run that does not count. */
export async function medians(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contestants) {
      const start = performance.now();
      const own = await run();
      if (round > 0) times.get(name)?.push(typeof own === 'number' ? own : performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
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
