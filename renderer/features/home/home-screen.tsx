/** Bàn việc: what now? The coming issue, what was touched last, what is left to write. */
import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowImportRegular, HomeRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ArticleState, ArticleSummary } from '#shared/model/article.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useCounts, useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useCurrentPerson, useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { StateBadge } from '../articles/state-badge.tsx';
import { useNewArticle } from '../articles/use-new-article.ts';
import { WaitingPackages } from '../handoff/receive/waiting-packages.tsx';
import { useImportDesk } from '../imports/import-store.ts';
import { DepositsCard } from '../print-run/deposits-card.tsx';
import { IssueWorkCard } from '../review/work/issue-work-card.tsx';
import { SetupCard } from '../setup/setup-card.tsx';
import { localDay } from './coming-issue.ts';
import { ComingIssueCard } from './coming-issue-card.tsx';
import styles from './home-screen.module.css';
import { QueueCards } from './queues.tsx';

const SHOWN = 7;

function ArticleLines({ articles, showState }: { articles: readonly ArticleSummary[]; showState: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useCounts();
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.id}>
          <Link href={places.article(article.id)} className={styles.line ?? ''} data-focus-ring>
            <span className={styles.title} title={article.title}>
              {article.title || t('app.untitled')}
            </span>
            <span className={styles.fact}>
              {showState ? <StateBadge state={article.state} /> : counts.words(article.words)}
            </span>
            <span className={styles.when}>{formats.moment(article.updatedAt)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who writes nothing works with what is finished. */
const FINISHED: ArticleState[] = ['approved', 'published'];

function Touched({ states }: { states?: ArticleState[] }) {
  const { t } = useTranslation();
  const query = useQuery(useDesk().articles.list.queryOptions({ limit: SHOWN, ...(states && { states }) }));
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t('home.touched')}</h2>
      <Loaded query={query}>{({ articles }) => <ArticleLines articles={articles} showState />}</Loaded>
    </section>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const query = useQuery(useDesk().articles.list.queryOptions({ limit: SHOWN, states: ['draft'] }));
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {t('home.drafts')}
        {query.data && <span className={styles.count}>{query.data.total}</span>}
      </h2>
      <Loaded query={query}>
        {({ articles }) =>
          articles.length === 0 ? (
            <p className={styles.quiet}>{t('home.noDrafts')}</p>
          ) : (
            <ArticleLines articles={articles} showState={false} />
          )
        }
      </Loaded>
    </section>
  );
}

function Home() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const mayCompose = useMay('issue.compose');
  const comingIssue = useQuery(desk.issues.coming.queryOptions({ day: localDay(new Date()) }));
  const mayWrite = useMay('article.write');
  const mayPublish = useMay('issue.publish');
  return (
    <div className={styles.columns}>
      <Loaded query={comingIssue}>
        {(coming) => {
          if (coming) {
            return (
              <>
                <ComingIssueCard issue={coming} />
                {mayPublish && <IssueWorkCard issue={coming} />}
              </>
            );
          }
          return (
            <section className={styles.card}>
              <h2 className={styles.heading}>{t('home.noIssueTitle')}</h2>
              {mayCompose && <Button onClick={() => goTo(places.issues)}>{t('home.newIssue')}</Button>}
            </section>
          );
        }}
      </Loaded>
      <QueueCards />
      <DepositsCard />
      {mayWrite ? <Touched /> : <Touched states={FINISHED} />}
      {mayWrite && <Drafts />}
    </div>
  );
}

export function HomeScreen() {
  const { t } = useTranslation();
  const formats = useFormats();
  const person = useCurrentPerson();
  const query = useQuery(useDesk().articles.list.queryOptions({ limit: SHOWN }));
  const mayImport = useMay('import');
  const mayWrite = useMay('article.write');
  const chooseFiles = useImportDesk((imports) => imports.chooseFiles);
  const newArticle = useNewArticle();
  useCommands(
    'screen',
    mayWrite ? [{ id: 'article.new', label: t('home.write'), keys: 'Alt+N', run: newArticle }] : [],
  );
  const actions = (
    <>
      {mayImport && (
        <KeyTip label={t('home.import')} keys="Ctrl+O" relationship="description">
          <Button icon={<ArrowImportRegular />} onClick={() => chooseFiles('auto')}>
            {t('home.import')}
          </Button>
        </KeyTip>
      )}
      {mayWrite && (
        <KeyTip label={t('home.write')} keys="Alt+N" relationship="description">
          <Button appearance="primary" icon={<AddRegular />} onClick={newArticle}>
            {t('home.write')}
          </Button>
        </KeyTip>
      )}
    </>
  );
  return (
    <Loaded query={query}>
      {({ total }) =>
        total === 0 ? (
          <>
            <SetupCard />
            <WaitingPackages />
            <EmptyState
              icon={<HomeRegular />}
              title={t('home.emptyTitle')}
              body={t('home.emptyBody')}
              action={actions}
            />
          </>
        ) : (
          <div className={styles.screen}>
            <ScreenHeader
              title={t('home.greeting', { name: person?.name.split(' ').at(-1) ?? '' })}
              note={formats.longDay(localDay(new Date()))}
            >
              {actions}
            </ScreenHeader>
            <SetupCard />
            <WaitingPackages />
            <Home />
          </div>
        )
      }
    </Loaded>
  );
}
