/** A compared figure: both pictures where they differ, and the words under them. */
import { useTranslation } from 'react-i18next';
import type { FigureComparison } from '#shared/document/compare/comparison.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { CroppedPicture } from '../../../ui/cropped-picture.tsx';
import { usePictures } from '../../pictures/use-pictures.ts';
import { Tag } from './change-tag.tsx';
import { ComparedText, type NoteNumber } from './compared-text.tsx';
import styles from './comparison.module.css';

/** CSS pixels of the measure in which the article is read. */
const MEASURE = 544;

function Picture({ figure, widest }: { figure: FigureBlock; widest: number }) {
  const { t } = useTranslation();
  const pictureOf = usePictures();
  const picture = figure.pictureId === null ? null : pictureOf(figure.pictureId);
  if (!picture) return <div className={styles.missing}>{t('articles.figureMissing')}</div>;
  return (
    <CroppedPicture
      picture={picture}
      crop={figure.crop}
      alternativeText={figure.alternativeText || figure.caption}
      widest={widest}
    />
  );
}

interface ComparedFigureProps {
  figure: FigureComparison;
  noteNumber: NoteNumber;
}

export function ComparedFigure({ figure, noteNumber }: ComparedFigureProps) {
  const { t } = useTranslation();
  const { old, new: next, settings, alternativeText } = figure;
  const showsBoth = old && next && (settings.includes('picture') || settings.includes('crop'));
  const shown = next ?? old;
  return (
    <figure className={styles.figure}>
      {settings.map((setting) => (
        <Tag key={setting}>{t(`versions.comparison.${setting}`)}</Tag>
      ))}
      {showsBoth ? (
        <div className={styles.pictures}>
          {(
            [
              ['before', old],
              ['after', next],
            ] as const
          ).map(([name, side]) => (
            <div key={name}>
              <span className={styles.side}>{t(`versions.comparison.${name}`)}</span>
              <Picture figure={side} widest={MEASURE / 2} />
            </div>
          ))}
        </div>
      ) : (
        shown && <Picture figure={shown} widest={MEASURE} />
      )}
      <figcaption className={styles.caption}>
        <ComparedText segments={figure.caption} noteNumber={noteNumber} />
        {figure.credit.length > 0 && (
          <>
            {' · '}
            <ComparedText segments={figure.credit} noteNumber={noteNumber} />
          </>
        )}
        {alternativeText.some(({ change }) => change !== 'same') && (
          <div className={styles.alternative}>
            {t('versions.comparison.alternativeText')}:{' '}
            <ComparedText segments={alternativeText} noteNumber={noteNumber} />
          </div>
        )}
      </figcaption>
    </figure>
  );
}
