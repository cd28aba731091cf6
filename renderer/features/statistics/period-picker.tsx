/** Publication and period: two lists, and arrows to the periods before and after. */
import { Button, Dropdown, Input, Option } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#shared/model/statistics.ts';
import { type PeriodKind, periodAround, shiftPeriod } from '#shared/statistics/periods.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { useShownFigures } from './period-store.ts';
import { usePeriodName } from './period-words.ts';
import styles from './statistics-screen.module.css';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year', 'range'];
const ALL = 'all';

export function PeriodPicker() {
  const { t } = useTranslation();
  const desk = useDesk();
  const publications = useQuery(desk.publications.list.queryOptions()).data ?? [];
  const { publicationId, kind, period, choose } = useShownFigures();
  const nameOf = usePeriodName();
  const chosen = publications.find(({ id }) => id === publicationId);
  const chooseKind = (next: PeriodKind) =>
    choose({ kind: next, period: next === 'range' ? period : periodAround(next, period.to) });
  return (
    <div className={styles.picker}>
      {publications.length > 1 && (
        <Dropdown
          className={styles.publication ?? ''}
          aria-label={t('statistics.publication')}
          value={chosen?.name ?? t('statistics.allPublications')}
          selectedOptions={[publicationId ?? ALL]}
          onOptionSelect={(_, { optionValue }) =>
            choose({ publicationId: optionValue === ALL ? null : (optionValue ?? null) })
          }
        >
          <Option value={ALL}>{t('statistics.allPublications')}</Option>
          {publications.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      )}
      <Dropdown
        className={styles.kind ?? ''}
        aria-label={t('statistics.period.kind')}
        value={t(`statistics.period.${kind}`)}
        selectedOptions={[kind]}
        onOptionSelect={(_, { optionValue }) =>
          chooseKind(KINDS.find((known) => known === optionValue) ?? 'month')
        }
      >
        {KINDS.map((known) => (
          <Option key={known} value={known}>
            {t(`statistics.period.${known}`)}
          </Option>
        ))}
      </Dropdown>
      {kind === 'range' ? (
        <RangeFields key={`${period.from} ${period.to}`} period={period} />
      ) : (
        <div className={styles.stepper}>
          <KeyTip label={t('statistics.period.before')} keys="Alt+PageUp" relationship="label">
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              onClick={() => choose({ period: shiftPeriod(period, -1) })}
            />
          </KeyTip>
          <span className={styles.periodName} role="status">
            {nameOf(period)}
          </span>
          <KeyTip label={t('statistics.period.next')} keys="Alt+PageDown" relationship="label">
            <Button
              appearance="subtle"
              icon={<ChevronRightRegular />}
              onClick={() => choose({ period: shiftPeriod(period, 1) })}
            />
          </KeyTip>
        </div>
      )}
    </div>
  );
}

/** Two days; they count once both exist and stand in order. */
function RangeFields({ period }: { period: Period }) {
  const { t } = useTranslation();
  const choose = useShownFigures((shown) => shown.choose);
  const [draft, setDraft] = useState(period);
  const isValid = isIsoDate(draft.from) && isIsoDate(draft.to) && draft.from <= draft.to;
  const take = () => {
    if (isValid && (draft.from !== period.from || draft.to !== period.to)) choose({ period: draft });
  };
  return (
    <form
      className={styles.range}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <Input
          key={end}
          type="date"
          aria-label={t(`statistics.period.${end}`)}
          aria-invalid={!isValid}
          contentBefore={<span aria-hidden>{t(`statistics.period.${end}`)}</span>}
          value={draft[end]}
          onChange={(_, { value }) => setDraft({ ...draft, [end]: value })}
          onBlur={take}
        />
      ))}
      <span className={styles.invalid} role="status">
        {!isValid && t('statistics.period.invalid')}
      </span>
    </form>
  );
}
