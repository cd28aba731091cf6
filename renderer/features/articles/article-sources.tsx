/** The texts that an article draws on, to be read and quoted beside it. */
import { Button, Link as FluentLink } from '@fluentui/react-components';
import { DismissRegular, TextQuoteRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Source } from '#shared/model/library.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { SourcePicker } from '../sources/source-picker.tsx';
import { SourceText } from '../sources/source-text.tsx';
import styles from './article-pane.module.css';

interface ArticleSourcesProps {
  /** Absent: the sources are only read. */
  articleId?: string;
  sources: readonly Source[] | undefined;
  /** Puts words into the article; absent where it is only read. */
  onQuote?: ((text: string) => void) | undefined;
}

export function ArticleSources({ articleId, sources, onQuote }: ArticleSourcesProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const mayLink = useMay('article.write') && articleId !== undefined;
  const link = useMutation(desk.sources.link.mutationOptions());
  const unlink = useMutation(
    desk.sources.unlink.mutationOptions({
      onSuccess: (_, variables) =>
        notify({ message: t('sources.unlinked'), undo: () => link.mutate(variables) }),
    }),
  );
  if (!sources) return null;
  const quote =
    onQuote &&
    ((text: string) => {
      onQuote(text);
      notify({ message: t('sources.quoted') });
    });
  const picker = mayLink && (
    <SourcePicker
      taken={sources.map(({ id }) => id)}
      onPick={(sourceId) => link.mutate({ articleId, sourceId })}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.sources} tabIndex={0} data-focus-ring>
      {picker}
      {sources.length === 0 && <EmptyState body={t('articles.details.noSources')} />}
      {sources.map((source) => (
        <ReadSource
          key={source.id}
          source={source}
          onQuote={quote}
          onUnlink={mayLink ? () => unlink.mutate({ articleId, sourceId: source.id }) : undefined}
        />
      ))}
    </div>
  );
}

interface ReadSourceProps {
  source: Source;
  onQuote: ((text: string) => void) | undefined;
  onUnlink: (() => void) | undefined;
}

function ReadSource({ source, onQuote, onUnlink }: ReadSourceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notify = useNotify();
  const text = useRef<HTMLDivElement>(null);
  const quoteSelection = () => {
    const selection = window.getSelection();
    const words = selection?.toString().trim() ?? '';
    const isHere = selection?.anchorNode && text.current?.contains(selection.anchorNode);
    if (isHere && words !== '') onQuote?.(words);
    else notify({ message: t('sources.selectFirst') });
  };
  return (
    <article className={styles.source} lang="vi">
      <div className={styles.sourceHead}>
        <h2 className={styles.sourceTitle}>{source.title}</h2>
        {onUnlink && (
          <KeyTip label={t('sources.unlink')}>
            <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onUnlink} />
          </KeyTip>
        )}
      </div>
      <div className={styles.sourceMeta}>
        <span>
          {[source.outlet, source.author, source.publishedOn && formats.day(source.publishedOn)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {onQuote && (
          // The press must not take the selection away that it is about.
          <Button
            size="small"
            icon={<TextQuoteRegular />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={quoteSelection}
          >
            {t('sources.quoteSelection')}
          </Button>
        )}
        <Link href={places.source(source.id)} asChild>
          <FluentLink>{t('articles.details.openSource')}</FluentLink>
        </Link>
      </div>
      <div ref={text} className={styles.sourceText}>
        <SourceText source={source} onQuote={onQuote} />
      </div>
    </article>
  );
}
