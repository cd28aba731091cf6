/** Step 1: the office and the publication. */
import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import type { PublicationNames } from './setup-draft.ts';

const LINES = [
  { name: 'publisher', isRequired: true, hint: 'setup.office.publisherHint' },
  { name: 'authority', isRequired: false, hint: 'setup.office.authorityHint' },
  { name: 'place', isRequired: false, hint: null },
  { name: 'type', isRequired: false, hint: null },
  { name: 'name', isRequired: true, hint: null },
] as const;

interface OfficeStepProps {
  publication: PublicationNames;
  onChange(publication: PublicationNames): void;
}

export function OfficeStep({ publication, onChange }: OfficeStepProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.quiet}>{t('setup.office.note')}</p>
      {LINES.map(({ name, isRequired, hint }, index) => (
        <Field
          key={name}
          label={t(`setup.office.${name}`)}
          required={isRequired}
          {...(hint && { hint: t(hint) })}
        >
          <Input
            autoFocus={index === 0}
            maxLength={name === 'type' ? 100 : 300}
            value={publication[name]}
            onChange={(_, { value }) => onChange({ ...publication, [name]: value })}
          />
        </Field>
      ))}
    </>
  );
}
