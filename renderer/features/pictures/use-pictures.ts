/** The library's pictures by id, as they are shown. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import type { ShownPicture } from '../../editor/editor-surroundings.ts';

/** Null for a picture that the library does not have, undefined while that is not known yet. */
export function usePictures(): (id: string) => ShownPicture | null | undefined {
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const { data, isFetching } = useQuery(desk.pictures.list.queryOptions());
  const byId = useMemo(
    () =>
      new Map(
        data?.map(({ hash, ...picture }): [string, ShownPicture] => [
          picture.id,
          {
            ...picture,
            small: fileUrl(`/thumbnail/${hash}`),
            large: fileUrl(`/thumbnail/${hash}/large`),
          },
        ]),
      ),
    [data, fileUrl],
  );
  // A picture that was just added is known only when the list has come again.
  return useCallback((id) => byId.get(id) ?? (isFetching ? undefined : null), [byId, isFetching]);
}
