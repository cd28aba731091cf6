/** Revokes a key: what that means, and why. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonKey } from '#shared/model/key.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import styles from './keys-settings.module.css';

export function RevokeDialog({ personKey, onClose }: { personKey: PersonKey; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { id, name, own } = personKey;
  const [reason, setReason] = useState('');
  const revoke = useMutation(
    desk.keys.revoke.mutationOptions({
      onSuccess: () => {
        notify({ message: t('keys.revoke.done', { name }) });
        onClose();
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) revoke.mutate({ keyId: id, reason });
          }}
        >
          <DialogBody>
            <DialogTitle>{t('keys.revoke.title', { name })}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>
              <p>{t(own ? 'keys.revoke.own' : 'keys.revoke.other', { name })}</p>
              <Field label={t('keys.revoke.reason')} required className={styles.wide ?? ''}>
                <Textarea value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={!reason.trim() || revoke.isPending}
              >
                {t('keys.revoke.revoke')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
