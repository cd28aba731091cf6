/** Choosing who one is, and proving it by a PIN. */
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/model/person.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { saveOpenArticles } from '../articles/open-articles.ts';
import { ForgottenPin } from './forgotten-pin.tsx';
import { useAskAnew } from './session.ts';
import styles from './sign-in-form.module.css';
import { TriedPinField } from './tried-pin-field.tsx';
import { useWait } from './use-wait.ts';

interface SignInFormProps {
  /** Who sits at the desk now, also behind the lock. */
  personId?: string;
  /** Somebody gave the right PIN; what is shown follows by itself. */
  onSignedIn?(): void;
  onCancel?(): void;
}

export function SignInForm(props: SignInFormProps) {
  const people = useQuery(useDesk().people.list.queryOptions());
  return <Loaded query={people}>{(everybody) => <Form {...props} everybody={everybody} />}</Loaded>;
}

function Form({
  personId,
  onSignedIn,
  onCancel,
  everybody,
}: SignInFormProps & { everybody: readonly Person[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const askAnew = useAskAnew();
  const [chosen, setChosen] = useState(personId ?? everybody[0]?.id ?? '');
  const [pin, setPin] = useState('');
  const [isUnsaved, setIsUnsaved] = useState(false);
  const signIn = useMutation(
    desk.people.signIn.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: ({ id }) => {
        onSignedIn?.();
        return askAnew(id === personId ? 'same' : 'other');
      },
      onError: () => setPin(''),
    }),
  );
  const { error } = signIn;
  const failure = useMemo(() => error && failureOf(error), [error]);
  const wait = useWait(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // What somebody typed is saved in their name, before another one takes the seat.
    const isSaved = chosen === personId || (await saveOpenArticles());
    setIsUnsaved(!isSaved);
    if (isSaved) signIn.mutate({ personId: chosen, pin });
  };
  const pinField = useRef<HTMLInputElement>(null);
  const isByPointer = useRef(false);
  const choose = (id: string) => {
    setChosen(id);
    setIsUnsaved(false);
    signIn.reset();
    // Who points at a name goes on to type; the arrow keys still walk through the names.
    if (isByPointer.current) pinField.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <RadioGroup
        className={styles.people ?? ''}
        value={chosen}
        onChange={(_, { value }) => choose(value)}
        onPointerDown={() => {
          isByPointer.current = true;
        }}
        onKeyDown={() => {
          isByPointer.current = false;
        }}
        aria-label={t('people.person')}
      >
        {everybody.map((person) => (
          <Radio
            key={person.id}
            value={person.id}
            label={
              <>
                {person.name}
                <span className={styles.roles}>
                  {person.roles.map((role) => t(`people.roles.${role}`)).join(', ')}
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <TriedPinField
        label={t('people.pin')}
        inputRef={pinField}
        value={pin}
        failure={failure}
        wait={wait}
        isChecking={signIn.isPending}
        onChange={setPin}
      />
      {isUnsaved && (
        <p className={styles.unsaved} role="alert">
          {t('people.unsaved', { name: nameOf(everybody, personId) })}
        </p>
      )}
      <ForgottenPin personId={chosen} everybody={everybody} />
      <div className={styles.actions}>
        {onCancel && <Button onClick={onCancel}>{t('app.cancel')}</Button>}
        <Button type="submit" appearance="primary" disabled={pin === '' || signIn.isPending || wait > 0}>
          {t('people.signIn')}
        </Button>
      </div>
    </form>
  );
}

function nameOf(everybody: readonly Person[], id: string | undefined): string {
  return everybody.find((person) => person.id === id)?.name ?? '';
}
