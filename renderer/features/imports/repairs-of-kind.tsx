/** The changes of one kind in one file: accepted or refused together, or place by place. */
import { Button, Checkbox } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndecidedLetters } from '#shared/model/importing.ts';
import {
  AROUND,
  type LetterChanges,
  type LetterPlace,
  MOST_PLACES,
  REQUIRED_KIND,
} from '#shared/model/letter-changes.ts';
import { visible } from '#shared/vietnamese/repairs/visible.ts';
import { PlacePages } from './place-pages.tsx';
import { acceptance, canDecidePlaces, decideKind, decidePlace, type Refused } from './repairs-choice.ts';
import styles from './repairs-review.module.css';

interface RepairsOfKindProps {
  changes: LetterChanges;
  counted: UndecidedLetters['counted'];
  refused: Refused;
  onRefuse(refused: Refused): void;
  /** Asks for more places. */
  onMore(): Promise<void>;
}

export function RepairsOfKind({ changes, counted, refused, onRefuse, onMore }: RepairsOfKindProps) {
  const { t } = useTranslation();
  const { kind, count, places } = changes;
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState(0);
  const listId = useId();
  const isRequired = kind === REQUIRED_KIND;
  const [first] = places;
  const shown = places.slice(page * MOST_PLACES, (page + 1) * MOST_PLACES);
  const hasMore = count > 1;
  return (
    <div className={styles.kind}>
      <div className={styles.head}>
        <Checkbox
          checked={isRequired || acceptance(refused, changes)}
          disabled={isRequired}
          label={t(`imports.repairs.kinds.${kind}`)}
          onChange={(_, { checked }) => onRefuse(decideKind(refused, changes, checked !== false))}
        />
        <span className={styles.count}>{t('imports.repairs.places', { count })}</span>
        {hasMore && (
          <Button
            size="small"
            appearance="subtle"
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'imports.repairs.hide' : 'imports.repairs.show')}
          </Button>
        )}
      </div>
      {isRequired && <p className={styles.note}>{t('imports.repairs.required')}</p>}
      {!isOpen && first && <Preview place={first} />}
      <ul id={listId} className={styles.places} hidden={!isOpen}>
        {isOpen &&
          shown.map((place) => (
            <li key={place.id} className={styles.place}>
              <Checkbox
                checked={isRequired || !(refused.has(kind) || refused.has(place.id))}
                disabled={isRequired || !canDecidePlaces(refused, changes)}
                label={t(`imports.repairs.${counted}`, { number: place.line })}
                onChange={(_, { checked }) =>
                  onRefuse(decidePlace(refused, changes, place.id, checked === true))
                }
              />
              <Preview place={place} />
            </li>
          ))}
      </ul>
      {isOpen && !isRequired && <PlacePages changes={changes} page={page} onPage={setPage} onMore={onMore} />}
    </div>
  );
}

/** The words around a change, before it and after it. */
function Preview({ place }: { place: LetterPlace }) {
  const { t } = useTranslation();
  const isStretch = place.left === '' && place.right === '';
  const shown = (text: string) => (isStretch ? text.replace(/\n{2,}/g, '\n') : visible(text));
  // Excerpts are cut anywhere; half a word at their ends tells nothing.
  const left = place.left.length < AROUND ? place.left : `…${place.left.replace(/^\S*/, '')}`;
  const right = place.right.length < AROUND ? place.right : `${place.right.replace(/\S*$/, '')}…`;
  return (
    <dl className={styles.preview}>
      <dt>{t('imports.repairs.before')}</dt>
      <dd>
        {left}
        <del>{shown(place.from)}</del>
        {right}
      </dd>
      <dt>{t('imports.repairs.after')}</dt>
      <dd>
        {left}
        <ins>{shown(place.to)}</ins>
        {right}
      </dd>
    </dl>
  );
}
