/** The library's pictures by id, as they are shown: asked for when somebody wants to show them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import type { ShownPicture } from '../../editor/editor-surroundings.ts';

/** More than an article shows; the desk answers no more at once. */
const MOST = 500;

/** Null for a picture that the library does not have, undefined while that is not known yet. */
export function usePictures(): (id: string) => ShownPicture | null | undefined {
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(new Set<string>());
  const { data, isFetching } = useQuery({
    ...desk.pictures.rows.queryOptions({ ids: [...wanted].slice(-MOST) }),
    enabled: wanted.size > 0,
    placeholderData: keepPreviousData,
  });
  const byId = useMemo(
    () =>
      new Map(
        data?.map(({ hash, crop, ...picture }): [string, ShownPicture] => [
          picture.id,
          {
            ...picture,
            crop: crop ?? undefined,
            small: fileUrl(`/thumbnail/${hash}`),
            large: fileUrl(`/thumbnail/${hash}/large`),
          },
        ]),
      ),
    [data, fileUrl],
  );
  return useCallback(
    (id) => {
      const isAsked = wanted.has(id);
      if (!isAsked) {
        // Figures ask while they are drawn; what all of them want is fetched at once, after that.
        if (asked.current.size === 0) {
          queueMicrotask(() => {
            const ids = [...asked.current];
            asked.current.clear();
            setWanted((last) => new Set([...last, ...ids]));
          });
        }
        asked.current.add(id);
      }
      // A picture that was just added is known only when the rows have come again.
      return byId.get(id) ?? (isFetching || !isAsked ? undefined : null);
    },
    [byId, isFetching, wanted],
  );
}
