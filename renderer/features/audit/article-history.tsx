/** What the log tells of one article, newest first. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AUDIT_FORMATS } from '#shared/model/audit.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { WriteFile } from '../publish/write-file.tsx';
import styles from './audit.module.css';
import { HistoryList } from './history-list.tsx';

export function ArticleHistory({ articleId }: { articleId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const mayExport = useMay('issue.export');
  const history = useQuery(desk.audit.ofArticle.queryOptions({ id: articleId }));
  const write = useMutation(desk.audit.write.mutationOptions());
  return (
    <div className={styles.pane}>
      <Loaded query={history}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState body={t('audit.empty')} />
          ) : (
            <>
              {mayExport && (
                <WriteFile
                  formats={AUDIT_FORMATS}
                  size="small"
                  isWriting={write.isPending}
                  write={(format) => write.mutateAsync({ of: 'article', id: articleId, format })}
                />
              )}
              <HistoryList lines={lines.toReversed()} aboutId={articleId} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
