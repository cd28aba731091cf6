/** What follows once somebody rests. */
export interface AfterRest {
  /** Something happened: the rest begins anew. */
  touch(): void;
  /** Nothing follows any more, until the next touch. */
  cancel(): void;
}

/**
 * Runs `run` once nothing happened for so many milliseconds. A touch only looks at the clock: several parts of the
 * page wait for a rest of the typing, and setting their timers anew with every key would be felt.
 */
export function afterRest(milliseconds: number, run: () => void): AfterRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  const look = () => {
    const left = dueAt - performance.now();
    timer = left >= 1 ? setTimeout(look, left) : undefined;
    if (timer === undefined) run();
  };
  return {
    touch: () => {
      dueAt = performance.now() + milliseconds;
      timer ??= setTimeout(look, milliseconds);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
