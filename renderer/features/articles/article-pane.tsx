/** The pane beside the text: a rail of tabs, and what the chosen one knows of the article. */
import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClipboardTextLtrRegular,
  CommentRegular,
  DocumentTextRegular,
  type FluentIcon,
  HistoryRegular,
  InfoRegular,
  LibraryRegular,
  TextBulletListTreeRegular,
  TextEditStyleRegular,
} from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { countSuggestions } from '#shared/document/suggestions/open.ts';
import type { Article } from '#shared/model/article.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { ArticleHistory } from '../audit/article-history.tsx';
import { ArticleDetails } from './article-details.tsx';
import { ArticleOutline } from './article-outline.tsx';
import { ArticlePages } from './article-pages.tsx';
import styles from './article-pane.module.css';
import { ArticleSources } from './article-sources.tsx';
import type { ArticleChanges } from './autosave.ts';
import { CommentsPanel } from './comments/comments-panel.tsx';
import { useOpenThreadCount } from './comments/use-threads.ts';
import { FindingsPane } from './findings/findings-pane.tsx';
import type { FindingsSession } from './findings/findings-session.ts';
import { useFindings } from './findings/use-findings.ts';
import type { OpenArticle } from './open-articles.ts';
import { SuggestionsPanel } from './suggestions/suggestions-panel.tsx';
import type { Decide } from './suggestions/use-article-suggestions.tsx';
import { useLiveContent } from './use-live-content.ts';
import type { VersionActions } from './versions/use-version-actions.ts';
import { VersionsPane } from './versions/versions-pane.tsx';

export type PaneTab =
  | 'comments'
  | 'pages'
  | 'findings'
  | 'history'
  | 'info'
  | 'outline'
  | 'sources'
  | 'suggestions'
  | 'versions';

/** The tab stays from article to article. */
const usePaneTab = create<{ tab: PaneTab }>(() => ({ tab: 'pages' }));

/** Brings a tab to the front from elsewhere on the page. */
export function showPaneTab(tab: PaneTab): void {
  usePaneTab.setState({ tab });
}

interface PaneTabView {
  id: PaneTab;
  icon: FluentIcon;
  /** How many things wait there; 0 shows nothing. */
  count?: number;
  view(): ReactNode;
}

interface ArticlePaneProps {
  /** As the desk has it. */
  article: Article;
  /** As it is on the screen. */
  content: Article;
  issue: IssueSummary | null | undefined;
  editable: boolean;
  onChange(changes: ArticleChanges): void;
  /** The article as it is being written. */
  opened: OpenArticle;
  versions: VersionActions;
  findings: FindingsSession;
  /** May ignore findings and add words. */
  mayDecide: boolean;
  /** Accepts or refuses suggestions. */
  onDecide: Decide;
  /** Leads to a block of the body, by its index. */
  onReveal(block: number): void;
  /** Puts words of a source into the text. */
  onQuote(text: string): void;
}

export function ArticlePane(props: ArticlePaneProps) {
  const { article, issue } = props;
  const { t } = useTranslation();
  const desk = useDesk();
  const chosen = usePaneTab((pane) => pane.tab);
  const sources = useQuery(desk.sources.ofArticle.queryOptions({ articleId: article.id })).data;
  const found = useFindings(props.findings, ({ standing }) => standing?.length ?? 0);
  const openThreads = useOpenThreadCount(article.id);
  const suggestionCount = countSuggestions(useLiveContent(props.opened).document);
  const tabs: PaneTabView[] = [
    {
      id: 'pages',
      icon: DocumentTextRegular,
      view: () => <ArticlePages opened={props.opened} issue={issue} onReveal={props.onReveal} />,
    },
    {
      id: 'findings',
      icon: CheckmarkCircleRegular,
      count: found,
      view: () => (
        <FindingsPane
          session={props.findings}
          articleId={article.id}
          editable={props.editable}
          mayDecide={props.mayDecide}
        />
      ),
    },
    {
      id: 'comments',
      icon: CommentRegular,
      count: openThreads,
      view: () => <CommentsPanel articleId={article.id} />,
    },
    {
      id: 'suggestions',
      icon: TextEditStyleRegular,
      count: suggestionCount,
      view: () => (
        <SuggestionsPanel opened={props.opened} editable={props.editable} onDecide={props.onDecide} />
      ),
    },
    { id: 'info', icon: InfoRegular, view: () => <ArticleDetails {...props} /> },
    {
      id: 'outline',
      icon: TextBulletListTreeRegular,
      view: () => <ArticleOutline opened={props.opened} onReveal={props.onReveal} />,
    },
    {
      id: 'sources',
      icon: LibraryRegular,
      count: sources?.length ?? 0,
      view: () => (
        <ArticleSources
          articleId={article.id}
          sources={sources}
          onQuote={props.editable ? props.onQuote : undefined}
        />
      ),
    },
    {
      id: 'versions',
      icon: HistoryRegular,
      view: () => <VersionsPane articleId={article.id} actions={props.versions} editable={props.editable} />,
    },
    {
      id: 'history',
      icon: ClipboardTextLtrRegular,
      view: () => <ArticleHistory articleId={article.id} />,
    },
  ];
  const nameOf = (id: PaneTab) => (id === 'findings' ? t('findings.tab') : t(`articles.details.${id}`));
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return (
    <div className={styles.pane}>
      <div className={styles.content} role="tabpanel" aria-label={nameOf(tab?.id ?? 'pages')}>
        {tab?.view()}
      </div>
      <TabList
        vertical
        className={styles.tabs ?? ''}
        selectedValue={tab?.id}
        onTabSelect={(_, { value }) => {
          const next = tabs.find(({ id }) => id === value);
          if (next) showPaneTab(next.id);
        }}
      >
        {tabs.map(({ id, icon: Icon, count = 0 }) => (
          <Tab key={id} value={id} className={styles.tab ?? ''}>
            <span className={styles.tabFace}>
              <Icon aria-hidden />
              {nameOf(id)}
              <CounterBadge className={styles.count} count={count} size="small" color="informative" />
            </span>
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
