/** How long parts may be, in chữ, and how much may be the same as the source. */
import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Limits } from '#shared/model/house-style.ts';
import styles from './house-style.module.css';

const NAMES = [
  'title',
  'lead',
  'sentence',
  'paragraph',
  'issue',
  'takenOver',
] as const satisfies (keyof Limits)[];
const MOST_DIGITS: Record<keyof Limits, number> = {
  title: 3,
  lead: 4,
  sentence: 4,
  paragraph: 4,
  issue: 6,
  takenOver: 3,
};

interface StyleLimitsProps {
  limits: Limits;
  mayChange: boolean;
  onChange(limits: Limits): void;
}

export function StyleLimits({ limits, mayChange, onChange }: StyleLimitsProps) {
  const { t } = useTranslation();
  const set = (name: keyof Limits, text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, MOST_DIGITS[name]);
    const value = Number(digits);
    const most = name === 'takenOver' ? 100 : name === 'title' ? 200 : value;
    // Nothing can be at most 0 chữ long: 0 is no limit, as is an empty field.
    onChange({ ...limits, [name]: value === 0 ? null : Math.min(value, most) });
  };
  return (
    <div className={styles.limits}>
      {NAMES.map((name) => (
        <Field key={name} label={t(`houseStyle.limit.${name}`)}>
          <Input
            className={styles.number ?? ''}
            inputMode="numeric"
            value={limits[name] === null ? '' : String(limits[name])}
            readOnly={!mayChange}
            appearance={mayChange ? 'outline' : 'filled-darker'}
            onChange={(_, { value }) => set(name, value)}
          />
        </Field>
      ))}
    </div>
  );
}
