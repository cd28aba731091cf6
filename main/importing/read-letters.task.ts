/** Reads what would be changed in a file's letters, beyond what was listed before. */
import type { LetterChangeKind, LetterPlace } from '#shared/model/letter-changes.ts';
import type { Task } from '../jobs/task.ts';
import { readFileTask } from './read-file.task.ts';

export interface ReadLettersRequest {
  path: string;
  /** As the person knows the file. */
  name: string;
  kind: LetterChangeKind;
  /** Ids of the places that are known. */
  known: readonly string[];
}

/**
 * The next places of a kind, MOST_PLACES at most. A file is read as if the known ones were refused: what is then
 * listed first are those after them.
 *
 * @throws DeskError FILE_* as reading the file does
 */
export const readLettersTask: Task<ReadLettersRequest, LetterPlace[]> = async (request, context) => {
  const { path, name, kind, known } = request;
  const { letters } = await readFileTask({ path, name, as: 'source', refused: known }, context);
  return letters.find((changes) => changes.kind === kind)?.places ?? [];
};
