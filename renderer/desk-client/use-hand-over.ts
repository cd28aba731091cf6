/** Hands files to the desk one after the other, and says which is on its way. */
import { useState } from 'react';
import { useFiles } from './desk-client.tsx';
import { type Failure, failureOf } from './failure.ts';
import { uploadFile } from './upload.ts';

/** `underWay` is the name of the file that is on its way; null when none is. */
export function useHandOver() {
  const { uploadUrl } = useFiles();
  const [underWay, setUnderWay] = useState<string | null>(null);
  /**
   * @param onFailure hears of a file that could not be handed over or taken; the next ones go on
   * @param take what the desk is to do with the file that has arrived
   */
  const handOver = async (
    files: readonly File[],
    onFailure: (failure: Failure) => void,
    take: (uploadId: string) => Promise<void>,
  ) => {
    for (const file of files) {
      setUnderWay(file.name);
      try {
        await take(await uploadFile(uploadUrl, file, new AbortController().signal));
      } catch (thrown) {
        onFailure(failureOf(thrown));
      }
    }
    setUnderWay(null);
  };
  return { handOver, underWay };
}
