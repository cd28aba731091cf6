/** Where a stored picture is shown from, by its id. */
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';

/** Null for a picture that the library has not. */
export function usePictureUrl(): (id: string) => string | null {
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const pictures = useQuery(desk.pictures.list.queryOptions()).data;
  return useCallback(
    (id) => {
      const hash = pictures?.find((picture) => picture.id === id)?.hash;
      return hash ? fileUrl(`/asset/${hash}`) : null;
    },
    [pictures, fileUrl],
  );
}
