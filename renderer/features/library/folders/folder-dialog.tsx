/**
 * Chooses a folder of the computer on which the desk runs, the same in every window: the desk names the folders, as
 * a browser cannot. A click marks a folder, a double click or Enter opens it, Backspace goes up, letters find names.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { FolderRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { type Failure, failureOf } from '../../../desk-client/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import styles from './folder-dialog.module.css';
import { FolderPath } from './folder-path.tsx';
import { FolderPlaces } from './folder-places.tsx';
import { NewFolder } from './new-folder.tsx';
import { folderByLetters } from './type-ahead.ts';

const ROW_HEIGHT = 32;

interface FolderDialogProps {
  title: string;
  /** Absolute path of the folder that is shown first; null for the person's own. */
  start: string | null;
  /** Why the folder that was chosen cannot be used. */
  failure: Failure | null;
  isPending: boolean;
  onChoose(path: string): void;
  onClose(): void;
}

export function FolderDialog({ title, start, failure, isPending, onChoose, onClose }: FolderDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const [path, setPath] = useState<string | null>(start);
  const [marked, setMarked] = useState<string | null>(null);
  const [tried, setTried] = useState<string | null>(null);
  const [letters, setLetters] = useState({ text: '', at: 0 });
  const query = useQuery({
    ...desk.folders.open.queryOptions({ path }),
    placeholderData: keepPreviousData,
    // A stick may have been put in, a folder made by another program.
    staleTime: 0,
  });
  const listing = query.error ? undefined : query.data;
  const folders = listing?.folders ?? [];
  const open = (next: string) => {
    setPath(next);
    setMarked(null);
  };
  const goUp = () => {
    if (!listing?.parent) return;
    setPath(listing.parent);
    setMarked(listing.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Backspace' || (event.altKey && event.key === 'ArrowUp')) {
      event.preventDefault();
      goUp();
    } else if (event.key.length === 1 && !event.altKey) {
      const found = folderByLetters(folders, marked, letters, event);
      setLetters(found.letters);
      if (found.path !== null) setMarked(found.path);
    }
  };
  const chosen = marked ?? listing?.path;
  const choose = () => {
    if (chosen === undefined) return;
    setTried(chosen);
    onChoose(chosen);
  };
  return (
    <Dialog open onOpenChange={(_, { open: isOpen }) => !isOpen && onClose()}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            <FolderPath
              path={listing?.path ?? path ?? ''}
              hasParent={Boolean(listing?.parent)}
              onUp={goUp}
              onOpen={open}
            />
            <FolderPlaces current={listing?.path ?? null} onOpen={open} />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the list in it has the focus */}
            <div className={styles.list} onKeyDown={onKeyDown}>
              {query.error ? (
                <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
              ) : (
                <VirtualList
                  rows={folders}
                  keyOf={(folder) => folder.path}
                  rowHeight={ROW_HEIGHT}
                  label={t('library.folders.list')}
                  selected={marked}
                  onSelect={setMarked}
                  onOpen={open}
                >
                  {({ name }) => (
                    <span className={styles.folder}>
                      <FolderRegular className={styles.icon ?? ''} aria-hidden />
                      <span className={styles.name}>{name}</span>
                    </span>
                  )}
                </VirtualList>
              )}
              {listing?.folders.length === 0 && <p className={styles.none}>{t('library.folders.none')}</p>}
            </div>
            <div className={styles.below}>
              {listing && <NewFolder key={listing.path} parent={listing.path} onMade={open} />}
              <p className={styles.chosen} role="status">
                {chosen !== undefined && t('library.folders.chosen', { path: chosen })}
                {listing?.free != null && (
                  <span className={styles.free}>
                    {t('library.folders.free', { size: formats.bytes(listing.free) })}
                  </span>
                )}
              </p>
              {failure && chosen === tried && <FailureNotice failure={failure} />}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={chosen === undefined || isPending}
              onClick={choose}
            >
              {t('library.folders.choose')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
