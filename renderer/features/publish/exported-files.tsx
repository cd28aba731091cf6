/** Finished files: open them, find them, copy where they lie. */
import { Button } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  CheckmarkCircleRegular,
  CopyRegular,
  FolderOpenRegular,
  OpenRegular,
} from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExportedFile } from '#shared/model/export.ts';
import { useCounts, useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import styles from './export-dialog.module.css';

/** Folder and name, whichever way the system writes its paths. */
function lastParts(path: string, count: number): string[] {
  return path.split(/[\\/]/).slice(-count);
}

/** @param file in the library's folder of exports. */
export function FileActions({ file }: { file: { path: string } }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const notify = useNotify();
  const canOpenFiles = useQuery(desk.desk.about.queryOptions()).data?.canOpenFiles ?? false;
  const open = useMutation(desk.exports.open.mutationOptions());
  const reveal = useMutation(desk.exports.reveal.mutationOptions());
  const { path } = file;
  const isShownByBrowsers = /\.(?:pdf|html|txt)$/.test(path);
  const url = fileUrl(`/export/${lastParts(path, 2).map(encodeURIComponent).join('/')}`);
  const name = lastParts(path, 1)[0] ?? '';
  return (
    <div className={styles.fileActions}>
      {canOpenFiles ? (
        <>
          <Button size="small" icon={<OpenRegular />} onClick={() => open.mutate({ path })}>
            {t('publish.open')}
          </Button>
          <Button size="small" icon={<FolderOpenRegular />} onClick={() => reveal.mutate({ path })}>
            {t('publish.reveal')}
          </Button>
        </>
      ) : (
        <>
          {isShownByBrowsers && (
            <Button size="small" as="a" href={url} target="_blank" rel="noreferrer" icon={<OpenRegular />}>
              {t('publish.open')}
            </Button>
          )}
          <Button size="small" as="a" href={url} download={name} icon={<ArrowDownloadRegular />}>
            {t('publish.download')}
          </Button>
        </>
      )}
      <Button
        size="small"
        icon={<CopyRegular />}
        onClick={() =>
          void navigator.clipboard.writeText(path).then(() => notify({ message: t('publish.copied') }))
        }
      >
        {t('publish.copyPath')}
      </Button>
    </div>
  );
}

export function ExportedFiles({ files }: { files: readonly ExportedFile[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useCounts();
  return (
    <section>
      <p className={styles.done} role="status">
        <CheckmarkCircleRegular className={styles.goodSign ?? ''} aria-hidden />
        {t('publish.done')}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.format} className={styles.file} data-format={file.format}>
            <div className={styles.fileHead}>
              <span className={styles.fileName}>{lastParts(file.path, 1)}</span>
              <span className={styles.fileFacts}>
                {file.pages > 0
                  ? t('publish.facts', { pages: counts.pages(file.pages), bytes: formats.bytes(file.bytes) })
                  : formats.bytes(file.bytes)}
              </span>
            </div>
            <p className={styles.path}>{file.path}</p>
            <FileActions file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}
