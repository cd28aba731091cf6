/** Typst as WebAssembly: the same compiler where no native build is published (Windows, macOS). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DeskError } from '#shared/errors.ts';
import {
  ENTRY,
  pdfOrRefusal,
  ShadowFiles,
  type TypesetDocument,
  type TypstEngine,
  typesettingFailed,
  type VirtualFiles,
} from './engine.ts';

/** Formats of `get_artifact` in typst-ts-web-compiler 0.7.0. */
const VECTOR = 0;
const PDF = 1;
/** Paged output, and diagnostics as objects. */
const PAGED = 0;
const FULL_DIAGNOSTICS = 3;

interface Compiled {
  hasError: boolean;
  diagnostics?: unknown[];
}

export async function createWasmEngine(fonts: readonly Uint8Array[]): Promise<TypstEngine> {
  const wasm = await import('@myriaddreamin/typst-ts-web-compiler');
  const module = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  const { memory } = await wasm.default({ module_or_path: readFileSync(module) });
  const builder = new wasm.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  const shadow = new ShadowFiles();
  return {
    name: 'wasm',
    memoryBytes: () => memory.buffer.byteLength,
    compile: (files: VirtualFiles): TypesetDocument => {
      shadow.update(
        files,
        (path, bytes) => compiler.map_shadow(path, bytes),
        (path) => compiler.unmap_shadow(path),
      );
      const world = compiler.snapshot('/', ENTRY, []);
      const outcome: Compiled = world.compile(PAGED, FULL_DIAGNOSTICS);
      if (outcome.hasError) throw typesettingFailed(outcome.diagnostics ?? []);
      return {
        metadata: (label) =>
          (JSON.parse(world.query(PAGED, `<${label}>`)) as { value: unknown }[]).map(({ value }) => value),
        pdf: (standard) => {
          // This build of the compiler takes no standard; saying so beats a PDF that only claims one.
          if (standard !== null) throw new DeskError('PDF_STANDARD_UNAVAILABLE', { standard });
          return pdfOrRefusal(standard, () => world.get_artifact(PDF, FULL_DIAGNOSTICS).result);
        },
        vector: () => world.get_artifact(VECTOR, FULL_DIAGNOSTICS).result,
      };
    },
  };
}
