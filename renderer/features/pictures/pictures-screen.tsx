/** Ảnh: the library's pictures, and what is known of the chosen one. */
import { Button, SearchBox } from '@fluentui/react-components';
import { ImageAddRegular, ImageMultipleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Picture } from '#shared/model/library.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useImportDesk } from '../imports/import-store.ts';
import { useFoundRows } from '../search/use-search.ts';
import { PictureDetailsPane } from './picture-details.tsx';
import { PictureGrid } from './picture-grid.tsx';
import styles from './pictures-screen.module.css';

const NONE: readonly Picture[] = [];

export function PicturesScreen({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const query = useQuery(desk.pictures.list.queryOptions());
  const mayImport = useMay('import');
  const chooseFiles = useImportDesk((imports) => imports.chooseFiles);
  const [words, setWords] = useState('');
  const shown = useFoundRows('picture', words, query.data ?? NONE);
  const selected = query.data?.find((picture) => picture.id === id) ?? null;
  const add = () => chooseFiles('picture');
  useCommands(
    'screen',
    mayImport ? [{ id: 'pictures.add', label: t('pictures.add'), keys: 'Alt+N', run: add }] : [],
  );
  const addButton = mayImport && (
    <Button appearance="primary" icon={<ImageAddRegular />} onClick={add}>
      {t('pictures.add')}
    </Button>
  );
  return (
    <Loaded query={query}>
      {(pictures) =>
        pictures.length === 0 ? (
          <EmptyState
            icon={<ImageMultipleRegular />}
            title={t('pictures.emptyTitle')}
            body={t('pictures.emptyBody')}
            action={addButton}
          />
        ) : (
          <Panes
            name="pictures"
            width={360}
            sideLabel={t('pictures.details')}
            side={
              selected ? (
                <PictureDetailsPane key={selected.id} picture={selected} />
              ) : (
                <EmptyState body={t('pictures.choose')} />
              )
            }
          >
            <div className={styles.screen}>
              <ScreenHeader title={t('pictures.title')} note={formats.number(pictures.length)}>
                <SearchBox
                  className={styles.search ?? ''}
                  placeholder={t('pictures.search')}
                  aria-label={t('pictures.search')}
                  value={words}
                  onChange={(_, { value }) => setWords(value)}
                />
                {addButton}
              </ScreenHeader>
              <div className={styles.grid}>
                {shown.length === 0 ? (
                  <EmptyState body={t('pictures.noMatch')} />
                ) : (
                  <PictureGrid
                    pictures={shown}
                    label={t('pictures.grid')}
                    selected={id}
                    onSelect={(next) => goTo(places.picture(next), { replace: true })}
                  />
                )}
              </div>
            </div>
          </Panes>
        )
      }
    </Loaded>
  );
}
