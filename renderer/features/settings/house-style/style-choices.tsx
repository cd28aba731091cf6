/** The forms that a house chooses: tones, dates, per cent, quotation marks, titles, thousands. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { HouseStyle } from '#shared/model/house-style.ts';
import styles from './house-style.module.css';

interface StylePartProps {
  style: HouseStyle;
  mayChange: boolean;
  onChange(part: Partial<HouseStyle>): void;
}

export function StyleChoices({ style, mayChange, onChange }: StylePartProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.choices}>
      <Choice
        label={t('houseStyle.tone')}
        value={style.tone}
        options={{
          either: t('houseStyle.tones.either'),
          old: t('houseStyle.tones.old'),
          new: t('houseStyle.tones.new'),
        }}
        mayChange={mayChange}
        onChange={(tone) => onChange({ tone })}
      />
      <Choice
        label={t('houseStyle.date')}
        value={style.date}
        options={{
          either: t('houseStyle.dates.either'),
          padded: t('houseStyle.dates.padded'),
          plain: t('houseStyle.dates.plain'),
          words: t('houseStyle.dates.words'),
        }}
        mayChange={mayChange}
        onChange={(date) => onChange({ date })}
      />
      <Choice
        label={t('houseStyle.percent')}
        value={style.percent}
        options={{
          either: t('houseStyle.percents.either'),
          joined: t('houseStyle.percents.joined'),
          spaced: t('houseStyle.percents.spaced'),
        }}
        mayChange={mayChange}
        onChange={(percent) => onChange({ percent })}
      />
      <Choice
        label={t('houseStyle.quotes')}
        value={style.quotes}
        options={{
          either: t('houseStyle.quoteKinds.either'),
          curly: t('houseStyle.quoteKinds.curly'),
          straight: t('houseStyle.quoteKinds.straight'),
          angle: t('houseStyle.quoteKinds.angle'),
        }}
        mayChange={mayChange}
        onChange={(quotes) => onChange({ quotes })}
      />
      <Choice
        label={t('houseStyle.titles')}
        value={style.titles}
        options={{
          either: t('houseStyle.titleKinds.either'),
          sentence: t('houseStyle.titleKinds.sentence'),
          capitals: t('houseStyle.titleKinds.capitals'),
        }}
        mayChange={mayChange}
        onChange={(titles) => onChange({ titles })}
      />
      <Checkbox
        className={styles.whole ?? ''}
        label={t('houseStyle.grouping')}
        checked={style.grouping}
        disabled={!mayChange}
        onChange={(_, { checked }) => onChange({ grouping: checked === true })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Record<Value, string>;
  mayChange: boolean;
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, value, options, mayChange, onChange }: ChoiceProps<Value>) {
  const values = Object.keys(options) as Value[];
  return (
    <Field label={label}>
      <Select
        value={value}
        disabled={!mayChange}
        onChange={(_, data) => onChange(values.find((one) => one === data.value) ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {options[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
