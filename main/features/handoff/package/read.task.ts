/** Reading a package in a worker thread, where nothing that is in it can hold up the desk or take its memory. */
import type { Task } from '../../../jobs/task.ts';
import { inspectPictureTask } from '../../pictures/inspect-picture.task.ts';
import type { ReadPackage } from './opened-package.ts';
import { readPackage } from './read-package.ts';

export interface ReadRequest {
  path: string;
  /** As the person knows the file. */
  name: string;
  /** An empty folder for the files of the package. */
  folder: string;
}

export const readPackageTask: Task<ReadRequest, ReadPackage> = (request, context) =>
  readPackage({
    ...request,
    inspect: (path, name) => inspectPictureTask({ path, name }, context),
    progress: (fraction) => context.progress({ step: 'reading', fraction }),
  });
