/** The module that every worker thread starts with: finds the task by its name and runs it. */
import { asDeskError } from '#shared/errors.ts';
import type { Task } from './task.ts';
import { TASKS } from './tasks.ts';
import type { WorkerReply, WorkerRequest } from './worker-message.ts';

export default async function runTask(request: WorkerRequest): Promise<WorkerReply> {
  const { paths, progress } = request;
  // The pool's `run` is typed per task; past the thread's edge only the name is left of that.
  const task = (TASKS as Record<string, Task<never, unknown>>)[request.task];
  try {
    if (!task) throw new Error(`no task ${request.task}`);
    const value = await task(request.input as never, {
      paths,
      progress: (step) => progress.postMessage(step),
    });
    return { ok: true, value };
  } catch (thrown) {
    const { code, details } = asDeskError(thrown);
    return { ok: false, code, details };
  } finally {
    progress.close();
  }
}
