/** Which articles draw on a source, and where they were printed. */
import { Link as FluentLink } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './sources-screen.module.css';

export function SourceUses({ id }: { id: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data: uses } = useQuery(desk.sources.uses.queryOptions({ id }));
  if (!uses) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{t('sources.uses')}</h3>
      {uses.length === 0 && <p className={styles.quiet}>{t('sources.noUses')}</p>}
      <ul>
        {uses.map(({ articleId, title, issues }) => (
          <li key={articleId} className={styles.use}>
            <Link href={places.article(articleId)} asChild>
              <FluentLink>{title || t('app.untitled')}</FluentLink>
            </Link>
            <span className={styles.quiet}>
              {issues.map(({ number }) => t('issues.numbered', { number })).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
