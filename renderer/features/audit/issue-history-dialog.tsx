/** What the log tells of an issue and the articles in it, newest first. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
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

export function IssueHistoryDialog({ issueId, onClose }: { issueId: string; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const mayExport = useMay('issue.export');
  const history = useQuery(desk.audit.ofIssue.queryOptions({ id: issueId }));
  const write = useMutation(desk.audit.write.mutationOptions());
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.dialog ?? ''}>
        <DialogBody>
          <DialogTitle>{t('audit.openIssue')}</DialogTitle>
          <DialogContent>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by its keys */}
            <div className={styles.scroll} tabIndex={0}>
              <Loaded query={history}>
                {(lines) =>
                  lines.length === 0 ? (
                    <EmptyState body={t('audit.empty')} />
                  ) : (
                    <HistoryList lines={lines.toReversed()} aboutId={issueId} />
                  )
                }
              </Loaded>
            </div>
          </DialogContent>
          <DialogActions>
            {mayExport && (
              <WriteFile
                formats={AUDIT_FORMATS}
                size="small"
                isWriting={write.isPending}
                write={(format) => write.mutateAsync({ of: 'issue', id: issueId, format })}
              />
            )}
            <Button onClick={onClose}>{t('app.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
