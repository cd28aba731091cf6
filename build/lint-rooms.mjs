#!/usr/bin/env node
/** Checks the rules about rooms over all sources; prints `file:line rule: what to do` and fails on any finding. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './paths.mjs';
import { readModule } from './rooms/module.mjs';
import { findings } from './rooms/rules.mjs';

const paths = globSync('{shared,main,renderer,tests}/**/*.{ts,tsx}', { cwd: root })
  .map((path) => path.split(sep).join('/'))
  .sort();
const modules = paths.map((path) => readModule(path, readFileSync(join(root, path), 'utf8')));
const longFiles = JSON.parse(readFileSync(join(root, 'build', 'long-files.json'), 'utf8'));
const found = findings(modules, longFiles);

for (const { path, line, rule, message } of found) console.log(`${path}:${line} ${rule}: ${message}`);
console.log(`${modules.length} files, ${found.length} findings`);
process.exitCode = found.length > 0 ? 1 : 0;
