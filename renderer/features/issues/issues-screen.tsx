/** Số báo: every issue, newest first; older ones come as one scrolls. */
import { Button } from '@fluentui/react-components';
import { AddRegular, BookOpenRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { WhenSeen } from '../../ui/when-seen.tsx';
import { IssueParts } from './issue-parts.tsx';
import styles from './issues-screen.module.css';
import { NewIssueDialog } from './new-issue-dialog.tsx';
import { useIssues } from './use-issues.ts';
import { useSeveralPublications } from './use-several-publications.ts';

function IssueRow({ issue, mayCompose }: { issue: IssueSummary; mayCompose: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const notify = useNotify();
  const restore = useMutation(desk.issues.restore.mutationOptions());
  const isOneOfSeveral = useSeveralPublications();
  const { publication, theme } = issue;
  const about = isOneOfSeveral ? [publication, theme].filter(Boolean).join(' · ') : theme || publication;
  const title = t('issues.numbered', { number: issue.number });
  const trash = useMutation(
    desk.issues.trash.mutationOptions({
      onSuccess: (_, { id }) =>
        notify({ message: t('issues.trashed', { title }), undo: () => restore.mutate({ id }) }),
    }),
  );
  return (
    <li className={styles.row}>
      <Link href={places.issue(issue.id)} className={styles.link ?? ''} data-focus-ring>
        <span className={styles.number}>{title}</span>
        <span className={styles.theme}>{about}</span>
        <span className={styles.fact}>{t('issues.articles', { count: issue.articleCount })}</span>
        <span className={styles.fact}>{t(`issues.states.${issue.state}`)}</span>
        <span className={styles.fact}>{formats.day(issue.date)}</span>
      </Link>
      {mayCompose && issue.state === 'draft' && (
        <KeyTip label={t('issues.trash')}>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => trash.mutate({ id: issue.id })}
          />
        </KeyTip>
      )}
    </li>
  );
}

export function IssuesScreen() {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayCompose = useMay('issue.compose');
  const [isMaking, setMaking] = useState(false);
  const query = useIssues();
  const make = () => setMaking(true);
  useCommands(
    'screen',
    mayCompose ? [{ id: 'issue.new', label: t('issues.newIssue'), keys: 'Alt+N', run: make }] : [],
  );
  const newButton = mayCompose && (
    <KeyTip label={t('issues.newIssue')} keys="Alt+N" relationship="description">
      <Button appearance="primary" icon={<AddRegular />} onClick={make}>
        {t('issues.newIssue')}
      </Button>
    </KeyTip>
  );
  return (
    <>
      <Loaded query={query}>
        {(issues) =>
          issues.length === 0 ? (
            <>
              <IssueParts here="list" />
              <EmptyState
                icon={<BookOpenRegular />}
                title={t('issues.emptyTitle')}
                body={t('issues.emptyBody')}
                action={newButton}
              />
            </>
          ) : (
            <div className={styles.screen}>
              <ScreenHeader title={t('issues.title')} note={formats.number(query.total)}>
                {newButton}
              </ScreenHeader>
              <IssueParts here="list" />
              <ul className={styles.list} aria-label={t('issues.list')}>
                {issues.map((issue) => (
                  <IssueRow key={issue.id} issue={issue} mayCompose={mayCompose} />
                ))}
              </ul>
              {query.more && <WhenSeen onSeen={query.more} />}
            </div>
          )
        }
      </Loaded>
      {isMaking && <NewIssueDialog onClose={() => setMaking(false)} />}
    </>
  );
}
