/** What changed since the article was decided about last, word by word. */
import { Button, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareArticles } from '#shared/document/compare/compare-article.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleVersion } from '#shared/model/version.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ComparedArticle } from '../articles/versions/compared-article.tsx';
import { StopButtons } from '../articles/versions/stop-buttons.tsx';
import { useChangeStops } from '../articles/versions/use-change-stops.ts';
import { useVersionWords } from '../articles/versions/use-version-words.ts';
import { baseVersion } from './base-version.ts';
import styles from './review-screen.module.css';
import { showView } from './review-store.ts';

export function ChangesView({ article }: { article: Article }) {
  const desk = useDesk();
  const versions = useQuery(desk.versions.list.queryOptions({ articleId: article.id }));
  return <Loaded query={versions}>{(all) => <Changes article={article} versions={all} />}</Loaded>;
}

function Changes({ article, versions }: { article: Article; versions: readonly ArticleVersion[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const base = chosen ?? baseVersion(versions)?.id ?? null;
  if (base === null) {
    return (
      <EmptyState
        body={t('review.changes.first')}
        action={<Button onClick={() => showView('text')}>{t('review.changes.toText')}</Button>}
      />
    );
  }
  return <Compared article={article} versions={versions} base={base} onBase={setChosen} />;
}

interface ComparedProps {
  article: Article;
  versions: readonly ArticleVersion[];
  /** Id of the version that is compared with. */
  base: string;
  onBase(id: string): void;
}

function Compared({ article, versions, base, onBase }: ComparedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const id = useId();
  const { label } = useVersionWords();
  const old = useQuery(desk.versions.content.queryOptions({ id: base }, { gcTime: 60_000 }));
  const comparison = useMemo(() => old.data && compareArticles(old.data, article), [old.data, article]);
  const page = useRef<HTMLDivElement>(null);
  const stops = useChangeStops(page, comparison);
  useCommands('screen', [
    { id: 'versions.next', label: t('versions.comparison.next'), keys: 'Alt+Down', run: stops.next },
    {
      id: 'versions.previous',
      label: t('versions.comparison.previous'),
      keys: 'Alt+Up',
      run: stops.previous,
    },
  ]);
  const place = { at: (stops.at ?? 0) + 1, of: stops.count };
  const totals = comparison?.isChanged
    ? `${t('versions.difference', {
        added: formats.number(comparison.totals.added),
        removed: formats.number(comparison.totals.removed),
      })} · ${t(stops.at === null ? 'versions.comparison.places' : 'versions.comparison.place', place)}`
    : comparison && t('review.changes.same');
  return (
    <section className={styles.changes} aria-label={t('review.views.changes')}>
      <div className={styles.base}>
        <label htmlFor={id}>{t('review.changes.base')}</label>
        <Select
          id={id}
          className={styles.select ?? ''}
          size="small"
          value={base}
          onChange={(_, { value }) => onBase(value)}
        >
          {versions.map((version) => (
            <option key={version.id} value={version.id}>
              {label(version)}
            </option>
          ))}
        </Select>
        <span className={styles.totals} role="status">
          {totals}
        </span>
        <StopButtons stops={stops} size="small" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.compared} ref={page} tabIndex={0} data-focus-ring>
        {old.error && <FailureNotice failure={failureOf(old.error)} onRetry={() => void old.refetch()} />}
        {comparison && <ComparedArticle comparison={comparison} />}
      </div>
    </section>
  );
}
