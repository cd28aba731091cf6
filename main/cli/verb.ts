/** What every verb shares: the library it works on, opened and closed around it. */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { createDesk, type Desk } from '../desk/desk.ts';
import type { DeskConfig, ProgramPaths } from '../desk/ports.ts';
import type { Output } from './output.ts';

export interface VerbContext {
  output: Output;
  paths: ProgramPaths & { renderer: string };
}

/** Adds one verb to the command. */
export type AddVerb = (program: Command, context: VerbContext) => void;

/** The library named before or after the verb. */
export function libraryOf(command: Command): string {
  return command.optsWithGlobals<{ library: string }>().library;
}

/**
 * Opens the library, runs the work, and closes it whatever happens. Ctrl+C aborts the signal.
 *
 * @param peopleSignIn true where the desk is opened for a window: what is done there was done by who signed in
 */
export async function withDesk<T>(
  command: Command,
  { paths }: VerbContext,
  whenMissing: DeskConfig['whenMissing'],
  work: (desk: Desk, signal: AbortSignal) => Promise<T>,
  peopleSignIn = false,
): Promise<T> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const desk = await createDesk(
    { library: libraryOf(command), whenMissing },
    {
      paths,
      now: () => new Date(),
      fileActions: null,
      operator: peopleSignIn ? null : `Dòng lệnh (tài khoản ${account()})`,
    },
  );
  try {
    return await work(desk, abort.signal);
  } catch (thrown) {
    throw desk.services.explain(thrown);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await desk.close();
  }
}

/** Name of the account that runs the command; some machines run accounts without one. */
function account(): string {
  try {
    return userInfo().username;
  } catch {
    return 'không tên';
  }
}
