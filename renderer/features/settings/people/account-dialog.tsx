/** A dialog around the fields of a person: their room, and what the desk says when it refuses. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.ts';
import { failureMessage, failureOf } from '../../../desk-client/failure.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
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
  return (
    <FormDialog
      title={title}
      submit={t('accounts.save')}
      isReady={isReady}
      width={520}
      onSubmit={onSave}
      onClose={onClose}
    >
      {children}
      {error ? (
        <p className={styles.missing} role="alert">
          {failureMessage(failureOf(error), language)}
        </p>
      ) : null}
    </FormDialog>
  );
}
