/** LibreOffice as a program that turns office files into PDF. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const OFFICE = 'soffice';
const CONVERSION_MS = 180_000;

export async function hasOffice(): Promise<boolean> {
  try {
    await run(OFFICE, ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Writes the file as PDF into the folder, under its own name. A folder below keeps the program's settings. */
export async function convertToPdf(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // One file for each process: LibreOffice keeps what it found in place of a font for the files that follow.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
    timeout: CONVERSION_MS,
  });
}
