/** Nothing of the library is shown before somebody sits at the desk, and nothing while it is locked. */
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/model/account.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { LockScreen } from './lock-screen.tsx';
import { useSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './signed-in-gate.module.css';
import { SwitchPerson } from './switch-person.tsx';

export function SignedInGate({ children }: { children: ReactNode }) {
  const session = useSession();
  return <Loaded query={session}>{(known) => <Seat session={known}>{children}</Seat>}</Loaded>;
}

function Seat({ session: { person, isLocked }, children }: { session: Session; children: ReactNode }) {
  const { t } = useTranslation();
  /** Whose work the window holds: behind a lock it stays theirs until somebody else signs in. */
  const [seated, setSeated] = useState<string | null>(null);
  if (person && !isLocked && seated !== person.id) setSeated(person.id);
  if (!person) {
    return (
      <main className={styles.gate}>
        <div className={styles.card}>
          <h1 className={styles.title}>{t('people.signInTitle')}</h1>
          <SignInForm />
        </div>
      </main>
    );
  }
  return (
    <>
      {seated !== null && <Fragment key={seated}>{children}</Fragment>}
      <SwitchPerson personId={person.id} />
      {isLocked && <LockScreen personId={person.id} />}
    </>
  );
}
