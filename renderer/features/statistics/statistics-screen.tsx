/** Thống kê: figures of a period, the paragraph for the report, and royalties. */
import { Tab, TabList } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shiftPeriod } from '#shared/statistics/periods.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { places } from '../../app/places.ts';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { FiguresView } from './figures-view.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { useShownFigures } from './period-store.ts';
import { ReportView } from './report-view.tsx';
import { RoyaltiesView } from './royalties/royalties-view.tsx';
import styles from './statistics-screen.module.css';
import { WithStatistics } from './with-statistics.tsx';

const TABS = ['figures', 'report', 'royalties'] as const;
type TabName = (typeof TABS)[number];

export function StatisticsScreen({ tab: named }: { tab: string | null }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const tab = TABS.find((known) => known === named) ?? 'figures';
  const { kind, period, choose } = useShownFigures();
  const open = (next: TabName) => goTo(places.statisticsPart(next), { replace: true });
  const step = (count: number) => kind !== 'range' && choose({ period: shiftPeriod(period, count) });
  useCommands('screen', [
    ...TABS.map((name) => ({
      id: `statistics.${name}`,
      label: t(`statistics.tabs.${name}`),
      run: () => open(name),
    })),
    ...(tab === 'royalties'
      ? []
      : [
          {
            id: 'statistics.before',
            label: t('statistics.period.before'),
            keys: 'Alt+PageUp',
            run: () => step(-1),
          },
          {
            id: 'statistics.next',
            label: t('statistics.period.next'),
            keys: 'Alt+PageDown',
            run: () => step(1),
          },
        ]),
  ]);
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('statistics.title')}>{tab !== 'royalties' && <PeriodPicker />}</ScreenHeader>
      <TabList
        className={styles.tabs ?? ''}
        aria-label={t('statistics.tabs.label')}
        selectedValue={tab}
        onTabSelect={(_, { value }) => open(TABS.find((known) => known === value) ?? 'figures')}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name}>
            {t(`statistics.tabs.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div key={tab} className={styles.body}>
        {tab === 'royalties' && <RoyaltiesView />}
        {tab === 'figures' && (
          <WithStatistics>{(statistics) => <FiguresView statistics={statistics} />}</WithStatistics>
        )}
        {tab === 'report' && (
          <WithStatistics>{(statistics) => <ReportView statistics={statistics} />}</WithStatistics>
        )}
      </div>
    </div>
  );
}
