/** What a head of department asks first, each with how it changed. */
import { useTranslation } from 'react-i18next';
import type { Statistics, Tally } from '#shared/model/statistics.ts';
import { changeOf, knownPages } from '#shared/statistics/tables.ts';
import { useFormats } from '../../app/formats.ts';
import { usePeriodName } from './period-words.ts';
import styles from './statistics-screen.module.css';

type FigureName = 'issues' | 'articles' | 'words' | 'pages' | 'pictures' | 'own';

const FIGURES: Record<FigureName, (tally: Tally) => number | null> = {
  issues: ({ issues }) => issues,
  articles: ({ articles }) => articles,
  words: ({ words }) => words,
  pages: knownPages,
  pictures: ({ pictures }) => pictures,
  own: ({ origins }) => origins.own + origins.sourced,
};
const NAMES = ['issues', 'articles', 'words', 'pages', 'pictures', 'own'] as const;
const HOURS_OF_DAY = 24;

export function HeadlineFigures({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePeriodName();
  const { total, before } = statistics;
  return (
    <section>
      <dl className={styles.cards}>
        {NAMES.map((name) => {
          const value = FIGURES[name](total);
          return (
            <div key={name} className={styles.card} data-figure={name}>
              <dt className={styles.cardName}>{t(`statistics.cards.${name}`)}</dt>
              <dd className={styles.cardValue}>
                {value === null ? t('statistics.cards.unknown') : formats.number(value)}
              </dd>
              <dd className={styles.cardChange}>
                <Change now={value} before={FIGURES[name](before.total)} />
              </dd>
            </div>
          );
        })}
        <ApprovalCard statistics={statistics} />
      </dl>
      {before.total.issues > 0 && (
        <p className={styles.note}>{t('statistics.cards.against', { period: nameOf(before.period) })}</p>
      )}
    </section>
  );
}

/** In words and by a sign, never by colour: more is not better in itself. */
function Change({ now, before }: { now: number | null; before: number | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const change = changeOf(now, before);
  if (change === null || now === null || before === null) return null;
  if (now === before) return <>{t('statistics.cards.same')}</>;
  const amount = `${formats.number(Math.abs(now - before))} (${formats.number(Math.abs(change) * 100)}%)`;
  return now > before ? (
    <>↑ {t('statistics.cards.more', { amount })}</>
  ) : (
    <>↓ {t('statistics.cards.less', { amount })}</>
  );
}

function ApprovalCard({ statistics: { approval } }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { median } = approval;
  const time =
    median === null
      ? '–'
      : median < HOURS_OF_DAY
        ? t('statistics.cards.hours', { hours: formats.decimal(median) })
        : t('statistics.cards.days', { days: formats.decimal(median / HOURS_OF_DAY) });
  return (
    <div className={styles.card} data-figure="approval">
      <dt className={styles.cardName}>{t('statistics.cards.approval')}</dt>
      <dd className={styles.cardValue}>{time}</dd>
      <dd className={styles.cardChange}>{median === null && t('statistics.cards.noApproval')}</dd>
    </div>
  );
}
