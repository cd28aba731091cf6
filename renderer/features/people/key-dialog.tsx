/** Asks for the PIN before something is signed. */
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { useCurrentPerson } from '../../desk-client/permissions.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TriedPinField } from './tried-pin-field.tsx';
import { useKeyRequest } from './unlocked-key.ts';
import { useWait } from './use-wait.ts';

export function KeyDialog() {
  const answer = useKeyRequest((request) => request.answer);
  return answer && <Asking answer={answer} />;
}

function Asking({ answer }: { answer: (isOpen: boolean) => void }) {
  const { t } = useTranslation();
  const person = useCurrentPerson();
  const [pin, setPin] = useState('');
  const unlock = useMutation(
    useDesk().people.unlockKey.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: () => answer(true),
      onError: () => setPin(''),
    }),
  );
  const { error } = unlock;
  const failure = useMemo(() => error && failureOf(error), [error]);
  const wait = useWait(failure);
  return (
    <FormDialog
      title={t('people.key.title')}
      submit={t('people.key.sign')}
      isReady={pin !== '' && wait <= 0 && !unlock.isPending}
      width={420}
      onSubmit={() => unlock.mutate({ pin })}
      onClose={() => answer(false)}
    >
      <p>{t('people.key.note', { name: person?.name ?? '' })}</p>
      <TriedPinField
        label={t('people.pin')}
        value={pin}
        failure={failure}
        wait={wait}
        isChecking={unlock.isPending}
        onChange={setPin}
      />
    </FormDialog>
  );
}
