/** One outlet, new or to be changed. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { domainOf, type OutletDetails, outletDetailsSchema } from '#shared/model/library.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

interface OutletDialogProps {
  /** Null for a new one. */
  outlet: OutletDetails | null;
  onClose(): void;
  onSave(details: OutletDetails): void;
}

export function OutletDialog({ outlet, onClose, onSave }: OutletDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(outlet?.name ?? '');
  const [address, setAddress] = useState(outlet?.domain ?? '');
  const checked = outletDetailsSchema.safeParse({ name, domain: domainOf(address) });
  const isWrong = address.trim() !== '' && domainOf(address) === '';
  return (
    <FormDialog
      title={t(outlet ? 'sources.outlets.edit' : 'sources.outlets.add')}
      submit={t('sources.save')}
      isReady={checked.success}
      onSubmit={() => checked.success && onSave(checked.data)}
      onClose={onClose}
    >
      <Field label={t('sources.outlets.name')} required>
        <Input autoFocus value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label={t('sources.outlets.domain')}
        required
        hint={t('sources.outlets.domainHint')}
        validationState={isWrong ? 'error' : 'none'}
        validationMessage={isWrong ? t('sources.outlets.wrong') : null}
      >
        <Input value={address} maxLength={2000} onChange={(_, { value }) => setAddress(value)} />
      </Field>
    </FormDialog>
  );
}
