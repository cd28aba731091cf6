/** Nhật ký: the whole log, filtered by person, kind and day. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { AUDIT_FORMATS, AUDIT_TOPICS, type AuditFilter } from '#shared/model/audit.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { WriteFile } from '../publish/write-file.tsx';
import styles from './audit.module.css';
import { HistoryList } from './history-list.tsx';

const EVERYTHING: AuditFilter = { person: null, topic: null, from: null, to: null };

/** The filter stays when one comes back. */
const useFilter = create<AuditFilter>(() => EVERYTHING);

function Filters({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const people = useQuery(desk.audit.people.queryOptions()).data ?? [];
  return (
    <search className={styles.filters} aria-label={t('audit.filters.label')}>
      <Field label={t('audit.filters.person')} size="small" className={styles.choice ?? ''}>
        <Select
          value={filter.person ?? ''}
          onChange={(_, { value }) => useFilter.setState({ person: value || null })}
        >
          <option value="">{t('audit.filters.everybody')}</option>
          {people.map((person) => (
            <option key={person}>{person}</option>
          ))}
        </Select>
      </Field>
      <Field label={t('audit.filters.topic')} size="small" className={styles.choice ?? ''}>
        <Select
          value={filter.topic ?? ''}
          onChange={(_, { value }) =>
            useFilter.setState({ topic: AUDIT_TOPICS.find((topic) => topic === value) ?? null })
          }
        >
          <option value="">{t('audit.filters.everything')}</option>
          {AUDIT_TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {t(`audit.topics.${topic}`)}
            </option>
          ))}
        </Select>
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(`audit.filters.${end}`)} size="small" className={styles.day ?? ''}>
          <Input
            type="date"
            value={filter[end] ?? ''}
            onChange={(_, { value }) => useFilter.setState({ [end]: value || null })}
          />
        </Field>
      ))}
    </search>
  );
}

export function LogScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const filter = useFilter();
  const write = useMutation(desk.audit.writeLog.mutationOptions());
  const log = useInfiniteQuery(
    desk.audit.page.infiniteQueryOptions({ filter }, { getNextPageParam: ({ next }) => next }),
  );
  const isFiltered = Object.values(filter).some((part) => part !== null);
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('audit.title')}>
        <WriteFile
          formats={AUDIT_FORMATS}
          size="small"
          isWriting={write.isPending}
          write={(format) => write.mutateAsync({ filter, format })}
        />
      </ScreenHeader>
      <Filters filter={filter} />
      <div className={styles.body}>
        <Loaded query={log}>
          {({ pages }) => {
            const lines = pages.flatMap((page) => page.lines);
            if (lines.length > 0) return <HistoryList lines={lines} />;
            return isFiltered ? (
              <EmptyState
                body={t('audit.nothingFound')}
                action={<Button onClick={() => useFilter.setState(EVERYTHING)}>{t('audit.showAll')}</Button>}
              />
            ) : (
              <EmptyState body={t('audit.empty')} />
            );
          }}
        </Loaded>
        {log.hasNextPage && (
          <Button
            className={styles.more ?? ''}
            disabledFocusable={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {t('audit.earlier')}
          </Button>
        )}
      </div>
    </div>
  );
}
