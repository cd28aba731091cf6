/** Beside the article: findings, comments, suggestions, sources, the course of the review, and its papers. */
import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClipboardTaskRegular,
  CommentRegular,
  DocumentSignatureRegular,
  type FluentIcon,
  LibraryRegular,
  TextEditStyleRegular,
} from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '#shared/model/article.ts';
import type { ArticleReview } from '#shared/model/review.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import paneStyles from '../articles/article-pane.module.css';
import { ArticleSources } from '../articles/article-sources.tsx';
import { CommentsPanel } from '../articles/comments/comments-panel.tsx';
import { useOpenThreadCount } from '../articles/comments/use-threads.ts';
import { FindingsPane } from '../articles/findings/findings-pane.tsx';
import type { FindingsSession } from '../articles/findings/findings-session.ts';
import { useFindings } from '../articles/findings/use-findings.ts';
import type { OpenArticle } from '../articles/open-articles.ts';
import { SuggestionsPanel } from '../articles/suggestions/suggestions-panel.tsx';
import { Papers } from './papers.tsx';
import styles from './review-screen.module.css';
import { type ReviewTab, showTab, useReviewRoom } from './review-store.ts';
import { RoundsList } from './rounds-list.tsx';

interface ReviewPaneProps {
  article: Article;
  review: ArticleReview;
  opened: OpenArticle;
  findings: FindingsSession;
}

interface TabView {
  id: ReviewTab;
  icon: FluentIcon;
  count?: number;
  view(): ReactNode;
}

const nobodyDecides = () => undefined;

export function ReviewPane({ article, review, opened, findings }: ReviewPaneProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const chosen = useReviewRoom((room) => room.tab);
  const subject = { kind: 'article', id: article.id } as const;
  const sources = useQuery(desk.sources.ofArticle.queryOptions({ articleId: article.id })).data;
  const scans = useQuery(desk.attachments.ofSubject.queryOptions(subject)).data ?? [];
  const found = useFindings(findings, ({ standing }) => standing?.length ?? 0);
  const openThreads = useOpenThreadCount(article.id);
  const inText = (view: ReactNode) => (
    <div data-in-text className={styles.beside}>
      {view}
    </div>
  );
  const tabs: readonly TabView[] = [
    {
      id: 'findings',
      icon: CheckmarkCircleRegular,
      count: found,
      view: () =>
        inText(<FindingsPane session={findings} articleId={article.id} editable={false} mayDecide={false} />),
    },
    {
      id: 'comments',
      icon: CommentRegular,
      count: openThreads,
      view: () => inText(<CommentsPanel articleId={article.id} />),
    },
    {
      id: 'suggestions',
      icon: TextEditStyleRegular,
      count: review.openSuggestions,
      view: () => inText(<SuggestionsPanel opened={opened} editable={false} onDecide={nobodyDecides} />),
    },
    {
      id: 'sources',
      icon: LibraryRegular,
      count: sources?.length ?? 0,
      view: () => <ArticleSources sources={sources} />,
    },
    { id: 'rounds', icon: ClipboardTaskRegular, view: () => <RoundsList rounds={review.rounds} /> },
    {
      id: 'papers',
      icon: DocumentSignatureRegular,
      count: scans.filter(({ trashed }) => trashed === null).length,
      view: () => <Papers subject={subject} />,
    },
  ];
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return (
    <div className={paneStyles.pane}>
      <div
        className={paneStyles.content}
        role="tabpanel"
        aria-label={t(`review.tabs.${tab?.id ?? 'findings'}`)}
      >
        {tab?.view()}
      </div>
      <TabList
        vertical
        className={paneStyles.tabs ?? ''}
        selectedValue={tab?.id}
        onTabSelect={(_, { value }) => {
          const next = tabs.find(({ id }) => id === value);
          if (next) showTab(next.id);
        }}
      >
        {tabs.map(({ id, icon: Icon, count = 0 }) => (
          <Tab key={id} value={id} className={paneStyles.tab ?? ''}>
            <span className={paneStyles.tabFace}>
              <Icon aria-hidden />
              {t(`review.tabs.${id}`)}
              <CounterBadge className={paneStyles.count} count={count} size="small" color="informative" />
            </span>
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
