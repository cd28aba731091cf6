/** Nothing of the library is shown before somebody sits at the desk. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './signed-in-gate.module.css';

export function SignedInGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const current = useQuery(desk.people.current.queryOptions());
  return (
    <Loaded query={current}>
      {(person) =>
        person ? (
          children
        ) : (
          <main className={styles.gate}>
            <div className={styles.card}>
              <h1 className={styles.title}>{t('people.signInTitle')}</h1>
              <SignInForm onSignedIn={() => undefined} />
            </div>
          </main>
        )
      }
    </Loaded>
  );
}
