/** Revokes a key: what that means, and why. */
import { Field, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonKey } from '#shared/model/key.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';

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
    <FormDialog
      title={t('keys.revoke.title', { name })}
      submit={t('keys.revoke.revoke')}
      isReady={reason.trim() !== '' && !revoke.isPending}
      onSubmit={() => revoke.mutate({ keyId: id, reason })}
      onClose={onClose}
    >
      <p>{t(own ? 'keys.revoke.own' : 'keys.revoke.other', { name })}</p>
      <Field label={t('keys.revoke.reason')} required>
        <Textarea value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
