/** "Kiểm tra" of a whole issue: what the desk found, article by article, and the way to each place. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import type { CheckedArticle } from '#shared/model/findings.ts';
import { places } from '../../../app/places.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { Chips } from '../../../ui/chips.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { Excerpt } from './excerpt.tsx';
import styles from './findings.module.css';
import { goToOnArrival } from './wanted-finding.ts';

const WEIGHTS = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

interface IssueFindingsDialogProps {
  issueId: string;
  onClose(): void;
}

export function IssueFindingsDialog({ issueId, onClose }: IssueFindingsDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  // Always what the articles say now.
  const checked = useQuery(desk.findings.ofIssue.queryOptions({ issueId }, { gcTime: 0 }));
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.issueDialog ?? ''}>
        <DialogBody>
          <DialogTitle>{t('findings.issue.title')}</DialogTitle>
          <DialogContent className={styles.issueContent ?? ''}>
            {checked.isPending && <Spinner label={t('findings.issue.running')} />}
            {checked.error && (
              <FailureNotice failure={failureOf(checked.error)} onRetry={() => void checked.refetch()} />
            )}
            {checked.data && <Articles articles={checked.data} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('findings.issue.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Articles({ articles }: { articles: readonly CheckedArticle[] }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const [weights, setWeights] = useState<ReadonlySet<Severity>>(new Set());
  const all = articles.flatMap(({ findings }) => findings);
  if (all.length === 0) return <p>{t('findings.issue.clean')}</p>;
  const isShown = ({ severity }: Finding) => weights.size === 0 || weights.has(severity);
  const open = (articleId: string, finding: Finding) => {
    goToOnArrival(articleId, finding);
    goTo(places.article(articleId));
  };
  return (
    <>
      <p className={styles.quiet}>{t('findings.issue.total', { count: all.length })}</p>
      <div className={styles.issueFilter}>
        <Chips
          label={t('findings.byWeight')}
          options={WEIGHTS.map((value) => ({
            value,
            label: t(`findings.severities.${value}`),
            count: all.filter(({ severity }) => severity === value).length,
          }))}
          on={weights}
          onChange={setWeights}
        />
      </div>
      {articles
        .map((article) => ({ ...article, findings: article.findings.filter(isShown) }))
        .filter(({ findings }) => findings.length > 0)
        .map(({ id, title, findings }) => (
          <section key={id ?? ''} className={styles.article} aria-label={title}>
            <h3 className={styles.articleTitle}>
              {title} <span className={styles.count}>{findings.length}</span>
            </h3>
            <ul>
              {findings.map((finding) => (
                <li
                  key={JSON.stringify([finding.rule, finding.message, finding.place])}
                  className={styles.item}
                >
                  {id === null ? (
                    <p className={styles.place}>
                      <span className={styles.reason}>{finding.message}</span>
                    </p>
                  ) : (
                    <button
                      type="button"
                      className={styles.place}
                      data-focus-ring
                      title={t('findings.goThere')}
                      onClick={() => open(id, finding)}
                    >
                      <Excerpt finding={finding} />
                      <span className={styles.reason}>{finding.message}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
