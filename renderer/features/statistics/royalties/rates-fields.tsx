/** The fields of the rates. */
import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { ARTICLE_KINDS } from '#shared/model/article.ts';
import { type BandDraft, type RatesDraft, withBand, withoutBand } from './rates-draft.ts';
import styles from './royalties.module.css';

interface RatesFieldsProps {
  draft: RatesDraft;
  readOnly: boolean;
  onChange(draft: RatesDraft): void;
}

const MOST_BANDS = 10;

export function RatesFields({ draft, readOnly, onChange }: RatesFieldsProps) {
  const { t } = useTranslation();
  const line = (name: 'base' | 'picture' | 'takenOverPercent', label: string) => (
    <Field label={label}>
      <Input
        inputMode="decimal"
        value={draft[name]}
        readOnly={readOnly}
        onChange={(_, { value }) => onChange({ ...draft, [name]: value })}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.grid}>
        {line('base', t('statistics.royalties.baseField'))}
        {line('picture', t('statistics.royalties.pictureField'))}
        {line('takenOverPercent', t('statistics.royalties.takenOver'))}
      </div>
      <fieldset className={styles.fieldset}>
        <legend className={styles.subheading}>{t('statistics.royalties.kinds')}</legend>
        <div className={styles.grid}>
          {ARTICLE_KINDS.map((kind) => (
            <Field key={kind} label={t(`articles.kinds.${kind}`)}>
              <Input
                inputMode="decimal"
                value={draft.coefficients[kind]}
                readOnly={readOnly}
                onChange={(_, { value }) =>
                  onChange({ ...draft, coefficients: { ...draft.coefficients, [kind]: value } })
                }
              />
            </Field>
          ))}
        </div>
      </fieldset>
      <Bands draft={draft} readOnly={readOnly} onChange={onChange} />
    </>
  );
}

function Bands({ draft, readOnly, onChange }: RatesFieldsProps) {
  const { t } = useTranslation();
  const { bands } = draft;
  const change = (id: number, part: Partial<BandDraft>) =>
    onChange({ ...draft, bands: bands.map((band) => (band.id === id ? { ...band, ...part } : band)) });
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.subheading}>{t('statistics.royalties.bands')}</legend>
      <div className={styles.bands}>
        <span className={styles.note}>{t('statistics.royalties.upTo')}</span>
        <span className={styles.note}>{t('statistics.royalties.factor')}</span>
        <span />
        {bands.map((band, index) => {
          const number = index + 1;
          const isLast = number === bands.length;
          return (
            <div key={band.id} className={styles.band}>
              {isLast ? (
                <span className={styles.longer}>{t('statistics.royalties.longer')}</span>
              ) : (
                <Input
                  inputMode="numeric"
                  aria-label={t('statistics.royalties.bandUpTo', { number })}
                  value={band.upTo}
                  readOnly={readOnly}
                  onChange={(_, { value }) => change(band.id, { upTo: value })}
                />
              )}
              <Input
                inputMode="decimal"
                aria-label={t('statistics.royalties.bandFactor', { number })}
                value={band.factor}
                readOnly={readOnly}
                onChange={(_, { value }) => change(band.id, { factor: value })}
              />
              {isLast || readOnly ? (
                <span />
              ) : (
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={t('statistics.royalties.removeBand', { number })}
                  onClick={() => onChange(withoutBand(draft, band.id))}
                />
              )}
            </div>
          );
        })}
      </div>
      {!readOnly && (
        <Button
          className={styles.add ?? ''}
          size="small"
          icon={<AddRegular />}
          disabled={bands.length >= MOST_BANDS}
          onClick={() => onChange(withBand(draft))}
        >
          {t('statistics.royalties.addBand')}
        </Button>
      )}
    </fieldset>
  );
}
