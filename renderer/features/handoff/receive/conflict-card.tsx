/** One place that both changed: the two readings beside each other, and the choice between them. */
import { ToggleButton } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleMerge, MergeChoice, MergeConflict, Side } from '#shared/document/merge/merge.ts';
import { choicesOf } from '#shared/document/merge/merge-article.ts';
import { footnoteOrder } from '#shared/document/walk.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { ComparedBlock } from '../../articles/versions/compared-block.tsx';
import comparison from '../../articles/versions/comparison.module.css';
import { type Reading, readingsOf } from './readings.ts';
import styles from './receive.module.css';

/** The arrows point to the reading. */
export const CHOICE_KEYS: Record<MergeChoice, string> = {
  ours: 'Alt+Left',
  theirs: 'Alt+Right',
  both: 'Alt+B',
};

interface ConflictCardProps {
  merge: ArticleMerge;
  conflict: MergeConflict;
  /** Name of who sent the package. */
  person: string;
  place: { at: number; of: number };
  choice: MergeChoice | undefined;
  isCurrent: boolean;
  onChoose(choice: MergeChoice): void;
  onCurrent(): void;
}

export function ConflictCard(props: ConflictCardProps) {
  const { merge, conflict, person, place, choice, isCurrent, onChoose, onCurrent } = props;
  const { t } = useTranslation();
  const offered = choicesOf(conflict);
  const isTaken = (side: Side) => choice === side || choice === 'both';
  return (
    <section
      id={`place-${conflict.id}`}
      className={styles.card}
      data-current={isCurrent || undefined}
      aria-label={t('receiving.place', place)}
      tabIndex={-1}
      onFocus={onCurrent}
    >
      <header className={styles.cardHead}>
        <span className={styles.cardPlace}>{t('receiving.place', place)}</span>
        <span>{useReason(conflict)}</span>
        {choice && (
          <span className={styles.chosen}>
            <CheckmarkRegular aria-hidden /> {t('receiving.chosen')}
          </span>
        )}
      </header>
      <div className={styles.readings}>
        {(['ours', 'theirs'] as const).map((side) => (
          <div key={side} className={styles.reading} data-taken={isTaken(side) || undefined}>
            <h3 className={styles.side}>{t(`receiving.${side}`, { person })}</h3>
            <ReadingView merge={merge} conflict={conflict} side={side} />
          </div>
        ))}
      </div>
      <div className={styles.choices}>
        {offered.map((one) => (
          <KeyTip
            key={one}
            label={t(`receiving.choices.${one}`, { person })}
            keys={CHOICE_KEYS[one]}
            relationship="description"
          >
            <ToggleButton
              size="small"
              checked={choice === one}
              {...(choice === one && { icon: <CheckmarkRegular /> })}
              onClick={() => onChoose(one)}
            >
              {t(`receiving.choices.${one}`, { person })}
            </ToggleButton>
          </KeyTip>
        ))}
      </div>
    </section>
  );
}

function useReason(conflict: MergeConflict): string {
  const { t } = useTranslation();
  switch (conflict.about) {
    case 'field':
      return t(`receiving.fields.${conflict.field}`);
    case 'text':
      return t(`receiving.reasons.${conflict.stretch.reason}`);
    default:
      return t(`receiving.about.${conflict.about}`);
  }
}

interface ReadingViewProps {
  merge: ArticleMerge;
  conflict: MergeConflict;
  side: Side;
}

function ReadingView({ merge, conflict, side }: ReadingViewProps) {
  const { t } = useTranslation();
  const reading: Reading = useMemo(
    () => (conflict.about === 'kind' ? null : readingsOf(merge, conflict)[side]),
    [merge, conflict, side],
  );
  const order = useMemo(() => footnoteOrder(merge[side].content.document), [merge, side]);
  if (conflict.about === 'kind') return <p>{t(`articles.kinds.${conflict[side]}`)}</p>;
  if (reading === null) return <p className={styles.none}>{t('receiving.empty')}</p>;
  return (
    <div className={`${comparison.article} ${styles.text}`} lang="vi">
      {reading.map((block, index) => (
        <ComparedBlock
          key={String(index)}
          block={block}
          noteNumber={(footnoteId) => order.indexOf(footnoteId) + 1}
        />
      ))}
    </div>
  );
}
