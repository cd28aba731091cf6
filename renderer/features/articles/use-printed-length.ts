/** How long the article prints, from the typesetter; it follows the text after some rest. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PrintedLength } from '#shared/model/preview.ts';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';

/** Typesetting costs the machine something: it waits for a pause in the typing, in ms. */
const REST_MS = 1500;

/**
 * @param revision of the article as last saved.
 * @returns undefined until the first measure.
 */
export function usePrintedLength(articleId: string, revision: number): PrintedLength | undefined {
  const calls = useDeskCalls();
  const [measured, setMeasured] = useState(revision);
  useEffect(() => {
    const timer = window.setTimeout(() => setMeasured(revision), REST_MS);
    return () => window.clearTimeout(timer);
  }, [revision]);
  return useQuery({
    queryKey: ['printed-length', articleId, measured],
    queryFn: ({ signal }) => calls.preview.length.query({ articleId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  }).data;
}
