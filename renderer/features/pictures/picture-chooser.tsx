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
import { PICTURE_TYPES, type Picture } from '#shared/model/library.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { pickFiles } from '../../ui/pick-files.ts';
import { useFoundRows } from '../search/use-search.ts';
import styles from './picture-chooser.module.css';
import { PictureGrid } from './picture-grid.tsx';
import { useAddPictures } from './use-add-pictures.ts';

interface ChooserProps {
  several: boolean;
  onChoose(pictures: Picture[]): void;
}

const NONE: readonly Picture[] = [];

const PICTURE_FILES = PICTURE_TYPES.join(',');

function Chooser({ several, onChoose }: ChooserProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const query = useQuery(desk.pictures.list.queryOptions());
  const mayImport = useMay('import');
  const addPictures = useAddPictures();
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const pictures = useFoundRows('picture', words, query.data ?? NONE);
  const marked = pictures.find(({ id }) => id === selected) ?? null;
  const wanted = several ? ticked : [selected ?? ''];
  // In the order of the ticks; a search that hides a ticked picture does not untick it.
  const chosen = wanted.flatMap((id) => query.data?.find((picture) => picture.id === id) ?? []);
  const tick = (id: string) =>
    setTicked((last) => (last.includes(id) ? last.filter((other) => other !== id) : [...last, id]));
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
              pictures.length === 0 ? (
                <EmptyState body={all.length === 0 ? t('pictures.emptyBody') : t('pictures.noMatch')} />
              ) : (
                <PictureGrid
                  pictures={pictures}
                  label={t('pictures.grid')}
                  selected={selected}
                  onSelect={setSelected}
                  onOpen={(id) => {
                    const opened = pictures.find((picture) => picture.id === id);
                    const rest = several ? chosen.filter((picture) => picture.id !== id) : [];
                    if (opened) onChoose([...rest, opened]);
                  }}
                  {...(several && { ticked, onTick: tick })}
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
        <Button appearance="primary" disabled={chosen.length === 0} onClick={() => onChoose(chosen)}>
          {chosen.length > 1
            ? t('pictures.chooser.confirmSeveral', { count: chosen.length })
            : t('pictures.chooser.confirm')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

interface Request {
  several: boolean;
  settle(pictures: Picture[]): void;
}

/** `choose()` opens the dialog and resolves to what was picked, none when it was left; `dialog` has to be rendered. */
export function usePictureChooser() {
  const [request, setRequest] = useState<Request | null>(null);
  const choose = useCallback(
    ({ several }: { several: boolean }) =>
      new Promise<Picture[]>((settle) => setRequest({ several, settle })),
    [],
  );
  const close = (pictures: Picture[]) => {
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
