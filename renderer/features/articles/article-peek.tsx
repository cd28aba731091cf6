/** The reading pane beside the list. */
import { Button } from '@fluentui/react-components';
import { DeleteRegular, OpenRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Article } from '#shared/model/article.ts';
import { useCounts } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import styles from './article-peek.module.css';
import { ArticleReading } from './article-reading.tsx';
import { useArticlesList } from './articles-filter.ts';
import { StateBadge } from './state-badge.tsx';

function Peek({ article }: { article: Article }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const desk = useDesk();
  const counts = useCounts();
  const notify = useNotify();
  const mayWrite = useMay('article.write');
  const restore = useMutation(desk.articles.restore.mutationOptions());
  const trash = useMutation(
    desk.articles.trash.mutationOptions({
      onSuccess: (_, { ids }) => {
        useArticlesList.setState({ selected: null });
        notify({
          message: t('articles.trashed', { title: article.title || t('app.untitled') }),
          undo: () => restore.mutate({ ids }),
        });
      },
    }),
  );
  return (
    <div className={styles.peek}>
      <div className={styles.bar}>
        <StateBadge state={article.state} />
        <span className={styles.length}>{counts.words(article.words)}</span>
        <span className={styles.room} />
        {mayWrite && article.state !== 'published' && (
          <KeyTip label={t('articles.trash')}>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() => trash.mutate({ ids: [article.id] })}
            />
          </KeyTip>
        )}
        <KeyTip label={t('articles.open')} keys="Enter" relationship="description">
          <Button icon={<OpenRegular />} onClick={() => goTo(places.article(article.id))}>
            {t('articles.open')}
          </Button>
        </KeyTip>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0} data-focus-ring>
        <ArticleReading article={article} />
      </div>
    </div>
  );
}

function PeekOf({ id }: { id: string }) {
  const desk = useDesk();
  const query = useQuery(desk.articles.get.queryOptions({ id }));
  return <Loaded query={query}>{(article) => <Peek key={article.id} article={article} />}</Loaded>;
}

export function ArticlePeek({ id }: { id: string | null }) {
  const { t } = useTranslation();
  return id === null ? <EmptyState body={t('articles.chooseToRead')} /> : <PeekOf id={id} />;
}
