/** The figures of an article to be read: cropped and side by side as they print. */
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cropPixels, type FigureRow } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { CroppedPicture } from '../../ui/cropped-picture.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import styles from './article-figures.module.css';

/** CSS pixels of the measure in which articles are read. */
const MEASURE = 544;
/** Shape of the frame that stands for a lacking picture. */
const EMPTY_RATIO = 1.5;

export function ReadFigure({ figure }: { figure: FigureBlock }) {
  return <Figure figure={figure} widest={MEASURE} />;
}

export function ReadFigureRow({ row }: { row: FigureRow }) {
  return (
    <div className={styles.row}>
      {row.figures.map((figure, index) => (
        <Figure key={String(index)} figure={figure} widest={MEASURE / row.figures.length} inRow />
      ))}
    </div>
  );
}

interface FigureProps {
  figure: FigureBlock;
  widest: number;
  inRow?: boolean;
}

function Figure({ figure, widest, inRow = false }: FigureProps) {
  const { t } = useTranslation();
  const pictureOf = usePictures();
  const [failed, setFailed] = useState<string | null>(null);
  const picture = figure.pictureId === null ? null : pictureOf(figure.pictureId);
  const part = picture ? cropPixels(picture, figure.crop) : null;
  const ratio = part ? part.width / part.height : EMPTY_RATIO;
  const style = { '--ratio': ratio } as CSSProperties;
  return (
    <figure className={`${styles.figure} ${inRow ? styles.inRow : ''}`} style={style}>
      {picture && failed !== picture.id ? (
        <CroppedPicture
          picture={picture}
          crop={figure.crop}
          alternativeText={figure.alternativeText || figure.caption}
          widest={widest}
          onError={() => setFailed(picture.id)}
        />
      ) : (
        <div className={styles.missing}>{picture === undefined ? '' : t('articles.figureMissing')}</div>
      )}
      <figcaption className={styles.caption}>
        {[figure.caption, figure.credit && t('articles.photo', { credit: figure.credit })]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  );
}
