/**
 * What the desk needs from the door that opened it. Electron, the loopback host and the command line each
 * hand over their own; the desk never finds out which one it is.
 */
import type { PinCost } from '../features/people/pin-derivation.ts';

/** Absolute folders and files of the installed program. */
export interface ProgramPaths {
  /** `assets/`: templates, sample library, dictionaries. */
  assets: string;
  /** Folders that hold the TTF files of the print fonts. */
  fonts: readonly string[];
  /** The dictionary of Vietnamese syllables, in cSpell's format, gzipped. */
  dictionary: string;
  /** The module that every worker thread starts with. */
  workerEntry: string;
}

/** What the operating system can do with a finished file; absent where the door has no such power. */
export interface FileActions {
  /** Opens the file in the program that the person uses for its kind. */
  open(path: string): Promise<void>;
  /** Shows the file in its folder. */
  reveal(path: string): Promise<void>;
}

export interface DeskPorts {
  paths: ProgramPaths;
  /** What each guess of a PIN costs who tries; `PIN_COST` unless told. */
  pinCost?: PinCost;
  now(): Date;
  fileActions: FileActions | null;
  /** Who acts where nobody signs in, in words for the audit log: whoever typed a command. Left out where people do. */
  operator?: string | null;
}

export interface DeskConfig {
  /** The library's folder; it need not exist yet. */
  library: string;
  /** What to do when the folder holds no library: fill it with the sample, make it empty, or refuse. */
  whenMissing: 'sample' | 'empty' | 'refuse';
}
