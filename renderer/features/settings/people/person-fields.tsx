/** Name, title and roles of a person. */
import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonDraft } from '#shared/model/account.ts';
import { ROLES, type Role } from '#shared/model/person.ts';
import styles from './people-settings.module.css';

interface PersonFieldsProps {
  person: PersonDraft;
  onChange(person: PersonDraft): void;
}

export function PersonFields({ person, onChange }: PersonFieldsProps) {
  const { t } = useTranslation();
  const setRole = (role: Role, isOn: boolean) =>
    onChange({ ...person, roles: ROLES.filter((one) => (one === role ? isOn : person.roles.includes(one))) });
  return (
    <>
      <Field label={t('accounts.name')} required>
        <Input
          autoFocus
          maxLength={200}
          value={person.name}
          onChange={(_, { value: name }) => onChange({ ...person, name })}
        />
      </Field>
      <Field label={t('accounts.title')} hint={t('accounts.titleHint')}>
        <Input
          maxLength={300}
          value={person.title}
          onChange={(_, { value: title }) => onChange({ ...person, title })}
        />
      </Field>
      <fieldset className={styles.roles}>
        <legend>{t('accounts.roles')}</legend>
        <p className={styles.quiet}>{t('accounts.rolesHint')}</p>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={person.roles.includes(role)}
            onChange={(_, { checked }) => setRole(role, checked === true)}
            label={
              <>
                {t(`people.roles.${role}`)}
                <span className={styles.roleNote}>{t(`accounts.roleNotes.${role}`)}</span>
              </>
            }
          />
        ))}
        <p className={styles.missing} role="status">
          {person.roles.length === 0 ? t('accounts.noRole') : ''}
        </p>
      </fieldset>
    </>
  );
}
