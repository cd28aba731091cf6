/** How long the article prints, from the typesetter; it follows the text after some rest. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PrintedLength } from '#shared/model/preview.ts';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';

/** Typesetting costs the machine something: it waits for a pause in the typing, in ms … */
const REST_MS = 1500;
/** … and for a long article so many times as long as it took last. */
const PATIENCE = 8;

/** How long the last measure of each article took, in ms. */
const tookLast = new Map<string, number>();

/**
 * @param revision of the article as last saved.
 * @returns undefined until the first measure.
 */
export function usePrintedLength(articleId: string, revision: number): PrintedLength | undefined {
  const calls = useDeskCalls();
  const [measured, setMeasured] = useState(revision);
  useEffect(() => {
    const rest = Math.max(REST_MS, PATIENCE * (tookLast.get(articleId) ?? 0));
    const timer = window.setTimeout(() => setMeasured(revision), rest);
    return () => window.clearTimeout(timer);
  }, [articleId, revision]);
  return useQuery({
    queryKey: ['printed-length', articleId, measured],
    queryFn: async ({ signal }) => {
      const start = performance.now();
      const length = await calls.preview.length.query({ articleId }, { signal });
      tookLast.set(articleId, performance.now() - start);
      return length;
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  }).data;
}
