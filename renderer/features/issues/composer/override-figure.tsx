/** How large a figure, or a row of figures, prints in one issue. */
import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FIGURE_WIDTHS } from '#shared/document/schema.ts';
import { FIGURE_SIZES, type FigureOverride } from '#shared/model/placement-override.ts';
import type { SizedFigures } from '#shared/model/sized-figures.ts';
import { CroppedPicture } from '../../../ui/cropped-picture.tsx';
import { usePictures } from '../../pictures/use-pictures.ts';
import styles from './override-dialog.module.css';

/** CSS pixels. */
const THUMBNAIL = 88;

interface OverrideFigureProps {
  entry: SizedFigures;
  override: FigureOverride;
  hasWideFigures: boolean;
  onChange(override: FigureOverride): void;
}

export function OverrideFigure({ entry, override, hasWideFigures, onChange }: OverrideFigureProps) {
  const { t } = useTranslation();
  const pictureOf = usePictures();
  const { first, from, to } = entry;
  const picture = pictureOf(first.pictureId);
  const name =
    from === to
      ? t('composing.override.figure', { number: from })
      : t('composing.override.row', { from, to });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would bring a frame and a legend
    <div className={styles.figure} role="group" aria-label={name}>
      <div className={styles.picture}>
        {picture && (
          <CroppedPicture picture={picture} crop={first.crop} alternativeText="" widest={THUMBNAIL} />
        )}
      </div>
      <div className={styles.caption}>
        <span className={styles.figureName}>{name}</span>
        <span className={styles.captionWords} title={first.caption}>
          {first.caption || t('composing.override.noCaption')}
        </span>
      </div>
      {hasWideFigures && (
        <Field label={t('composing.override.width')} size="small">
          <Select
            size="small"
            value={override.width ?? first.width}
            onChange={(_, { value }) => {
              const width = FIGURE_WIDTHS.find((known) => known === value);
              if (width) onChange({ ...override, width });
            }}
          >
            {FIGURE_WIDTHS.map((width) => (
              <option key={width} value={width}>
                {t(`composing.override.widths.${width}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('composing.override.size')} size="small">
        <Select
          size="small"
          value={override.size ?? 'full'}
          onChange={(_, { value }) => {
            const size = FIGURE_SIZES.find((known) => known === value);
            if (size) onChange({ ...override, size });
          }}
        >
          {FIGURE_SIZES.map((size) => (
            <option key={size} value={size}>
              {t(`composing.override.sizes.${size}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
