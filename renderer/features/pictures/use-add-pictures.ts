/** Files on their way straight into the library's pictures, without the import dialog. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '#shared/model/importing.ts';
import type { PictureRow } from '#shared/model/picture.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk, useDeskCalls, useFiles } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { announceFailure } from '../../desk-client/failure-notices.ts';
import { uploadFile } from '../../desk-client/upload.ts';

/** Adds picture files and resolves to the pictures, in order; what was refused is left out and told of. */
export function useAddPictures(): (files: readonly File[]) => Promise<PictureRow[]> {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const { uploadUrl } = useFiles();
  const notify = useNotify();

  return useCallback(
    async (files) => {
      const results = (uploadIds: string[]) =>
        new Promise<ImportedFile[]>((resolve, reject) => {
          void calls.imports.start.mutate({ uploadIds, as: 'picture' }).then(({ jobId }) => {
            const watching = calls.jobs.watch.subscribe(
              { jobId },
              {
                onData: (event) => {
                  if (event.type === 'progress') return;
                  watching.unsubscribe();
                  if (event.type === 'failed') reject(event.error);
                  // The contract types a job's result as unknown; this job's is the list of files.
                  else resolve(event.result as ImportedFile[]);
                },
                onError: reject,
              },
            );
          }, reject);
        });
      if (files.length === 0) return [];
      try {
        const uploadIds: string[] = [];
        for (const file of files) {
          uploadIds.push(await uploadFile(uploadUrl, file, new AbortController().signal));
        }
        const imported = await results(uploadIds);
        for (const { error } of imported) if (error) announceFailure(failureOf(error));
        const ids = imported.flatMap(({ created }) => created.map(({ id }) => id));
        // Whoever asks for these pictures next finds them.
        await queryClient.invalidateQueries({ queryKey: desk.pictures.pathKey() });
        const pictures = await calls.pictures.rows.query({ ids });
        if (pictures.length > 0) notify({ message: t('pictures.added', { count: pictures.length }) });
        return pictures;
      } catch (thrown) {
        announceFailure(failureOf(thrown));
        return [];
      }
    },
    [calls, desk, queryClient, uploadUrl, notify, t],
  );
}
