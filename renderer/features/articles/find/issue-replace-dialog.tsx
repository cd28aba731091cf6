/** Find and replace over all articles of an issue, with every place shown before it is changed. */
import { Input } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplaceOutcome, ReplaceQuery } from '#shared/replace/model.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDeskCalls } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { announceFailure } from '../../../desk-client/failure-notices.ts';
import styles from './find-bar.module.css';
import { FindOptionButtons } from './find-options.tsx';
import { useFindState } from './find-store.ts';
import { ReplacePreview } from './replace-preview.tsx';

interface IssueReplaceDialogProps {
  issue: { id: string; number: string };
  /** Called before the issue is searched and changed: what is being typed is to be saved first; false when it is not. */
  onBefore?(): Promise<boolean>;
  /** Called after articles were changed, and after that was taken back. */
  onDone?(): void;
  onClose(): void;
}

let openings = 0;

/** The words are looked for after this rest, in ms. */
const REST_MS = 300;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const shape = JSON.stringify(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(JSON.parse(shape)), REST_MS);
    return () => window.clearTimeout(timer);
  }, [shape]);
  return settled;
}

export function IssueReplaceDialog({ issue, onBefore, onDone, onClose }: IssueReplaceDialogProps) {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const { query: find, replacement, matchCase, matchMarks, wholeWord } = useFindState();
  const query: ReplaceQuery = useSettled({ find, replacement, matchCase, matchMarks, wholeWord });
  // What was found before is of no use: the words may have been replaced since.
  const [opening] = useState(() => ++openings);
  const search = useQuery({
    queryKey: ['replace', opening, issue.id, query],
    queryFn: async ({ signal }) => {
      await onBefore?.();
      return calls.replace.find.query({ issueId: issue.id, query }, { signal });
    },
    enabled: query.find !== '',
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = query.find === '' ? [] : search.data;

  const tell = ({ failed }: ReplaceOutcome) => {
    const [first] = failed;
    if (!first) return;
    const message = t('find.someFailed', {
      titles: failed.map(({ title }) => `‘${title}’`).join(', '),
      reason: first.error.message,
    });
    announceFailure({ ...first.error, message });
  };
  const replace = async (chosen: readonly { id: string; hits: number[] }[]) => {
    // What is read anew afterwards takes the place of the text on the screen.
    if (onBefore && !(await onBefore())) return;
    setBusy(true);
    try {
      const revisions = new Map(found?.map(({ articleId, revision }) => [articleId, revision]));
      const outcome = await calls.replace.replace.mutate({
        query,
        chosen: chosen.map(({ id, hits }) => ({ articleId: id, revision: revisions.get(id) ?? 1, hits })),
      });
      onDone?.();
      onClose();
      const { undo } = outcome;
      if (undo !== null) {
        const takeBack = async () => {
          try {
            tell(await calls.replace.undo.mutate({ id: undo }));
            onDone?.();
          } catch (thrown) {
            announceFailure(failureOf(thrown));
          }
        };
        notify({
          message: t('find.replacedInIssue', {
            count: outcome.replaced,
            articles: outcome.articles,
          }),
          undo: () => void takeBack(),
        });
      }
      tell(outcome);
    } catch (thrown) {
      announceFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <ReplacePreview
      title={t('find.inIssue', { number: issue.number })}
      form={
        <div className={styles.line}>
          <Input
            className={styles.input ?? ''}
            value={find}
            placeholder={t('find.query')}
            aria-label={t('find.query')}
            onChange={(_, { value }) => useFindState.setState({ query: value })}
          />
          <Input
            className={styles.input ?? ''}
            value={replacement}
            placeholder={t('find.replacement')}
            aria-label={t('find.replacement')}
            onChange={(_, { value }) => useFindState.setState({ replacement: value })}
          />
          <FindOptionButtons />
        </div>
      }
      groups={found?.map(({ articleId, title, canChange, hits }) => ({
        id: articleId,
        title: title || t('app.untitled'),
        locked: canChange ? null : t('find.published'),
        hits,
      }))}
      busy={busy}
      onReplace={(chosen) => void replace(chosen)}
      onClose={onClose}
    />
  );
}
