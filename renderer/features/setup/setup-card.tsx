/** On the first screen of a library that is not an office's yet: what it is, and the way on. */
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './setup.module.css';
import { useSetup } from './setup-state.ts';

export function SetupCard() {
  const { t } = useTranslation();
  const kind = useQuery(useDesk().setup.kind.queryOptions()).data ?? 'office';
  const show = useSetup((setup) => setup.show);
  if (kind === 'office') return null;
  return (
    <section className={styles.notice} aria-labelledby="setup-card">
      <div>
        <h2 id="setup-card" className={styles.noticeTitle}>
          {t(`setup.card.${kind}Title`)}
        </h2>
        <p className={styles.quiet}>{t(`setup.card.${kind}Body`)}</p>
      </div>
      <Button onClick={show}>{t('setup.card.begin')}</Button>
    </section>
  );
}
