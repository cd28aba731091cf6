#!/usr/bin/env node
/** `npm run build`: installs what is missing and bundles the desk into dist/. */
import { runCommand } from './command.mjs';
import { ensureBuild, ensureDependencies } from './setup.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
});
