/** On the desk of whoever keeps the ledger: issues whose deposit copies are lacking. */
import { ClockAlarmRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import styles from '../home/home-screen.module.css';
import { useDepositWords } from './ledger-words.ts';
import { showInLedger } from './shown-ledger.ts';

export function DepositsCard() {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const mayWrite = useMay('printRun.write');
  const due = useQuery(desk.printRun.depositsDue.queryOptions(undefined, { enabled: mayWrite })).data;
  const words = useDepositWords();
  if (!mayWrite || !due || due.length === 0) return null;
  return (
    <section className={`${styles.card} ${styles.queue}`}>
      <h2 className={styles.heading}>
        {t('printRun.due.title')}
        <span className={styles.count}>{due.length}</span>
      </h2>
      <ul>
        {due.map(({ deposit, ...issue }) => (
          <li key={issue.issueId}>
            <Link
              href={places.ledger}
              className={styles.line ?? ''}
              data-focus-ring
              onClick={() => showInLedger(issue)}
            >
              <span className={styles.title}>{t('issues.numbered', { number: issue.number })}</span>
              <span className={styles.fact}>{formats.day(issue.date)}</span>
              <span className={`${styles.when} ${styles.late}`}>
                <ClockAlarmRegular aria-hidden />
                {words(deposit)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
