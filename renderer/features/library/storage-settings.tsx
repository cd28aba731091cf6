/** Dung lượng: what takes how much room, and files that nothing uses any more. */
import { Button } from '@fluentui/react-components';
import { BroomRegular, SearchRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type RemovedFiles,
  STORAGE_KINDS,
  type StorageSizes,
  type UnusedFiles,
} from '#shared/model/storage.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { JobProgress } from './job-progress.tsx';
import styles from './library.module.css';

function Sizes({ sizes }: { sizes: StorageSizes }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = STORAGE_KINDS.filter((kind) => sizes.kinds[kind] > 0);
  const total = shown.reduce((sum, kind) => sum + sizes.kinds[kind], 0);
  return (
    <>
      <table className={styles.sizes}>
        <tbody>
          {shown.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`library.storage.kinds.${kind}`)}</th>
              <td>{formats.bytes(sizes.kinds[kind])}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('library.storage.total')}</th>
            <td>{formats.bytes(total)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.quiet}>{t('library.storage.free', { size: formats.bytes(sizes.free) })}</p>
    </>
  );
}

function UnusedFilesFinder() {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const formats = useFormats();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const finding = useJob<UnusedFiles>();
  const removing = useJob<RemovedFiles>();
  const [asks, setAsks] = useState(false);
  const sizesKey = desk.storage.sizes.queryKey();
  const { mutate: putBack } = useMutation(
    desk.storage.putBack.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: sizesKey }),
    }),
  );
  const find = () => {
    removing.reset();
    void finding.run((signal) => calls.storage.findUnused.mutate(undefined, { signal }));
  };
  const removed = removing.state.phase === 'done' ? removing.state.result : null;
  const { reset } = removing;
  const forget = finding.reset;
  useEffect(() => {
    if (!removed) return;
    const { files, bytes, batch } = removed;
    const size = formats.bytes(bytes);
    notify({
      message: t('library.storage.removed', { count: files, size }),
      undo: () => putBack({ batch }),
    });
    void queryClient.invalidateQueries({ queryKey: sizesKey });
    reset();
    forget();
  }, [removed, formats, notify, t, putBack, queryClient, sizesKey, reset, forget]);

  const job = removing.state.phase === 'idle' ? finding : removing;
  if (job.state.phase === 'running') {
    const { fraction } = job.state.progress;
    return <JobProgress label={t('library.storage.finding')} fraction={fraction} onCancel={job.cancel} />;
  }
  const found = finding.state.phase === 'done' ? finding.state.result : null;
  return (
    <>
      {found && (
        <p role="status">
          {found.files === 0
            ? t('library.storage.nothing')
            : t('library.storage.found', { count: found.files, size: formats.bytes(found.bytes) })}
        </p>
      )}
      {job.state.phase === 'failed' && <FailureNotice failure={job.state.failure} />}
      {job.state.phase === 'cancelled' && <p role="status">{t('library.storage.cancelled')}</p>}
      <div className={styles.buttons}>
        <Button icon={<SearchRegular />} onClick={find}>
          {t('library.storage.find')}
        </Button>
        {found && found.files > 0 && (
          <Button icon={<BroomRegular />} onClick={() => setAsks(true)}>
            {t('library.storage.remove')}
          </Button>
        )}
      </div>
      {asks && found && (
        <ConfirmDialog
          title={t('library.storage.ask', { count: found.files })}
          body={t('library.storage.askBody')}
          confirm={t('library.storage.confirm')}
          onConfirm={() =>
            void removing.run((signal) => calls.storage.removeUnused.mutate(undefined, { signal }))
          }
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}

export function StorageSettings() {
  const desk = useDesk();
  const mayRemove = useMay('library.care');
  const sizes = useQuery(desk.storage.sizes.queryOptions());
  return (
    <>
      <Loaded query={sizes}>{(found) => <Sizes sizes={found} />}</Loaded>
      {mayRemove && <UnusedFilesFinder />}
    </>
  );
}
