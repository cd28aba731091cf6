/** A dialog around the fields of a person: its frame, its buttons, and what the desk says when it refuses. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.ts';
import { failureMessage, failureOf } from '../../../desk-client/failure.ts';
import styles from './people-settings.module.css';

interface AccountDialogProps {
  title: string;
  isReady: boolean;
  /** What the desk threw at the last try; null for nothing. */
  error: unknown;
  onSave(): void;
  onClose(): void;
  children: ReactNode;
}

export function AccountDialog({ title, isReady, error, onSave, onClose, children }: AccountDialogProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSave();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.dialog ?? ''}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>
              {children}
              {error ? (
                <p className={styles.missing} role="alert">
                  {failureMessage(failureOf(error), language)}
                </p>
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
                {t('accounts.save')}
              </Button>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
