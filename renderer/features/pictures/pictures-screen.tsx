/** Ảnh: the library's pictures, and what is known of the chosen one. */
import { Button, SearchBox } from '@fluentui/react-components';
import { ImageAddRegular, ImageMultipleRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PictureFilter } from '#shared/model/picture.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useImportDesk } from '../imports/import-store.ts';
import { type GridSelection, type SelectionStep, selectionOf, stepTo } from './grid-selection.ts';
import { ManyPictures } from './many-pictures.tsx';
import { PictureDetailsPane } from './picture-details.tsx';
import { PictureFilters } from './picture-filters.tsx';
import { PictureGrid } from './picture-grid.tsx';
import styles from './pictures-screen.module.css';
import { ALL_PICTURES, usePictureIds } from './use-picture-ids.ts';

export function PicturesScreen({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, goTo] = useLocation();
  const mayImport = useMay('import');
  const chooseFiles = useImportDesk((imports) => imports.chooseFiles);
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<PictureFilter>(ALL_PICTURES);
  const { query, ids } = usePictureIds(words, filter);
  const [selection, setSelection] = useState<GridSelection>(() => selectionOf(id));
  // The address names a picture that was opened from elsewhere.
  const shown = selection.current === id ? selection : selectionOf(id);
  const chosen = useChosenInSight(shown.chosen, ids);

  const choose = (next: GridSelection) => {
    setSelection(next);
    goTo(next.current === null ? places.pictures : places.picture(next.current), { replace: true });
  };
  const step = (picture: string, how: SelectionStep) => choose(stepTo(shown, ids, picture, how));
  const chooseAll = () => {
    const current = shown.current ?? ids[0] ?? null;
    choose({ current, anchor: current, chosen: new Set(ids) });
  };
  const add = () => chooseFiles('picture');
  useCommands('screen', [
    ...(mayImport ? [{ id: 'pictures.add', label: t('pictures.add'), keys: 'Alt+N', run: add }] : []),
    { id: 'pictures.all', label: t('pictures.chooseAll'), run: chooseAll },
  ]);
  const addButton = mayImport && (
    <Button appearance="primary" icon={<ImageAddRegular />} onClick={add}>
      {t('pictures.add')}
    </Button>
  );
  const isFiltered = filter !== ALL_PICTURES || words.trim() !== '';
  return (
    <Loaded query={query}>
      {(all) =>
        all.length === 0 && !isFiltered ? (
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
              chosen.length > 1 ? (
                <ManyPictures ids={chosen} onLeave={() => choose(selectionOf(shown.current))} />
              ) : id !== null ? (
                <PictureDetailsPane key={id} id={id} />
              ) : (
                <EmptyState body={t('pictures.choose')} />
              )
            }
          >
            <div className={styles.screen}>
              <ScreenHeader title={t('pictures.title')} note={formats.number(ids.length)}>
                {addButton}
              </ScreenHeader>
              <div className={styles.tools}>
                <SearchBox
                  className={styles.search ?? ''}
                  placeholder={t('pictures.search')}
                  aria-label={t('pictures.search')}
                  value={words}
                  onChange={(_, { value }) => setWords(value)}
                />
                <PictureFilters filter={filter} onChange={setFilter} />
              </div>
              <div className={styles.grid}>
                {ids.length === 0 ? (
                  <EmptyState body={t('pictures.noMatch')} />
                ) : (
                  <PictureGrid
                    ids={ids}
                    label={t('pictures.grid')}
                    current={id}
                    chosen={shown.chosen}
                    isMultiple
                    onStep={step}
                    onAll={chooseAll}
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

/** What a search or a filter hides is not changed along with what one sees. */
function useChosenInSight(chosen: ReadonlySet<string>, ids: readonly string[]): readonly string[] {
  return useMemo(() => (chosen.size > 1 ? ids.filter((id) => chosen.has(id)) : [...chosen]), [chosen, ids]);
}
