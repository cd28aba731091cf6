/** Which screen a path leads to; each behind its own boundary. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { ArticleScreen } from '../features/articles/article-screen.tsx';
import { ArticlesScreen } from '../features/articles/articles-screen.tsx';
import { LogScreen } from '../features/audit/log-screen.tsx';
import { CalendarScreen } from '../features/calendar/calendar-screen.tsx';
import { ReceivedScreen } from '../features/handoff/receive/received-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { ComposerScreen } from '../features/issues/composer-screen.tsx';
import { IssuesScreen } from '../features/issues/issues-screen.tsx';
import { TrashScreen } from '../features/library/trash-screen.tsx';
import { PicturesScreen } from '../features/pictures/pictures-screen.tsx';
import { LedgerScreen } from '../features/print-run/ledger-screen.tsx';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { SourcesScreen } from '../features/sources/sources-screen.tsx';
import { StatisticsScreen } from '../features/statistics/statistics-screen.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { places } from './places.ts';

function NowhereScreen() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  return (
    <EmptyState
      title={t('app.notFound.title')}
      body={t('app.notFound.body')}
      action={
        <Button appearance="primary" onClick={() => goTo(places.home)}>
          {t('app.notFound.home')}
        </Button>
      }
    />
  );
}

export function Screens() {
  const [path] = useLocation();
  return (
    <CrashBoundary screen={path}>
      <Switch>
        <Route path="/" component={HomeScreen} />
        <Route path="/articles" component={ArticlesScreen} />
        <Route path="/articles/:id">{({ id }) => <ArticleScreen key={id} id={id} />}</Route>
        <Route path="/issues" component={IssuesScreen} />
        <Route path="/issues/calendar" component={CalendarScreen} />
        <Route path="/issues/ledger" component={LedgerScreen} />
        <Route path="/issues/:id">{({ id }) => <ComposerScreen key={id} id={id} />}</Route>
        <Route path="/sources/:id?">{({ id }) => <SourcesScreen id={id ?? null} />}</Route>
        <Route path="/pictures/:id?">{({ id }) => <PicturesScreen id={id ?? null} />}</Route>
        <Route path="/review/:id?">{({ id }) => <ReviewScreen id={id ?? null} />}</Route>
        <Route path="/received/:id">{({ id }) => <ReceivedScreen key={id} id={id} />}</Route>
        <Route path="/statistics/:tab?">{({ tab }) => <StatisticsScreen tab={tab ?? null} />}</Route>
        <Route path="/log" component={LogScreen} />
        <Route path="/trash" component={TrashScreen} />
        <Route path="/settings" component={SettingsScreen} />
        <Route component={NowhereScreen} />
      </Switch>
    </CrashBoundary>
  );
}
