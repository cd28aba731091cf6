/** How far each file of an import is, told from how far the whole is: files go one after another. */

/** `sending` and `sent` while they come to the desk, `reading` and `read` there; `failed` never came so far. */
export type FileState = 'waiting' | 'sending' | 'sent' | 'reading' | 'read' | 'failed';

export interface FileUnderWay {
  name: string;
  state: FileState;
}

/**
 * @param names of all files, in order.
 * @param sent for each file that was sent, whether it arrived.
 * @param fraction of the work of the desk that is done; null while files are still sent.
 */
export function filesUnderWay(
  names: readonly string[],
  sent: readonly boolean[],
  fraction: number | null,
): FileUnderWay[] {
  const arrived = sent.filter(Boolean).length;
  const read = fraction === null ? 0 : Math.round(fraction * arrived);
  let place = -1;
  return names.map((name, index) => {
    const isHere = sent[index];
    if (isHere === false) return { name, state: 'failed' };
    if (fraction === null) {
      if (isHere) return { name, state: 'sent' };
      return { name, state: index === sent.length ? 'sending' : 'waiting' };
    }
    place += 1;
    return { name, state: place < read ? 'read' : place === read ? 'reading' : 'waiting' };
  });
}
