/** How a set-up command ends: quietly, or with one sentence that a person can act on. */
import { SetupFailed, say } from './setup.mjs';

/** Runs the command; a SetupFailed becomes its message and exit code 1, anything else is a defect and shows its stack. */
export async function runCommand(work) {
  try {
    await work();
  } catch (error) {
    say(error instanceof SetupFailed ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}
