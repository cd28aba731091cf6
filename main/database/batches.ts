/** Long lists in several queries: SQLite takes 32,766 variables in one. */

/** Room for rows of up to six columns. */
const BATCH = 5_000;

/** Runs the query over the values, a part at a time; the results in the order of the parts. */
export async function inBatches<V, R>(
  values: readonly V[],
  query: (part: V[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < values.length; from += BATCH) {
    for (const result of await query(values.slice(from, from + BATCH))) results.push(result);
  }
  return results;
}
