/** Places of letters beyond those that came with the question: asked for when somebody pages to them. */
import { useState } from 'react';
import type { UndecidedLetters } from '#shared/model/importing.ts';
import type { LetterChanges, LetterPlace } from '#shared/model/letter-changes.ts';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';

const keyOf = (uploadId: string, { kind }: LetterChanges) => `${kind} ${uploadId}`;

export function useLetterPlaces() {
  const calls = useDeskCalls();
  const [more, setMore] = useState<ReadonlyMap<string, readonly LetterPlace[]>>(new Map());

  /** The changes with all places that are known of them. */
  const withMore = (uploadId: string, changes: LetterChanges): LetterChanges => ({
    ...changes,
    places: [...changes.places, ...(more.get(keyOf(uploadId, changes)) ?? [])],
  });

  /** Asks for the next places. @param changes with all that are known. @throws what the call throws */
  const loadMore = async ({ uploadId }: UndecidedLetters, changes: LetterChanges): Promise<void> => {
    const { kind, places } = changes;
    const known = places.map(({ id }) => id);
    const next = await calls.imports.letterPlaces.mutate({ uploadId, kind, known });
    const key = keyOf(uploadId, changes);
    setMore((before) => new Map(before).set(key, [...(before.get(key) ?? []), ...next]));
  };

  return { withMore, loadMore };
}
