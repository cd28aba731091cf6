/** Which articles show a picture, and the issues they stand in. */
import { Link as FluentLink } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './picture-details.module.css';

export function PictureUses({ id }: { id: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data: uses } = useQuery(desk.pictures.uses.queryOptions({ id }));
  if (!uses) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{t('pictures.uses')}</h3>
      {uses.length === 0 && <p className={styles.facts}>{t('pictures.noUses')}</p>}
      <ul className={styles.uses}>
        {uses.map(({ articleId, title, issues }) => (
          <li key={articleId}>
            <Link href={places.article(articleId)} asChild>
              <FluentLink>{title || t('app.untitled')}</FluentLink>
            </Link>
            {issues.map((issue) => (
              <span key={issue.id} className={styles.issue}>
                <Link href={places.issue(issue.id)} asChild>
                  <FluentLink>{t('issues.numbered', { number: issue.number })}</FluentLink>
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
