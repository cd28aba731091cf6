/** The documents cited, over the screen one is on; also found by name with Ctrl+K. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useOverlays } from '../../app/shell/overlays.ts';
import styles from './cited-dialog.module.css';
import { CitedDocuments } from './cited-documents.tsx';

export function CitedDialog() {
  const { t } = useTranslation();
  const { shown, close } = useOverlays();
  return (
    <Dialog open={shown === 'cited'} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{t('search.citedTitle')}</DialogTitle>
          <DialogContent>{shown === 'cited' && <CitedDocuments />}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('search.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
