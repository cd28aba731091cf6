/** Tin bài: the list of articles, narrowed by chips, with a pane to read in. */
import { Button, SearchBox } from '@fluentui/react-components';
import { AddRegular, DocumentTextRegular, FilterDismissRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ARTICLE_KINDS, ARTICLE_STATES, type ArticleSummary } from '#shared/model/article.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useStatus } from '../../app/status.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { Chips } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useFoundRows } from '../search/use-search.ts';
import { ArticlePeek } from './article-peek.tsx';
import { ArticleRow, ArticleRowHead } from './article-row.tsx';
import { countBy, filterArticles, NO_FILTER, useArticlesList } from './articles-filter.ts';
import styles from './articles-screen.module.css';
import { useAllArticles } from './use-all-articles.ts';
import { useNewArticle } from './use-new-article.ts';

function FilterBar({ articles }: { articles: readonly ArticleSummary[] }) {
  const { t } = useTranslation();
  const { words, states, kinds } = useArticlesList();
  const byState = useMemo(() => countBy(articles, ({ state }) => state), [articles]);
  const byKind = useMemo(() => countBy(articles, ({ kind }) => kind), [articles]);
  const isNarrowed = words !== '' || states.size > 0 || kinds.size > 0;
  return (
    <div className={styles.filters}>
      <Chips
        label={t('articles.byState')}
        options={ARTICLE_STATES.filter((state) => byState.has(state) || states.has(state)).map((state) => ({
          value: state,
          label: t(`articles.states.${state}`),
          count: byState.get(state) ?? 0,
        }))}
        on={states}
        onChange={(on) => useArticlesList.setState({ states: on })}
      />
      <Chips
        label={t('articles.byKind')}
        options={ARTICLE_KINDS.filter((kind) => byKind.has(kind) || kinds.has(kind)).map((kind) => ({
          value: kind,
          label: t(`articles.kinds.${kind}`),
          count: byKind.get(kind) ?? 0,
        }))}
        on={kinds}
        onChange={(on) => useArticlesList.setState({ kinds: on })}
      />
      {isNarrowed && (
        <Button
          size="small"
          appearance="subtle"
          icon={<FilterDismissRegular />}
          onClick={() => useArticlesList.setState(NO_FILTER)}
        >
          {t('articles.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function ArticlesList({ articles }: { articles: readonly ArticleSummary[] }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const list = useArticlesList();
  const found = useFoundRows('article', list.words, articles);
  const rows = useMemo(() => filterArticles(found, list), [found, list]);
  if (rows.length === 0) {
    return <EmptyState title={t('articles.noMatchTitle')} body={t('articles.noMatchBody')} />;
  }
  return (
    <VirtualList
      rows={rows}
      keyOf={(row) => row.id}
      rowHeight={60}
      label={t('articles.listLabel')}
      selected={list.selected}
      onSelect={(selected) => useArticlesList.setState({ selected })}
      onOpen={(id) => goTo(places.article(id))}
      scrollOffset={list.scrollOffset}
      onScroll={(scrollOffset) => useArticlesList.setState({ scrollOffset })}
    >
      {(row) => <ArticleRow article={row} />}
    </VirtualList>
  );
}

export function ArticlesScreen() {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = useAllArticles();
  const selected = useArticlesList((list) => list.selected);
  const words = useArticlesList((list) => list.words);
  const drafts = query.data?.filter(({ state }) => state === 'draft').length ?? 0;
  useStatus(
    query.data
      ? [
          { text: t('issues.articles', { count: query.data.length }) },
          { text: t('articles.draftCount', { count: drafts }) },
        ]
      : [],
  );
  const mayWrite = useMay('article.write');
  const newArticle = useNewArticle();
  useCommands('screen', [
    ...(mayWrite
      ? [{ id: 'article.new', label: t('articles.newArticle'), keys: 'Alt+N', run: newArticle }]
      : []),
    { id: 'articles.move', label: t('articles.keys.nextRow'), keys: '↑ ↓' },
    { id: 'articles.open', label: t('articles.keys.enter'), keys: 'Enter' },
  ]);
  const newButton = mayWrite && (
    <KeyTip label={t('articles.newArticle')} keys="Alt+N" relationship="description">
      <Button appearance="primary" icon={<AddRegular />} onClick={newArticle}>
        {t('articles.newArticle')}
      </Button>
    </KeyTip>
  );
  return (
    <Loaded query={query}>
      {(articles) =>
        articles.length === 0 ? (
          <EmptyState
            icon={<DocumentTextRegular />}
            title={t('articles.emptyTitle')}
            body={t('articles.emptyBody')}
            action={newButton}
          />
        ) : (
          <Panes
            name="articles"
            width={440}
            mainMinimum={520}
            sideLabel={t('articles.reading')}
            side={<ArticlePeek id={selected} />}
          >
            <div className={styles.screen}>
              <ScreenHeader title={t('articles.title')} note={formats.number(articles.length)}>
                <SearchBox
                  className={styles.search ?? ''}
                  placeholder={t('articles.search')}
                  aria-label={t('articles.search')}
                  value={words}
                  onChange={(_, { value }) => useArticlesList.setState({ words: value })}
                />
                {newButton}
              </ScreenHeader>
              <FilterBar articles={articles} />
              <ArticleRowHead />
              <div className={styles.list}>
                <ArticlesList articles={articles} />
              </div>
            </div>
          </Panes>
        )
      }
    </Loaded>
  );
}
