/** Changing one's own PIN; the old one is asked for. */
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
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { chosenPin, NewPinFields, NO_PIN } from './new-pin-fields.tsx';
import styles from './person-menu.module.css';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null && oldPin !== '') change.mutate({ oldPin, newPin: chosen });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.dialog ?? ''}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t(isGiven ? 'people.changePin.ownTitle' : 'people.changePin.title')}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>
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
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={chosen === null || oldPin === '' || wait > 0 || change.isPending}
              >
                {t('people.changePin.save')}
              </Button>
              <Button onClick={onClose}>{t(isGiven ? 'people.changePin.later' : 'app.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
