/** Ctrl+K: the search box over everything, as a dialog. */
import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SearchPalette } from '../../features/search/search-palette.tsx';
import styles from './command-palette.module.css';
import { useOverlays } from './overlays.ts';

export function CommandPalette() {
  const { t } = useTranslation();
  const { shown, close } = useOverlays();
  return (
    <Dialog open={shown === 'palette'} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface ?? ''} aria-label={t('search.title')}>
        {shown === 'palette' && <SearchPalette close={close} />}
      </DialogSurface>
    </Dialog>
  );
}
