import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A small disk of its own, or null where this machine lets nobody mount one. @param options as of tmpfs. */
export async function smallDisk(options: string): Promise<string | null> {
  const folder = await temporaryFolder();
  if (process.platform !== 'linux') return null;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}
