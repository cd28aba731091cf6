/** The dialog that finds pictures for an article. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
  Spinner,
} from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PICTURE_TYPES } from '#shared/model/library.ts';
import type { PictureRow } from '#shared/model/picture.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { pickFiles } from '../../ui/pick-files.ts';
import type { SelectionStep } from './grid-selection.ts';
import styles from './picture-chooser.module.css';
import { PictureGrid } from './picture-grid.tsx';
import { useAddPictures } from './use-add-pictures.ts';
import { ALL_PICTURES, usePictureIds } from './use-picture-ids.ts';

interface ChooserProps {
  several: boolean;
  onChoose(pictures: PictureRow[]): void;
}

const PICTURE_FILES = PICTURE_TYPES.join(',');

function Chooser({ several, onChoose }: ChooserProps) {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const mayImport = useMay('import');
  const addPictures = useAddPictures();
  const [words, setWords] = useState('');
  const { query, ids } = usePictureIds(words, ALL_PICTURES);
  const [selected, setSelected] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const marked = usePictureRow(selected);
  // In the order of the ticks; a search that hides a ticked picture does not untick it.
  const wanted = several ? ticked : selected === null ? [] : [selected];
  const tick = (id: string) =>
    setTicked((last) => (last.includes(id) ? last.filter((other) => other !== id) : [...last, id]));
  const step = (id: string, how: SelectionStep) => {
    // An arrow leads to a picture, a click and the space bar tick it.
    setSelected(id);
    if (several && how === 'toggle') tick(id);
  };
  const confirm = (chosen: readonly string[]) =>
    void calls.pictures.rows.query({ ids: [...chosen] }).then(onChoose);
  const add = async (files: readonly File[]) => {
    setAdding(true);
    const added = (await addPictures(files)).map(({ id }) => id);
    setAdding(false);
    setSelected((last) => added.at(-1) ?? last);
    setTicked((last) => [...new Set([...last, ...added])]);
  };
  return (
    <DialogBody className={styles.body ?? ''}>
      <DialogTitle>{t(several ? 'pictures.chooser.titleSeveral' : 'pictures.chooser.title')}</DialogTitle>
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
              ids.length === 0 ? (
                <EmptyState body={all.length === 0 ? t('pictures.emptyBody') : t('pictures.noMatch')} />
              ) : (
                <PictureGrid
                  ids={ids}
                  label={t('pictures.grid')}
                  current={selected}
                  chosen={new Set(wanted)}
                  isMultiple={several}
                  clickTicks={several}
                  onStep={step}
                  onOpen={(id) => confirm(several ? [...ticked.filter((other) => other !== id), id] : [id])}
                  {...(several && { ticked })}
                />
              )
            }
          </Loaded>
        </div>
        <p className={styles.caption}>{marked ? marked.caption || t('pictures.chooser.uncaptioned') : ''}</p>
      </DialogContent>
      <DialogActions fluid>
        {mayImport && (
          <Button
            className={styles.add ?? ''}
            icon={isAdding ? <Spinner size="tiny" /> : <ImageAddRegular />}
            disabledFocusable={isAdding}
            onClick={() => void pickFiles(PICTURE_FILES).then(add)}
          >
            {t('pictures.chooser.fromFiles')}
          </Button>
        )}
        <Button onClick={() => onChoose([])}>{t('pictures.chooser.cancel')}</Button>
        <Button appearance="primary" disabled={wanted.length === 0} onClick={() => confirm(wanted)}>
          {wanted.length > 1
            ? t('pictures.chooser.confirmSeveral', { count: wanted.length })
            : t('pictures.chooser.confirm')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** What is known of the picture where the keys are. */
function usePictureRow(id: string | null): PictureRow | null {
  const desk = useDesk();
  const { data } = useQuery({
    ...desk.pictures.rows.queryOptions({ ids: id === null ? [] : [id] }),
    enabled: id !== null,
  });
  return data?.[0] ?? null;
}

interface Request {
  several: boolean;
  settle(pictures: PictureRow[]): void;
}

/** `choose()` opens the dialog and resolves to what was picked, none when it was left; `dialog` has to be rendered. */
export function usePictureChooser() {
  const [request, setRequest] = useState<Request | null>(null);
  const choose = useCallback(
    ({ several }: { several: boolean }) =>
      new Promise<PictureRow[]>((settle) => setRequest({ several, settle })),
    [],
  );
  const close = (pictures: PictureRow[]) => {
    request?.settle(pictures);
    setRequest(null);
  };
  const dialog = (
    <Dialog open={request !== null} onOpenChange={(_, { open }) => !open && close([])}>
      <DialogSurface className={styles.surface ?? ''}>
        {request !== null && <Chooser several={request.several} onChoose={close} />}
      </DialogSurface>
    </Dialog>
  );
  return { choose, dialog };
}
