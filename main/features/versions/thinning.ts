/** Which automatic versions need not be kept any longer: the older, the farther apart. */

export interface ThinnableVersion {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Named ones and those of a hand-over stay for ever. */
  isLasting: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Of those older than `age`, the newest of each stretch of `every` milliseconds stays. Farthest back first. */
const STEPS = [
  { age: 30 * DAY, every: 7 * DAY },
  { age: DAY, every: DAY },
  { age: HOUR, every: HOUR },
] as const;

/**
 * Ids of the versions to leave out: all of the last hour stay, then one an hour for a day, one a day for thirty
 * days, one a week after. Stretches are counted from 1970, so that thinning often gives what thinning once gives.
 *
 * @param now Milliseconds since 1970.
 */
export function versionsToThin(versions: readonly ThinnableVersion[], now: number): string[] {
  const newestFirst = versions
    .filter(({ isLasting }) => !isLasting)
    .sort((left, right) => right.at - left.at);
  const taken = new Set<string>();
  const thinned: string[] = [];
  for (const { id, at } of newestFirst) {
    const step = STEPS.find(({ age }) => now - at >= age);
    if (!step) continue;
    const stretch = `${step.every} ${Math.floor(at / step.every)}`;
    if (taken.has(stretch)) thinned.push(id);
    else taken.add(stretch);
  }
  return thinned;
}
