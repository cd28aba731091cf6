/** Three pictures of the figures; every bar and slice says its number, and the tables below say all of them. */
import {
  DonutChart,
  HorizontalBarChart,
  VerticalBarChart,
  type VerticalBarChartDataPoint,
} from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ORIGINS, type Statistics } from '#shared/model/statistics.ts';
import { timeName } from '#shared/statistics/periods.ts';
import { TABLE_LABELS } from '#shared/statistics/table-labels.ts';
import { useFormats } from '../../app/formats.ts';
import { usePreferences } from '../../app/preferences.ts';
import styles from './statistics-screen.module.css';

const HEIGHT = 240;
const MOST_SECTIONS = 5;
const CULTURES = { vi: 'vi-VN', en: 'en-GB' } as const;
const COLOURS = [
  tokens.colorBrandForeground1,
  tokens.colorPaletteMarigoldBackground3,
  tokens.colorNeutralForeground4,
] as const;

function Chart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id} className={styles.chartTitle}>
        {title}
      </figcaption>
      <div className={styles.plot}>{children}</div>
    </figure>
  );
}

export default function Charts({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const culture = CULTURES[language];
  const months: VerticalBarChartDataPoint[] = statistics.recentMonths.map(({ key, articles }) => ({
    x: timeName(key),
    y: articles,
    legend: TABLE_LABELS[language].figures.articles,
    xAxisCalloutData: timeName(key),
    yAxisCalloutData: formats.number(articles),
    barLabel: articles === 0 ? '' : formats.number(articles),
  }));
  const sections = statistics.sections.slice(0, MOST_SECTIONS).map(({ name, articles }) => ({
    chartTitle: name,
    chartData: [
      {
        legend: name,
        horizontalBarChartdata: { x: articles, total: statistics.sections[0]?.articles ?? articles },
        color: COLOURS[0],
        xAxisCalloutData: name,
        yAxisCalloutData: formats.number(articles),
      },
    ],
  }));
  const origins = ORIGINS.flatMap((origin, index) => {
    const articles = statistics.total.origins[origin];
    const name = `${TABLE_LABELS[language].origins[origin]}: ${formats.number(articles)}`;
    return articles === 0 ? [] : [{ legend: name, data: articles, color: COLOURS[index] ?? COLOURS[0] }];
  });
  return (
    <>
      <Chart title={t('statistics.charts.months')}>
        <VerticalBarChart
          data={months}
          colors={[COLOURS[0]]}
          useSingleColor
          hideLegend
          height={HEIGHT}
          maxBarWidth={28}
          yAxisTickCount={4}
          roundedTicks
          rotateXAxisLables
          culture={culture}
          margins={{ left: 36, top: 16, right: 24 }}
        />
      </Chart>
      <Chart title={t('statistics.charts.sections')}>
        <HorizontalBarChart data={sections} chartDataMode="default" culture={culture} />
      </Chart>
      <Chart title={t('statistics.charts.origins')}>
        <DonutChart
          data={{ chartData: origins }}
          innerRadius={36}
          height={HEIGHT - 20}
          hideLabels={false}
          valueInsideDonut={formats.number(statistics.total.articles)}
          culture={culture}
          legendProps={{ allowFocusOnLegends: true, enabledWrapLines: true }}
        />
      </Chart>
    </>
  );
}
