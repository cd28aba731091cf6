/** What the editorial checks say of the issue that is about to go out, and the way to it. */
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '#shared/checks/finding.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { IssueFindingsDialog } from '../articles/findings/issue-findings-dialog.tsx';
import styles from './export-dialog.module.css';

export function ExportChecks({ issueId }: { issueId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [shows, setShows] = useState(false);
  // Always what the articles say now.
  const checked = useQuery(desk.findings.ofIssue.queryOptions({ issueId }, { gcTime: 0 }));
  const findings = (checked.data ?? []).flatMap((article) => article.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const found = t('publish.checks.found', {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
  });
  const done = findings.length === 0 ? t('publish.checks.clean') : found;
  const unsaid = checked.isError ? t('publish.checks.failed') : t('publish.checks.running');
  return (
    <section className={styles.checks} aria-live="polite">
      {checked.data ? done : unsaid}
      <Button size="small" disabledFocusable={findings.length === 0} onClick={() => setShows(true)}>
        {t('publish.checks.show')}
      </Button>
      {shows && <IssueFindingsDialog issueId={issueId} onClose={() => setShows(false)} />}
    </section>
  );
}
