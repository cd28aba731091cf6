/** The pane beside the text: printed pages that follow the typing, details, sources. */
import { Tab, TabList } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { Article } from '#shared/model/article.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { ArticleDetails } from './article-details.tsx';
import { ArticlePages } from './article-pages.tsx';
import styles from './article-pane.module.css';
import { ArticleSources } from './article-sources.tsx';
import type { ArticleChanges } from './autosave.ts';

const TABS = ['pages', 'info', 'sources'] as const;
type PaneTab = (typeof TABS)[number];

/** The tab stays from article to article. */
const usePaneTab = create<{ tab: PaneTab }>(() => ({ tab: 'pages' }));

interface ArticlePaneProps {
  /** As the desk has it. */
  article: Article;
  /** As it is on the screen. */
  content: Article;
  issue: IssueSummary | null | undefined;
  editable: boolean;
  onChange(changes: ArticleChanges): void;
}

export function ArticlePane(props: ArticlePaneProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const tab = usePaneTab((pane) => pane.tab);
  const sources = useQuery(desk.sources.ofArticle.queryOptions({ articleId: props.article.id })).data;
  return (
    <div className={styles.pane}>
      <TabList
        className={styles.tabs ?? ''}
        selectedValue={tab}
        onTabSelect={(_, { value }) =>
          usePaneTab.setState({ tab: TABS.find((one) => one === value) ?? 'pages' })
        }
      >
        {TABS.map((one) => (
          <Tab key={one} value={one}>
            {t(`articles.details.${one}`)}
            {one === 'sources' && sources && sources.length > 0 && (
              <span className={styles.count}>{sources.length}</span>
            )}
          </Tab>
        ))}
      </TabList>
      <div className={styles.content} role="tabpanel" aria-label={t(`articles.details.${tab}`)}>
        {tab === 'pages' && <ArticlePages articleId={props.article.id} issue={props.issue} />}
        {tab === 'info' && <ArticleDetails {...props} />}
        {tab === 'sources' && <ArticleSources sources={sources} />}
      </div>
    </div>
  );
}
