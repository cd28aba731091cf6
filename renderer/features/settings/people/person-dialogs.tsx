/** Adding a person, changing one, and giving a new PIN to one who forgot theirs. */
import { Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, type PersonDraft, personDraftSchema } from '#shared/model/account.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { chosenPin, NewPinFields, NO_PIN } from '../../people/new-pin-fields.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { PersonFields } from './person-fields.tsx';

interface Closing {
  onClose(): void;
}

const NOBODY: PersonDraft = { name: '', title: '', roles: ['editor'] };

export function AddPersonDialog({ onClose }: Closing) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [person, setPerson] = useState(NOBODY);
  const [newPin, setNewPin] = useState(NO_PIN);
  const add = useMutation(
    useDesk().people.add.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: ({ name }) => {
        notify({ message: t('accounts.added', { name }) });
        onClose();
      },
    }),
  );
  const checked = personDraftSchema.safeParse(person);
  const pin = chosenPin(newPin);
  return (
    <AccountDialog
      title={t('accounts.addTitle')}
      isReady={checked.success && pin !== null && !add.isPending}
      error={add.error}
      onSave={() => checked.success && pin !== null && add.mutate({ person: checked.data, pin })}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
      <NewPinFields label={t('accounts.firstPin')} value={newPin} onChange={setNewPin} />
    </AccountDialog>
  );
}

export function ChangePersonDialog({ account, onClose }: Closing & { account: Account }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { id, name, title, roles } = account;
  const [person, setPerson] = useState<PersonDraft>({ name, title, roles });
  const change = useMutation(
    useDesk().people.change.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: () => {
        notify({ message: t('accounts.changed', { name: person.name.trim() }) });
        onClose();
      },
    }),
  );
  const checked = personDraftSchema.safeParse(person);
  return (
    <AccountDialog
      title={t('accounts.editTitle', { name })}
      isReady={checked.success && !change.isPending}
      error={change.error}
      onSave={() => checked.success && change.mutate({ id, person: checked.data })}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
    </AccountDialog>
  );
}

export function ResetPinDialog({ account: { id, name }, onClose }: Closing & { account: Account }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [newPin, setNewPin] = useState(NO_PIN);
  const [reason, setReason] = useState('');
  const reset = useMutation(
    useDesk().people.resetPin.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: () => {
        notify({ message: t('accounts.wasReset', { name }) });
        onClose();
      },
    }),
  );
  const pin = chosenPin(newPin);
  return (
    <AccountDialog
      title={t('accounts.resetTitle', { name })}
      isReady={pin !== null && reason.trim() !== '' && !reset.isPending}
      error={reset.error}
      onSave={() => pin !== null && reset.mutate({ id, pin, reason })}
      onClose={onClose}
    >
      <p>{t('accounts.resetNote', { name })}</p>
      <NewPinFields value={newPin} onChange={setNewPin} />
      <Field label={t('accounts.reason')} hint={t('accounts.reasonHint')} required>
        <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </AccountDialog>
  );
}
