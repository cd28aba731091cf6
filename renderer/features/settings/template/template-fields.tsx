/** What a template lets a desk choose, as fields; what it does not offer has none. */
import {
  Button,
  ColorSwatch,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  SwatchPicker,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import {
  ACCENT_COLOURS,
  ACCENTS,
  FONT_PAIRS,
  type TemplateChoices,
  type TemplateSettings,
} from '#shared/model/template-settings.ts';
import { usePictureChooser } from '../../pictures/picture-chooser.tsx';
import { usePictures } from '../../pictures/use-pictures.ts';
import { FillerLine } from './filler-line.tsx';
import styles from './template.module.css';

interface TemplateFieldsProps {
  choices: TemplateChoices;
  settings: TemplateSettings;
  mayChange: boolean;
  onChange(part: TemplateChange): void;
}

/** What was chosen; a filler line that is undefined is the theme of the issue. */
export type TemplateChange = Omit<Partial<TemplateSettings>, 'fillerLine'> & {
  fillerLine?: string | undefined;
};

export function TemplateFields({ choices, settings, mayChange, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation();
  const { sizes, columns, mastheads, imprintPlaces, hasClosingLine, hasFillerLine, hasLook } = choices;
  return (
    <>
      {!hasLook && <p className={styles.caption}>{t('template.fixed')}</p>}
      <Choice
        label={t('template.size')}
        values={sizes}
        value={settings.size}
        nameOf={(size) => t(`template.sizes.${size}`)}
        disabled={!mayChange}
        onChoose={(size) => onChange({ size })}
      />
      {hasLook && (
        <>
          <Field label={t('template.accent')}>
            <SwatchPicker
              aria-label={t('template.accent')}
              shape="rounded"
              selectedValue={settings.accent}
              onSelectionChange={(_, { selectedValue }) => {
                const accent = ACCENTS.find((name) => name === selectedValue);
                if (accent && mayChange) onChange({ accent });
              }}
            >
              {ACCENTS.map((accent) => (
                <ColorSwatch
                  key={accent}
                  value={accent}
                  color={ACCENT_COLOURS[accent].accent}
                  aria-label={t(`template.accents.${accent}`)}
                  title={t(`template.accents.${accent}`)}
                  disabled={!mayChange}
                />
              ))}
            </SwatchPicker>
          </Field>
          <Field label={t('template.fonts')}>
            <Select
              value={settings.fonts}
              disabled={!mayChange}
              onChange={(_, { value }) =>
                onChange({ fonts: FONT_PAIRS.find((pair) => pair === value) ?? settings.fonts })
              }
            >
              {FONT_PAIRS.map((pair) => (
                <option key={pair} value={pair}>
                  {t(`template.fontPairs.${pair}`)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Choice
        label={t('template.columns')}
        values={columns}
        value={settings.columns}
        nameOf={(count) => t(`template.columnCounts.${count === 3 ? '3' : count === 2 ? '2' : '1'}`)}
        disabled={!mayChange}
        onChoose={(count) => onChange({ columns: count })}
      />
      <Choice
        label={t('template.masthead')}
        values={mastheads}
        value={settings.masthead}
        nameOf={(kind) => t(`template.mastheads.${kind}`)}
        disabled={!mayChange}
        onChoose={(masthead) => onChange({ masthead })}
      />
      {settings.masthead !== 'text' && (
        <MastheadPicture
          pictureId={settings.mastheadPicture}
          mayChange={mayChange}
          onChoose={(mastheadPicture) => onChange({ mastheadPicture })}
        />
      )}
      <Choice
        label={t('template.imprintPlace')}
        values={imprintPlaces}
        value={settings.imprintPlace}
        nameOf={(place) => t(`template.imprintPlaces.${place}`)}
        disabled={!mayChange}
        onChoose={(imprintPlace) => onChange({ imprintPlace })}
      />
      {hasFillerLine && (
        <FillerLine
          line={settings.fillerLine}
          mayChange={mayChange}
          onChange={(fillerLine) => onChange({ fillerLine })}
        />
      )}
      {hasClosingLine && (
        <Field label={t('template.closingLine')} hint={t('template.closingLineHint')}>
          <Input
            value={settings.closingLine}
            maxLength={300}
            readOnly={!mayChange}
            appearance={mayChange ? 'outline' : 'filled-darker'}
            onChange={(_, { value }) => onChange({ closingLine: value })}
          />
        </Field>
      )}
    </>
  );
}

interface ChoiceProps<T extends string | number> {
  label: string;
  values: readonly T[];
  value: T;
  nameOf(value: T): string;
  disabled: boolean;
  onChoose(value: T): void;
}

/** One of a few; nothing where there is no choice. */
function Choice<T extends string | number>({
  label,
  values,
  value,
  nameOf,
  disabled,
  onChoose,
}: ChoiceProps<T>) {
  if (values.length < 2) return null;
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        value={String(value)}
        disabled={disabled}
        onChange={(_, data) => {
          const chosen = values.find((one) => String(one) === data.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <Radio key={one} value={String(one)} label={nameOf(one)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function MastheadPicture({
  pictureId,
  mayChange,
  onChoose,
}: {
  pictureId: string | null;
  mayChange: boolean;
  onChoose(pictureId: string): void;
}) {
  const { t } = useTranslation();
  const pictures = usePictures();
  const { choose, dialog } = usePictureChooser();
  const picture = pictureId === null ? null : pictures(pictureId);
  const pick = async () => {
    const [chosen] = await choose({ several: false });
    if (chosen) onChoose(chosen.id);
  };
  return (
    <Field label={t('template.mastheadPicture')}>
      <div className={styles.picture}>
        {picture && <img className={styles.thumbnail} src={picture.small} alt={picture.caption} />}
        {picture === null && <span className={styles.caption}>{t('template.noPicture')}</span>}
        {mayChange && (
          <Button size="small" onClick={() => void pick()}>
            {t(picture ? 'template.changePicture' : 'template.choosePicture')}
          </Button>
        )}
      </div>
      {dialog}
    </Field>
  );
}
