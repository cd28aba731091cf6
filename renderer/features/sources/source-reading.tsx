/** A source reads like a page; from here one writes an article on it. */
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Source } from '#shared/model/library.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useCounts, useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import styles from './sources-screen.module.css';

export function SourceReading({ id }: { id: string }) {
  const desk = useDesk();
  const query = useQuery(desk.sources.get.queryOptions({ id }));
  return <Loaded query={query}>{(source) => <Reading source={source} />}</Loaded>;
}

function Reading({ source }: { source: Source }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useCounts();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const mayWrite = useMay('article.write');
  const { mutate, isPending } = useMutation(
    desk.articles.createFromSource.mutationOptions({ onSuccess: ({ id }) => goTo(places.article(id)) }),
  );
  const write = () => mutate({ sourceId: source.id });
  useCommands(
    'screen',
    mayWrite ? [{ id: 'source.write', label: t('sources.write'), keys: 'Ctrl+Enter', run: write }] : [],
  );
  const facts = [source.outlet, source.author, source.publishedOn && formats.day(source.publishedOn)];
  return (
    <div className={styles.reading}>
      <div className={styles.bar}>
        <p className={styles.facts}>{[...facts, counts.words(source.words)].filter(Boolean).join(' · ')}</p>
        {mayWrite && (
          <KeyTip label={t('sources.write')} keys="Ctrl+Enter" relationship="description">
            <Button
              className={styles.write ?? ''}
              appearance="primary"
              icon={<EditRegular />}
              disabled={isPending}
              onClick={write}
            >
              {t('sources.write')}
            </Button>
          </KeyTip>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0} data-focus-ring>
        <article className={styles.page} lang="vi">
          <h2 className={styles.heading}>{source.title}</h2>
          <div className={styles.body}>{source.text}</div>
          {source.address && (
            <p className={styles.address}>
              {t('sources.address')}: {source.address}
            </p>
          )}
        </article>
      </div>
    </div>
  );
}
