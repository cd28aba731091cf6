/** Asks for the PIN before something is signed. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { useCurrentPerson } from '../../desk-client/permissions.ts';
import styles from './person-menu.module.css';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate({ pin });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && answer(false)}>
      <DialogSurface className={styles.dialog ?? ''}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('people.key.title')}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>
              <p>{t('people.key.note', { name: person?.name ?? '' })}</p>
              <TriedPinField
                label={t('people.pin')}
                value={pin}
                failure={failure}
                wait={wait}
                isChecking={unlock.isPending}
                onChange={setPin}
              />
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={pin === '' || wait > 0 || unlock.isPending}
              >
                {t('people.key.sign')}
              </Button>
              <Button onClick={() => answer(false)}>{t('app.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
