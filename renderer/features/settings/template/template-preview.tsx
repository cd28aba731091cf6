/** Small pages that show what the chosen settings do. */
import { mergeClasses, Spinner } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePage } from '#shared/model/preview.ts';
import type { PublicationDetails } from '#shared/model/publication.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import styles from './template.module.css';

/** Milliseconds: who clicks through choices waits for the last one only. */
const REST = 200;

export function TemplatePreview({ publication }: { publication: PublicationDetails }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const settled = useRested(publication);
  const { data, error, isPlaceholderData, isPending } = useQuery({
    ...desk.publications.preview.queryOptions({ publication: settled }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isOld = isPlaceholderData || settled !== publication;
  return (
    <section className={styles.preview} aria-label={t('template.preview')} aria-busy={isPending || isOld}>
      <p className={styles.caption}>{t('template.preview')}</p>
      <div className={mergeClasses(styles.pages, isOld && data && styles.isOld)}>
        {error ? (
          <FailureNotice failure={failureOf(error)} />
        ) : data ? (
          data.map((page) => <Page key={page.number} page={page} />)
        ) : (
          <Spinner size="small" aria-label={t('template.preview')} />
        )}
      </div>
    </section>
  );
}

function Page({ page }: { page: TemplatePage }) {
  const { t } = useTranslation();
  const label = t('template.page', { number: page.number });
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(page.svg)}`,
    [page.svg],
  );
  return (
    <figure className={styles.page}>
      <img src={source} width={page.width} height={page.height} alt={label} draggable={false} />
      <figcaption className={styles.caption}>{label}</figcaption>
    </figure>
  );
}

/** The value once it has stayed the same for a moment. */
function useRested<T>(value: T): T {
  const deferred = useDeferredValue(value);
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(deferred), REST);
    return () => clearTimeout(timer);
  }, [deferred]);
  return rested;
}
