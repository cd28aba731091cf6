/** Signed scans: dropped or chosen, shown, and taken away no further than their trash. */
import { Button, Dialog, DialogSurface, Image } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  AttachRegular,
  DeleteRegular,
  DocumentPdfRegular,
  ImageRegular,
} from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTACHMENT_TYPES, type Attachment, type AttachmentSubject } from '#shared/model/attachment.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk, useDeskCalls, useFiles } from '../../desk-client/desk-client.tsx';
import { announceFailure } from '../../desk-client/failure-notices.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { useHandOver } from '../../desk-client/use-hand-over.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { pickFiles } from '../../ui/pick-files.ts';
import { TAKES_FILES } from '../../ui/picture-drop.ts';
import styles from './papers.module.css';

export function Scans({ subject }: { subject: AttachmentSubject }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const mayAttach = useMay('attachment.write');
  const scans = useQuery(desk.attachments.ofSubject.queryOptions(subject)).data ?? [];
  const { add, adding } = useAdding(subject);
  const [isOver, setOver] = useState(false);
  const [showsTrash, setShowsTrash] = useState(false);
  const kept = scans.filter(({ trashed }) => trashed === null);
  const trashed = scans.filter((scan) => scan.trashed !== null);
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void add([...event.dataTransfer.files]);
    },
  };
  return (
    <section aria-label={t('review.papers.scans')}>
      <h3 className={styles.heading}>{t('review.papers.scans')}</h3>
      <div className={styles.scans} data-over={isOver} {...(mayAttach && { ...dropping, [TAKES_FILES]: '' })}>
        {kept.length === 0 && <p className={styles.quiet}>{t('review.papers.scansEmpty')}</p>}
        <ul>
          {kept.map((scan) => (
            <Scan key={scan.id} scan={scan} mayChange={mayAttach} />
          ))}
        </ul>
        {mayAttach && (
          <Button
            size="small"
            icon={<AttachRegular />}
            disabled={adding !== null}
            onClick={() => void pickFiles(ATTACHMENT_TYPES.join(',')).then(add)}
          >
            {t('review.papers.add')}
          </Button>
        )}
        {adding !== null && (
          <p className={styles.quiet} role="status">
            {t('review.papers.adding', { name: adding })}
          </p>
        )}
      </div>
      {trashed.length > 0 && (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-expanded={showsTrash}
            onClick={() => setShowsTrash(!showsTrash)}
          >
            {t('review.papers.trash', { count: trashed.length })}
          </Button>
          {showsTrash && (
            <ul>
              {trashed.map((scan) => (
                <Scan key={scan.id} scan={scan} mayChange={mayAttach} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

/** Attaches files one after the other; `adding` names the one that is on its way. */
function useAdding(subject: AttachmentSubject) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { handOver, underWay: adding } = useHandOver();
  const add = async (files: readonly File[]) => {
    await handOver(files, announceFailure, async (uploadId) => {
      const { name } = await calls.attachments.add.mutate({ subject, uploadId });
      notify({ message: t('review.papers.added', { name }) });
    });
    void queryClient.invalidateQueries({ queryKey: desk.attachments.pathKey() });
  };
  return { add, adding };
}

function Scan({ scan, mayChange }: { scan: Attachment; mayChange: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const notify = useNotify();
  const { fileUrl } = useFiles();
  const queryClient = useQueryClient();
  const canOpenFiles = useQuery(desk.desk.about.queryOptions()).data?.canOpenFiles ?? false;
  const [isShown, setShown] = useState(false);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: desk.attachments.pathKey() });
  const restore = useMutation(desk.attachments.restore.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(
    desk.attachments.remove.mutationOptions({
      onSuccess: () => {
        refresh();
        notify({
          message: t('review.papers.removed', { name }),
          undo: () => restore.mutate({ id }),
        });
      },
    }),
  );
  const copyOut = useMutation(desk.attachments.copyOut.mutationOptions());
  const openFile = useMutation(desk.exports.open.mutationOptions());
  const { id, name, mediaType, trashed } = scan;
  const isPdf = mediaType === 'application/pdf';
  const url = fileUrl(`/attachment/${id}`);
  const open = () => {
    if (!isPdf) setShown(true);
    else if (canOpenFiles) copyOut.mutate({ id }, { onSuccess: ({ path }) => openFile.mutate({ path }) });
    else window.open(url, '_blank', 'noreferrer');
  };
  const facts = [
    t('review.papers.facts', {
      by: scan.addedBy,
      time: formats.moment(scan.addedAt),
      size: formats.bytes(scan.bytes),
    }),
    isPdf && t('review.papers.pages', { count: scan.pages }),
    trashed && t('review.papers.trashedBy', { by: trashed.by, time: formats.moment(trashed.at) }),
  ];
  return (
    <li className={styles.scan}>
      <button type="button" className={styles.open} data-focus-ring onClick={open}>
        {isPdf ? <DocumentPdfRegular aria-hidden /> : <ImageRegular aria-hidden />}
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      {mayChange &&
        (trashed ? (
          <KeyTip label={t('review.papers.restore')}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              onClick={() => restore.mutate({ id })}
            />
          </KeyTip>
        ) : (
          <KeyTip label={t('review.papers.remove')}>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() => remove.mutate({ id })}
            />
          </KeyTip>
        ))}
      {isShown && (
        <Dialog open onOpenChange={(_, { open: stays }) => !stays && setShown(false)}>
          <DialogSurface className={styles.large ?? ''} aria-label={t('review.papers.preview', { name })}>
            <Image
              src={url}
              alt={t('review.papers.preview', { name })}
              fit="contain"
              className={styles.picture ?? ''}
            />
            <Button onClick={() => setShown(false)}>{t('app.close')}</Button>
          </DialogSurface>
        </Dialog>
      )}
    </li>
  );
}
