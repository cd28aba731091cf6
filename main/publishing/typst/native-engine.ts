/** Typst as a native module: the fastest, published for Linux only. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Native from '@myriaddreamin/typst-ts-node-compiler';
import {
  ENTRY,
  type PdfStandardName,
  pdfOrRefusal,
  ShadowFiles,
  type TypesetDocument,
  type TypstEngine,
  typesettingFailed,
  type VirtualFiles,
} from './engine.ts';
import { setOneThread } from './one-thread.ts';

/** Compilations after which what none of them asked for is let go. */
const KEPT_COMPILATIONS = 60;

/** Where the virtual files seem to lie: no such folder exists, so nothing of the disk can be read. */
const WORKSPACE = resolve('/toa-soan-virtual');

/** @throws whatever loading throws where no build for this system is installed. */
export function createNativeEngine(fonts: readonly Uint8Array[]): TypstEngine {
  setOneThread();
  const require = createRequire(import.meta.url);
  const { NodeCompiler }: typeof Native = require('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  const shadow = new ShadowFiles();
  return {
    name: 'native',
    memoryBytes: () => 0,
    compile: (files: VirtualFiles): TypesetDocument => {
      shadow.update(
        files,
        (path, bytes) => compiler.mapShadow(WORKSPACE + path, Buffer.from(bytes)),
        (path) => compiler.unmapShadow(WORKSPACE + path),
      );
      const outcome = compiler.compile({ mainFilePath: WORKSPACE + ENTRY });
      const document = outcome.result;
      if (!document) {
        const error = outcome.takeDiagnostics();
        throw typesettingFailed(error ? compiler.fetchDiagnostics(error) : []);
      }
      // What was set stays warm over some dozens of compilations: a whole issue, while somebody types in a part of it.
      compiler.evictCache(KEPT_COMPILATIONS);
      return {
        metadata: (label) =>
          (compiler.query(document, { selector: `<${label}>` }) as { value: unknown }[]).map(
            ({ value }) => value,
          ),
        pdf: (standard: PdfStandardName | null) =>
          pdfOrRefusal(standard, () =>
            compiler.pdf(document, standard === null ? {} : { pdfStandard: standard }),
          ),
        vector: () => compiler.vector(document),
      };
    },
  };
}
