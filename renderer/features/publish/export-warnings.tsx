/** What an export would warn of, each with the way to it. */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { numbered } from '../../ui/numbered.ts';
import styles from './export-dialog.module.css';

export function ExportWarnings({ issueId, onLeave }: { issueId: string; onLeave(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const query = useQuery(desk.exports.warnings.queryOptions({ issueId }));
  return (
    <Loaded query={query}>
      {(warnings) => (
        <section className={styles.warnings}>
          <div className={styles.warningsHead}>
            {warnings.length > 0 ? (
              <>
                <WarningRegular className={styles.warningSign ?? ''} aria-hidden />
                {t('publish.warnings', { count: warnings.length })}
              </>
            ) : (
              <>
                <CheckmarkCircleRegular className={styles.goodSign ?? ''} aria-hidden />
                {t('publish.noWarnings')}
              </>
            )}
          </div>
          <ul className={styles.warningList}>
            {numbered(warnings).map(({ key, item: { message, articleId } }) => (
              <li key={key} className={styles.warning}>
                {message}
                {articleId && (
                  <Button
                    size="small"
                    className={styles.goThere ?? ''}
                    onClick={() => {
                      onLeave();
                      goTo(places.article(articleId));
                    }}
                  >
                    {t('publish.goThere')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Loaded>
  );
}
