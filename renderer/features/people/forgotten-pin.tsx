/** What to do when a PIN is forgotten: who can help, and what an administrator alone with the computer can do. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/model/person.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './sign-in-form.module.css';

interface ForgottenPinProps {
  personId: string;
  everybody: readonly Person[];
}

export function ForgottenPin({ personId, everybody }: ForgottenPinProps) {
  const { t } = useTranslation();
  const library = useQuery(useDesk().desk.about.queryOptions()).data?.library ?? '';
  const helpers = everybody.filter(({ id, roles }) => id !== personId && roles.includes('administrator'));
  return (
    <details className={styles.forgotten}>
      <summary data-focus-ring>{t('people.forgotten.ask')}</summary>
      {helpers.length > 0 ? (
        <p>{t('people.forgotten.helpers', { names: helpers.map(({ name }) => name).join(', ') })}</p>
      ) : (
        <>
          <p>{t('people.forgotten.alone')}</p>
          <code className={styles.command}>
            npm run -s desk -- recover --person {personId} --library "{library}"
          </code>
        </>
      )}
    </details>
  );
}
