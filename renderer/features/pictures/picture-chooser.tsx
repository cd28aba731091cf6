/** The dialog that finds a picture for an article. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
} from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '#shared/model/library.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useImportDesk } from '../imports/import-store.ts';
import { filterPictures } from './filter-pictures.ts';
import styles from './picture-chooser.module.css';
import { PictureGrid } from './picture-grid.tsx';

interface ChooserProps {
  onChoose(picture: Picture | null): void;
}

function Chooser({ onChoose }: ChooserProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const query = useQuery(desk.pictures.list.queryOptions());
  const mayImport = useMay('import');
  const chooseFiles = useImportDesk((imports) => imports.chooseFiles);
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const pictures = useMemo(() => filterPictures(query.data ?? [], words), [query.data, words]);
  const chosen = pictures.find(({ id }) => id === selected) ?? null;
  const choose = (id: string | null) => onChoose(pictures.find((picture) => picture.id === id) ?? null);
  return (
    <DialogBody className={styles.body ?? ''}>
      <DialogTitle>{t('pictures.chooser.title')}</DialogTitle>
      <DialogContent className={styles.content ?? ''}>
        <SearchBox
          className={styles.search ?? ''}
          placeholder={t('pictures.search')}
          aria-label={t('pictures.search')}
          value={words}
          onChange={(_, { value }) => setWords(value)}
          autoFocus
        />
        <div className={styles.grid}>
          <Loaded query={query}>
            {(all) =>
              pictures.length === 0 ? (
                <EmptyState body={all.length === 0 ? t('pictures.emptyBody') : t('pictures.noMatch')} />
              ) : (
                <PictureGrid
                  pictures={pictures}
                  label={t('pictures.grid')}
                  selected={selected}
                  onSelect={setSelected}
                  onOpen={choose}
                />
              )
            }
          </Loaded>
        </div>
        <p className={styles.caption}>{chosen ? chosen.caption || t('pictures.chooser.uncaptioned') : ''}</p>
      </DialogContent>
      <DialogActions fluid>
        {mayImport && (
          <Button
            className={styles.add ?? ''}
            icon={<ImageAddRegular />}
            onClick={() => chooseFiles('picture')}
          >
            {t('pictures.add')}
          </Button>
        )}
        <Button onClick={() => onChoose(null)}>{t('pictures.chooser.cancel')}</Button>
        <Button appearance="primary" disabled={!chosen} onClick={() => choose(selected)}>
          {t('pictures.chooser.confirm')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** `choose()` opens the dialog and resolves to what was picked; `dialog` has to be rendered. */
export function usePictureChooser() {
  const [resolve, setResolve] = useState<((picture: Picture | null) => void) | null>(null);
  const choose = useCallback(() => new Promise<Picture | null>((settle) => setResolve(() => settle)), []);
  const close = (picture: Picture | null) => {
    resolve?.(picture);
    setResolve(null);
  };
  const dialog = (
    <Dialog open={resolve !== null} onOpenChange={(_, { open }) => !open && close(null)}>
      <DialogSurface className={styles.surface ?? ''}>
        {resolve !== null && <Chooser onChoose={close} />}
      </DialogSurface>
    </Dialog>
  );
  return { choose, dialog };
}
