/** `desk serve`: the desk for a browser window on this machine, until Ctrl+C. */
import { InvalidArgumentError } from 'commander';
import type { Desk } from '../../desk/desk.ts';
import { startLoopback } from '../../loopback/loopback.ts';
import { type AddVerb, withDesk } from '../verb.ts';

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('cổng từ 0 đến 65535');
  return value;
}

export const addServe: AddVerb = (program, context) => {
  program
    .command('serve')
    .description('mở bàn làm việc cho trình duyệt trên máy này')
    .option('--port <number>', 'cổng; 0 là cổng trống bất kỳ', port, 0)
    .action(async (options: { port: number }, command) => {
      const serve = async (desk: Desk, signal: AbortSignal) => {
        const { url, close } = await startLoopback({
          desk,
          port: options.port,
          rendererDir: context.paths.renderer,
        });
        context.output.result({ url, library: desk.folder.root }, () => [url]);
        try {
          await new Promise<void>((stopped) => signal.addEventListener('abort', () => stopped()));
        } finally {
          await close();
        }
      };
      await withDesk(command, context, 'sample', serve, true);
    });
};
