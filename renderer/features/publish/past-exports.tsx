/** Who exported the issue before, when, for what, and which bytes came out. */
import { Badge } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import styles from './past-exports.module.css';

export function PastExports({ issueId }: { issueId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const past = useQuery(desk.exports.past.queryOptions({ issueId }, { gcTime: 0 }));
  return (
    <Loaded query={past}>
      {(exports) =>
        exports.length === 0 ? (
          <EmptyState body={t('publish.past.empty')} />
        ) : (
          <>
            <p className={styles.note}>{t('publish.past.note')}</p>
            <ol className={styles.list} aria-label={t('publish.past.title')}>
              {exports.map(({ sequence, at, person, purpose, files }) => (
                <li key={sequence} className={styles.entry}>
                  <div className={styles.head}>
                    <time dateTime={at}>{localMoment(at)}</time>
                    <span>{person}</span>
                    {purpose && (
                      <Badge appearance="outline" color={purpose === 'print' ? 'success' : 'informative'}>
                        {t(`publish.purpose.${purpose}.name`)}
                      </Badge>
                    )}
                  </div>
                  {files.map(({ name, hash, isSame }) => (
                    <div key={name} className={styles.file}>
                      <span className={styles.name}>{name}</span>
                      {isSame && <span className={styles.same}>{t('publish.past.same')}</span>}
                      <code className={styles.hash} title={`SHA-256: ${hash}`}>
                        {hash.slice(0, 12)}
                      </code>
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Loaded>
  );
}
