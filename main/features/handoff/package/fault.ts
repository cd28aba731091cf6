/** What is wrong with a package, told apart where a person must do different things about it. */
import { DeskError } from '#shared/errors.ts';

/** A part of a whole, signed file is not as the format says. Nobody meant well, or another program wrote it. */
export function refused(name: string, part: string, cause?: unknown): DeskError {
  return new DeskError('PACKAGE_REFUSED', { name, part: part.slice(0, 120) }, { cause });
}
