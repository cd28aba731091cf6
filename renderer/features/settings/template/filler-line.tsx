/** What fills the room that a section leaves on its last page: the theme of the issue, a line of the desk's, nothing. */
import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const CHOICES = ['theme', 'own', 'none'] as const;
type Choice = (typeof CHOICES)[number];

interface FillerLineProps {
  /** Undefined: the theme of the issue; empty: nothing. */
  line: string | undefined;
  mayChange: boolean;
  onChange(line: string | undefined): void;
}

export function FillerLine({ line, mayChange, onChange }: FillerLineProps) {
  const { t } = useTranslation();
  // A line of one's own begins empty, as nothing does.
  const [isWriting, setWriting] = useState(false);
  const choice: Choice = line === undefined ? 'theme' : line !== '' || isWriting ? 'own' : 'none';
  const choose = (next: Choice) => {
    setWriting(next === 'own');
    onChange(next === 'theme' ? undefined : '');
  };
  return (
    <Field label={t('template.filler')} hint={t('template.fillerHint')}>
      <RadioGroup
        layout="horizontal"
        value={choice}
        disabled={!mayChange}
        onChange={(_, { value }) => choose(CHOICES.find((known) => known === value) ?? 'theme')}
      >
        {CHOICES.map((one) => (
          <Radio key={one} value={one} label={t(`template.fillers.${one}`)} />
        ))}
      </RadioGroup>
      {choice === 'own' && (
        <Input
          value={line ?? ''}
          maxLength={200}
          readOnly={!mayChange}
          aria-label={t('template.fillers.own')}
          placeholder={t('template.fillerExample')}
          onChange={(_, { value }) => {
            setWriting(true);
            onChange(value);
          }}
        />
      )}
    </Field>
  );
}
