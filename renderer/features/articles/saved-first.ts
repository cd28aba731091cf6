/** For what reads or replaces the text that the desk has: it has to be the text on the screen. */
import { announceFailure } from '../../desk-client/failure-notices.ts';
import type { OpenArticle } from './open-articles.ts';

/** Saves at once what is typed; where that fails, says why and gives false. */
export async function isSavedFirst({ autosave }: OpenArticle): Promise<boolean> {
  const status = await autosave.flush();
  if (status.kind !== 'failed' && status.kind !== 'refused') return true;
  announceFailure(status.failure);
  return false;
}
