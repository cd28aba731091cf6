/** Two versions of an article, compared on the page where it is otherwise written. */
import { Button, Select } from '@fluentui/react-components';
import { DismissRegular, HistoryRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { compareArticles } from '#shared/document/compare/compare-article.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { ArticleVersion } from '#shared/model/version.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { KeyTip } from '../../../ui/key-tip.tsx';
import type { OpenArticle } from '../open-articles.ts';
import { useLiveContent } from '../use-live-content.ts';
import { ComparedArticle } from './compared-article.tsx';
import styles from './comparison.module.css';
import { StopButtons } from './stop-buttons.tsx';
import { useChangeStops } from './use-change-stops.ts';
import type { VersionActions } from './use-version-actions.ts';
import { useVersionWords } from './use-version-words.ts';
import { type ComparedVersion, compareVersions, type OpenComparison } from './versions-store.ts';

interface ComparisonViewProps {
  open: OpenComparison;
  opened: OpenArticle;
  actions: VersionActions;
  editable: boolean;
}

function useContentOf(version: ComparedVersion, now: ArticleContent) {
  const desk = useDesk();
  const isNow = version === 'now';
  const query = useQuery(
    desk.versions.content.queryOptions({ id: version }, { enabled: !isNow, gcTime: 60_000 }),
  );
  return { content: isNow ? now : query.data, error: isNow ? null : query.error };
}

export function ComparisonView({ open, opened, actions, editable }: ComparisonViewProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const versions = useQuery(desk.versions.list.queryOptions({ articleId: open.articleId })).data ?? [];
  const now = useLiveContent(opened);
  const old = useContentOf(open.old, now);
  const next = useContentOf(open.new, now);
  const comparison = useMemo(
    () => (old.content && next.content ? compareArticles(old.content, next.content) : null),
    [old.content, next.content],
  );
  const page = useRef<HTMLDivElement>(null);
  const stops = useChangeStops(page, comparison);
  const restorable = versions.find(({ id }) => id === open.old);
  const close = () => compareVersions(null);

  useEffect(() => page.current?.focus(), []);
  useCommands('screen', [
    { id: 'versions.next', label: t('versions.comparison.next'), keys: 'Alt+Down', run: stops.next },
    {
      id: 'versions.previous',
      label: t('versions.comparison.previous'),
      keys: 'Alt+Up',
      run: stops.previous,
    },
    { id: 'versions.close', label: t('versions.comparison.close'), keys: 'Escape', run: close },
  ]);

  const failed = old.error ?? next.error;
  const totals = comparison?.totals;
  const place = { at: (stops.at ?? 0) + 1, of: stops.count };
  return (
    <section className={styles.view} aria-label={t('versions.comparison.title')}>
      <header className={styles.bar}>
        <div className={styles.chosen}>
          <VersionSelect side="old" open={open} versions={versions} />
          <span aria-hidden>→</span>
          <VersionSelect side="new" open={open} versions={versions} />
        </div>
        <div className={styles.tools}>
          <span className={styles.totals} role="status">
            {comparison && !comparison.isChanged && t('versions.comparison.same')}
            {totals &&
              comparison.isChanged &&
              `${t('versions.difference', {
                added: formats.number(totals.added),
                removed: formats.number(totals.removed),
              })} · ${t(stops.at === null ? 'versions.comparison.places' : 'versions.comparison.place', place)}`}
          </span>
          <StopButtons stops={stops} />
          {editable && restorable && (
            <Button icon={<HistoryRegular />} onClick={() => void actions.restore(restorable)}>
              {t('versions.restore')}
            </Button>
          )}
          <KeyTip label={t('versions.comparison.close')} keys="Escape">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
          </KeyTip>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.page} ref={page} tabIndex={0} data-focus-ring>
        {failed ? (
          <FailureNotice failure={failureOf(failed)} />
        ) : (
          comparison && <ComparedArticle comparison={comparison} />
        )}
      </div>
    </section>
  );
}

interface VersionSelectProps {
  side: 'old' | 'new';
  open: OpenComparison;
  versions: readonly ArticleVersion[];
}

function VersionSelect({ side, open, versions }: VersionSelectProps) {
  const { t } = useTranslation();
  const { label } = useVersionWords();
  return (
    <Select
      className={styles.select ?? ''}
      size="small"
      aria-label={t(`versions.comparison.${side}`)}
      value={open[side]}
      onChange={(_, { value }) => compareVersions({ ...open, [side]: value })}
    >
      <option value="now">{t('versions.now')}</option>
      {versions.map((version) => (
        <option key={version.id} value={version.id}>
          {label(version)}
        </option>
      ))}
    </Select>
  );
}
