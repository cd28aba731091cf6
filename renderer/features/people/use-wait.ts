/** Counts down the seconds that a refused PIN has to wait. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../desk-client/failure.ts';

/** Seconds that are left after a TOO_MANY_TRIES; 0 for every other failure and when they are over. */
export function useWait(failure: Failure | null): number {
  const seconds =
    failure?.code === 'TOO_MANY_TRIES' && 'seconds' in failure.details ? Number(failure.details.seconds) : 0;
  const [left, setLeft] = useState(seconds);
  const [counted, setCounted] = useState(failure);
  if (counted !== failure) {
    setCounted(failure);
    setLeft(seconds);
  }
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
