/** Where a card lies, and the code that goes with it by another way. */
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
import type { PersonKey } from '#shared/model/key.ts';
import { FileActions } from '../../publish/exported-files.tsx';
import styles from './keys-settings.module.css';

interface CardDialogProps {
  personKey: PersonKey;
  path: string;
  onClose(): void;
}

export function CardDialog({ personKey, path, onClose }: CardDialogProps) {
  const { t } = useTranslation();
  const { name, fingerprint } = personKey;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('keys.card.title', { name })}</DialogTitle>
          <DialogContent className={styles.fields ?? ''}>
            <p className={styles.quiet}>{path}</p>
            <FileActions file={{ path }} />
            <p>{t('keys.card.body')}</p>
            <p className={styles.bigCode}>{fingerprint}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
