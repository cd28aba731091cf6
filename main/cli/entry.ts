/** The `desk` command. Exit 0: done; 1: failed, or findings; 2: wrong usage. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { asDeskError } from '#shared/errors.ts';
import { defaultLibrary, programPaths } from '../desk/program-paths.ts';
import { createOutput } from './output.ts';
import { usageError } from './usage.ts';
import { addBackup } from './verbs/backup.ts';
import { addCheck } from './verbs/check.ts';
import { addConvert } from './verbs/convert.ts';
import { addDemo } from './verbs/demo.ts';
import { addExport } from './verbs/export.ts';
import { addImport } from './verbs/import.ts';
import { addList } from './verbs/list.ts';
import { addOpenPackage } from './verbs/open-package.ts';
import { addPack } from './verbs/pack.ts';
import { addRecover } from './verbs/recover.ts';
import { addReindex } from './verbs/reindex.ts';
import { addRestore } from './verbs/restore.ts';
import { addSearch } from './verbs/search.ts';
import { addServe } from './verbs/serve.ts';
import { addShow } from './verbs/show.ts';
import { addStatistics } from './verbs/statistics.ts';
import { addVerify } from './verbs/verify.ts';

const { argv, stdout, stderr } = process;
// Who reads along (`desk list … | head`) may leave: nobody is left to tell.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const json = argv.includes('--json');
const output = createOutput(json, stdout, stderr);

/** An empty name would mean the folder one happens to stand in. */
function folderName(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('cần tên một thư mục');
  return text;
}

const program = new Command('desk')
  .description('Tòa Soạn trên dòng lệnh')
  .option('--library <dir>', 'thư mục thư viện', folderName, defaultLibrary())
  .option('--json', 'in kết quả là một giá trị JSON')
  .exitOverride()
  .configureOutput({
    // The help of a bare `desk`; errors are told below, once and in the desk's own words.
    writeErr: (text) => void (json || stderr.write(text)),
    outputError: () => undefined,
  });

const paths = programPaths(import.meta.dirname);
for (const add of [
  addDemo,
  addImport,
  addList,
  addShow,
  addExport,
  addConvert,
  addCheck,
  addStatistics,
  addVerify,
  addRecover,
  addBackup,
  addRestore,
  addSearch,
  addReindex,
  addPack,
  addOpenPackage,
  addServe,
]) {
  add(program, { output, paths });
}
// `desk list --library X --json` reads as well as `desk --library X --json list`.
for (const verb of program.commands) {
  verb
    .option('--library <dir>', 'thư mục thư viện', folderName)
    .option('--json', 'in kết quả là một giá trị JSON')
    .exitOverride();
}

try {
  await program.parseAsync(argv);
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode !== 0) output.error(usageError(thrown));
    process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  } else {
    output.error(asDeskError(thrown));
    process.exitCode = 1;
  }
}
