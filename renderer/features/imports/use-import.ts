/** One import from the files that a person gave to what became of them, with the question in between. */
import { useCallback, useEffect, useState } from 'react';
import type { ImportedFile, ImportKind } from '#shared/model/importing.ts';
import { useDeskCalls, useFiles } from '../../desk-client/desk-client.tsx';
import { type Failure, failureOf } from '../../desk-client/failure.ts';
import { uploadFile } from '../../desk-client/upload.ts';
import { useJob } from '../../desk-client/use-job.ts';
import { filesUnderWay } from './file-states.ts';
import { useImportDesk } from './import-store.ts';

function failedReport(name: string, failure: Failure): ImportedFile {
  const code = failure.code === 'DESK_UNREACHABLE' ? 'UNEXPECTED' : failure.code;
  return { file: name, ok: false, created: [], warnings: [], error: { ...failure, code } };
}

/** `files` are done with; `undecided` wait for `decide` or `giveUp`. */
export function useImport() {
  const calls = useDeskCalls();
  const { uploadUrl } = useFiles();
  const waiting = useImportDesk((imports) => imports.waiting);
  const { state, run, cancel, reset } = useJob<ImportedFile[]>();
  const [uploading, setUploading] = useState<string | null>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  /** For each file that was sent, whether it arrived. */
  const [sent, setSent] = useState<readonly boolean[]>([]);
  const [as, setAs] = useState<ImportKind>('auto');
  /** What came in before the question was answered, and what never got as far as the desk. */
  const [earlier, setEarlier] = useState<readonly ImportedFile[]>([]);
  const [hasGivenUp, setGivenUp] = useState(false);

  useEffect(() => {
    if (!waiting || state.phase === 'running') return;
    useImportDesk.setState({ waiting: null });
    setEarlier([]);
    setGivenUp(false);
    setAs(waiting.as);
    setNames(waiting.files.map(({ name }) => name));
    setSent([]);
    void run(async (signal) => {
      const uploadIds: string[] = [];
      const failed: ImportedFile[] = [];
      let failure: Failure | null = null;
      for (const file of waiting.files) {
        setUploading(file.name);
        try {
          uploadIds.push(await uploadFile(uploadUrl, file, signal));
          setSent((before) => [...before, true]);
        } catch (thrown) {
          if (signal.aborted) {
            // What has arrived would lie there until the desk closes.
            void calls.imports.giveUp.mutate({ uploadIds }).catch(() => undefined);
            throw thrown;
          }
          setSent((before) => [...before, false]);
          // One bad file does not stop the others.
          failure ??= failureOf(thrown);
          failed.push(failedReport(file.name, failureOf(thrown)));
        }
      }
      setUploading(null);
      if (uploadIds.length === 0 && failure) throw failure;
      setEarlier(failed);
      return calls.imports.start.mutate({ uploadIds, as: waiting.as });
    });
  }, [waiting, state.phase, run, uploadUrl, calls]);

  const reports = state.phase === 'done' ? state.result : [];
  const files = [...reports.filter(({ undecided }) => !undecided), ...earlier];
  const undecided = hasGivenUp ? [] : reports.flatMap((file) => (file.undecided ? [file] : []));

  const close = useCallback(() => {
    setEarlier([]);
    reset();
  }, [reset]);

  const decide = (refused: Record<string, string[]>) => {
    setEarlier(files);
    setNames(undecided.map(({ file }) => file));
    setSent(undecided.map(() => true));
    void run(() => calls.imports.start.mutate({ uploadIds: Object.keys(refused), as, refused }));
  };
  const giveUp = () => {
    const uploadIds = undecided.flatMap((file) => file.undecided?.uploadId ?? []);
    void calls.imports.giveUp.mutate({ uploadIds }).catch(() => undefined);
    setGivenUp(true);
    if (files.length === 0) close();
  };

  const fraction = state.phase === 'running' && uploading === null ? state.progress.fraction : null;
  const underWay = filesUnderWay(names, sent, fraction);
  return { state, uploading, underWay, files, undecided, decide, giveUp, cancel, close };
}
