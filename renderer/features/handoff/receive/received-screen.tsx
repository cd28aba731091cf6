/** A package that was opened: from whom, what is in it, what merging does, the choices, and the merge itself. */
import { Button } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReceivedPackage } from '#shared/model/receiving.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { places } from '../../../app/places.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { WINDOW_ID } from '../../../desk-client/window-id.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Panes } from '../../../ui/panes.tsx';
import { ScreenHeader } from '../../../ui/screen-header.tsx';
import { saveOpenArticles } from '../../articles/open-articles.ts';
import { ArticleView } from './article-view.tsx';
import { MergeReportView } from './merge-report.tsx';
import styles from './receive.module.css';
import {
  chooseAbout,
  chosenDecisions,
  forgetChoices,
  useChosenCounts,
  useReceiving,
} from './receive-store.ts';
import { ReceivedList } from './received-list.tsx';
import { TrustBar } from './trust-bar.tsx';

export function ReceivedScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const report = useReceiving(({ reports }) => reports[id]);
  const query = useQuery(
    desk.receiving.of.queryOptions({ id }, { enabled: report === undefined, retry: false, gcTime: 0 }),
  );
  if (report) return <MergeReportView report={report} />;
  if (query.error && failureOf(query.error).code === 'PACKAGE_CLOSED') {
    return <EmptyState title={t('receiving.gone.title')} body={t('receiving.gone.body')} />;
  }
  return <Loaded query={query}>{(received) => <Received received={received} />}</Loaded>;
}

function Received({ received }: { received: ReceivedPackage }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { articles, sender, madeAt, purpose, note, issue, newPictures, newSources, packageId } = received;
  const [shown, setShown] = useState(
    () => (articles.find(({ outcome }) => outcome === 'conflict') ?? articles[0])?.articleId ?? null,
  );
  const [acceptsUnknown, setAcceptsUnknown] = useState(false);
  const article = articles.find(({ articleId }) => articleId === shown);
  useEffect(() => chooseAbout(packageId), [packageId]);
  useCommands('screen', [
    {
      id: 'receive.nextArticle',
      label: t('receiving.nextArticle'),
      keys: 'Alt+PageDown',
      run: () => {
        const at = articles.findIndex(({ articleId }) => articleId === shown);
        setShown(articles[(at + 1) % articles.length]?.articleId ?? null);
      },
    },
  ]);
  const facts = [
    issue &&
      `${t('receiving.andIssue', issue)} ${t(issue.isNew ? 'receiving.issueNew' : 'receiving.issueKept')}`,
    newPictures > 0 && t('receiving.pictures', { count: newPictures }),
    newSources > 0 && t('receiving.sources', { count: newSources }),
  ].filter(Boolean);
  const made = t('receiving.madeAt', { time: formats.time(madeAt), day: formats.dayOf(madeAt) });
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title={t('receiving.title', { person: sender.name })}
        note={`${t(`receiving.purposes.${purpose}`)} · ${made}`}
      />
      <div className={styles.top}>
        <p className={styles.facts}>{[t('receiving.from', sender), ...facts].join(' · ')}</p>
        {note && <p className={styles.note}>{t('receiving.noteFrom', { note })}</p>}
        <TrustBar received={received} acceptsUnknown={acceptsUnknown} onAcceptUnknown={setAcceptsUnknown} />
      </div>
      <div className={styles.middle}>
        <Panes
          name="received"
          width={320}
          minimum={240}
          mainMinimum={480}
          sideLabel={t('receiving.list')}
          side={<ReceivedList articles={articles} shown={shown} onShow={setShown} />}
        >
          <div className={styles.main}>
            {article && (
              <ArticleView
                key={article.articleId}
                openedId={received.id}
                article={article}
                person={sender.name}
              />
            )}
          </div>
        </Panes>
      </div>
      <MergeFooter received={received} acceptsUnknown={acceptsUnknown} onShow={setShown} />
    </div>
  );
}

interface MergeFooterProps {
  received: ReceivedPackage;
  acceptsUnknown: boolean;
  onShow(articleId: string): void;
}

/** The buttons stay where they are, whatever is chosen above. */
function MergeFooter({ received, acceptsUnknown, onShow }: MergeFooterProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [, goTo] = useLocation();
  const keepReport = useReceiving((receiving) => receiving.keepReport);
  const chosen = useChosenCounts();
  const merge = useMutation(desk.receiving.merge.mutationOptions({ meta: { showsFailure: true } }));
  const dismiss = useMutation(desk.receiving.dismiss.mutationOptions());
  const { id, packageId, articles, trust, problems } = received;
  const undecided = articles.filter(
    ({ articleId, revision, conflicts }) => chosen(articleId, revision) < conflicts,
  );
  const left = undecided.reduce(
    (sum, { articleId, revision, conflicts }) => sum + conflicts - chosen(articleId, revision),
    0,
  );
  const isClosed =
    trust === 'revoked' || problems.some(({ code }) => code === 'mergedBefore' || code === 'ownPackage');
  const mayMerge = !isClosed && (trust === 'trusted' || acceptsUnknown) && left === 0;

  const run = async () => {
    const [first] = undecided;
    if (first) return onShow(first.articleId);
    if (!mayMerge || merge.isPending) return;
    await saveOpenArticles();
    const decisions = chosenDecisions();
    const report = await merge.mutateAsync({ id, decisions, acceptsUnknown, windowId: WINDOW_ID });
    forgetChoices(packageId);
    keepReport(id, report);
  };
  const later = () => {
    notify({ message: t('receiving.putOff') });
    goTo(places.home);
  };
  const putAway = async () => {
    await dismiss.mutateAsync({ id });
    forgetChoices(packageId);
    notify({ message: t('receiving.dismissed') });
    goTo(places.home);
  };
  useCommands('screen', [
    {
      id: 'receive.merge',
      label: t('receiving.merge'),
      keys: 'Ctrl+Enter',
      run: () => void run().catch(() => undefined),
    },
    { id: 'receive.later', label: t('receiving.later'), run: later },
    { id: 'receive.dismiss', label: t('receiving.dismiss'), run: () => void putAway() },
  ]);

  return (
    <footer className={styles.footer}>
      {merge.error && <FailureNotice failure={failureOf(merge.error)} />}
      <div className={styles.buttons}>
        <Button appearance="subtle" onClick={() => void putAway()}>
          {t('receiving.dismiss')}
        </Button>
        <span className={styles.left} role="status">
          {isClosed ? t('receiving.nothingToMerge') : left > 0 && t('receiving.toDecide', { count: left })}
        </span>
        <Button onClick={later}>{t('receiving.later')}</Button>
        <Button
          appearance="primary"
          disabledFocusable={(!mayMerge && left === 0) || isClosed || merge.isPending}
          onClick={() => void run().catch(() => undefined)}
        >
          {t(merge.isPending ? 'receiving.merging' : 'receiving.merge')}
        </Button>
      </div>
    </footer>
  );
}
