/** The lock of the desk in settings: a choice is saved as it is made. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { LockFields } from './lock-fields.tsx';
import styles from './people-settings.module.css';

export function LockSettings({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const settings = useQuery(desk.people.lockSettings.queryOptions());
  const save = useMutation(
    desk.people.setLockSettings.mutationOptions({
      onSuccess: () => notify({ message: t('accounts.lock.saved') }),
    }),
  );
  return (
    <section className={styles.lock} aria-label={t('accounts.lock.heading')}>
      <h3 className={styles.subheading}>{t('accounts.lock.heading')}</h3>
      <Loaded query={settings}>
        {(lock) => (
          <LockFields
            lock={save.isPending ? save.variables : lock}
            isReadOnly={!mayChange}
            onChange={(changed) => save.mutate(changed)}
          />
        )}
      </Loaded>
    </section>
  );
}
