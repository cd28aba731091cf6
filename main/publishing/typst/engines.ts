/** The engine of this thread: made once and kept warm. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName, TypstEngine } from './engine.ts';
import { createNativeEngine } from './native-engine.ts';
import { createWasmEngine } from './wasm-engine.ts';

const made = new Map<EngineName, Promise<TypstEngine>>();

/**
 * @param choice `auto` takes the native engine where it loads, else WebAssembly.
 * @param fontFolders folders searched, with what is below them, for TTF files. No other font is ever used,
 *   so that every computer sets the same pages.
 */
export async function engineFor(
  choice: EngineName | 'auto',
  fontFolders: readonly string[],
): Promise<TypstEngine> {
  if (choice !== 'auto') return named(choice, fontFolders);
  try {
    return await named('native', fontFolders);
  } catch {
    return named('wasm', fontFolders);
  }
}

function named(name: EngineName, fontFolders: readonly string[]): Promise<TypstEngine> {
  let engine = made.get(name);
  if (!engine) {
    engine = make(name, fontFolders);
    made.set(name, engine);
  }
  return engine;
}

async function make(name: EngineName, fontFolders: readonly string[]): Promise<TypstEngine> {
  const fonts = fontFolders.flatMap(fontFiles).map((file) => new Uint8Array(readFileSync(file)));
  return name === 'native' ? createNativeEngine(fonts) : createWasmEngine(fonts);
}

/** Weights the templates use: the rest of a family would only cost time to read. */
const USED = /_(400Regular|500Medium|600SemiBold|700Bold)(_Italic)?\.ttf$/;

export function fontFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => USED.test(name))
    .sort()
    .map((name) => join(folder, name));
}
