/** The course of an article's review: each round, newest first, with everything that happened in it. */
import { useTranslation } from 'react-i18next';
import type { ReviewRound, ReviewStep } from '#shared/model/review.ts';
import { useFormats } from '../../app/formats.ts';
import { numbered } from '../../ui/numbered.ts';
import styles from './review-screen.module.css';

export function RoundsList({ rounds }: { rounds: readonly ReviewRound[] }) {
  const { t } = useTranslation();
  if (rounds.length === 0) return <p className={styles.quiet}>{t('review.rounds.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.rounds} tabIndex={0} data-focus-ring>
      {rounds.map((round) => {
        const name = t('review.rounds.round', { number: round.number });
        return (
          <section key={round.id} aria-label={name}>
            <h3 className={styles.roundName}>{name}</h3>
            <ol>
              {numbered(round.steps).map(({ key, item }) => (
                <Step key={key} step={item} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Step({ step: { kind, person, toPerson, at, note } }: { step: ReviewStep }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li className={styles.step}>
      <p>
        <span className={styles.stepName}>{t(`review.rounds.steps.${kind}`)}</span>
        {' · '}
        {[person, toPerson && t('review.rounds.to', { name: toPerson }), formats.moment(at)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note && <p className={styles.stepNote}>{note}</p>}
    </li>
  );
}
