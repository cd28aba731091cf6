/** Choosing who one is, and proving it by a PIN. */
import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/model/person.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureMessage, failureOf } from '../../desk-client/failure.ts';
import { Loaded } from '../../ui/loaded.tsx';
import styles from './sign-in-form.module.css';

interface SignInFormProps {
  /** Chosen at first. */
  personId?: string | null;
  onSignedIn(person: Person): void;
  onCancel?(): void;
}

export function SignInForm({ personId = null, onSignedIn, onCancel }: SignInFormProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const desk = useDesk();
  const queryClient = useQueryClient();
  const people = useQuery(desk.people.list.queryOptions());
  const [chosen, setChosen] = useState(personId);
  const [pin, setPin] = useState('');
  const signIn = useMutation(
    desk.people.signIn.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: async (person) => {
        queryClient.setQueryData(desk.people.current.queryKey(), person);
        await queryClient.invalidateQueries();
        onSignedIn(person);
      },
      onError: () => setPin(''),
    }),
  );
  const failure = signIn.error && failureOf(signIn.error);
  return (
    <Loaded query={people}>
      {(everybody) => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const id = chosen ?? everybody[0]?.id;
            if (id) signIn.mutate({ personId: id, pin });
          }}
        >
          <RadioGroup
            value={chosen ?? everybody[0]?.id ?? ''}
            onChange={(_, { value }) => setChosen(value)}
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
          <Field
            label={t('people.pin')}
            validationState={failure ? 'error' : 'none'}
            validationMessage={failure ? failureMessage(failure, language) : null}
          >
            <Input
              type="password"
              inputMode="numeric"
              autoComplete="off"
              value={pin}
              onChange={(_, { value }) => setPin(value)}
              autoFocus
            />
          </Field>
          <div className={styles.actions}>
            {onCancel && <Button onClick={onCancel}>{t('app.cancel')}</Button>}
            <Button type="submit" appearance="primary" disabled={pin === '' || signIn.isPending}>
              {t('people.signIn')}
            </Button>
          </div>
        </form>
      )}
    </Loaded>
  );
}
