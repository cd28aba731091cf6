/** Changing one's own PIN; the old one is asked for. */
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { chosenPin, NewPinFields, NO_PIN } from './new-pin-fields.tsx';
import { TriedPinField } from './tried-pin-field.tsx';
import { useWait } from './use-wait.ts';

interface ChangePinDialogProps {
  /** The PIN is one that somebody else chose. */
  isGiven: boolean;
  onClose(): void;
}

export function ChangePinDialog({ isGiven, onClose }: ChangePinDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [oldPin, setOldPin] = useState('');
  const [newPin, setNewPin] = useState(NO_PIN);
  const change = useMutation(
    useDesk().people.changePin.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: () => {
        notify({ message: t('people.changePin.done') });
        onClose();
      },
      onError: () => setOldPin(''),
    }),
  );
  const { error } = change;
  const failure = useMemo(() => error && failureOf(error), [error]);
  const wait = useWait(failure);
  const chosen = chosenPin(newPin);
  const submit = () => {
    if (chosen !== null) change.mutate({ oldPin, newPin: chosen });
  };
  return (
    <FormDialog
      title={t(isGiven ? 'people.changePin.ownTitle' : 'people.changePin.title')}
      submit={t('people.changePin.save')}
      cancel={t(isGiven ? 'people.changePin.later' : 'app.cancel')}
      isReady={chosen !== null && oldPin !== '' && wait <= 0 && !change.isPending}
      width={420}
      onSubmit={submit}
      onClose={onClose}
    >
      {isGiven && <p>{t('people.changePin.ownNote')}</p>}
      <TriedPinField
        label={t('people.changePin.old')}
        value={oldPin}
        failure={failure}
        wait={wait}
        isChecking={change.isPending}
        onChange={setOldPin}
      />
      <NewPinFields value={newPin} onChange={setNewPin} />
    </FormDialog>
  );
}
