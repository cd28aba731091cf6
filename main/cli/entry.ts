/** The `desk` command. Exit 0: done; 1: failed, or findings; 2: wrong usage. */
import { Command, CommanderError } from 'commander';
import { asDeskError } from '#shared/errors.ts';
import { defaultLibrary, programPaths } from '../desk/program-paths.ts';
import { createOutput } from './output.ts';
import { addCheck } from './verbs/check.ts';
import { addConvert } from './verbs/convert.ts';
import { addDemo } from './verbs/demo.ts';
import { addExport } from './verbs/export.ts';
import { addImport } from './verbs/import.ts';
import { addList } from './verbs/list.ts';
import { addServe } from './verbs/serve.ts';
import { addShow } from './verbs/show.ts';
import { addVerify } from './verbs/verify.ts';

const { argv, stdout, stderr } = process;
const output = createOutput(argv.includes('--json'), stdout, stderr);

const program = new Command('desk')
  .description('Tòa Soạn trên dòng lệnh')
  .option('--library <dir>', 'thư mục thư viện', defaultLibrary())
  .option('--json', 'in kết quả là một giá trị JSON')
  .exitOverride()
  .configureOutput({ writeErr: (text) => void stderr.write(text) });

const paths = programPaths(import.meta.dirname);
for (const add of [
  addDemo,
  addImport,
  addList,
  addShow,
  addExport,
  addConvert,
  addCheck,
  addVerify,
  addServe,
]) {
  add(program, { output, paths });
}
// `desk list --library X --json` reads as well as `desk --library X --json list`.
for (const verb of program.commands) {
  verb
    .option('--library <dir>', 'thư mục thư viện')
    .option('--json', 'in kết quả là một giá trị JSON')
    .exitOverride();
}

try {
  await program.parseAsync(argv);
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  } else {
    output.error(asDeskError(thrown));
    process.exitCode = 1;
  }
}
