/** Step 2: who works at the desk; oneself first. */
import { Button } from '@fluentui/react-components';
import { DeleteRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { NewPinFields } from '../people/new-pin-fields.tsx';
import { PersonFields } from '../settings/people/person-fields.tsx';
import styles from './setup.module.css';
import { type NewPerson, newPerson } from './setup-draft.ts';

interface PeopleStepProps {
  people: readonly NewPerson[];
  onChange(people: readonly NewPerson[]): void;
}

export function PeopleStep({ people, onChange }: PeopleStepProps) {
  const { t } = useTranslation();
  const change = (key: string, part: Partial<NewPerson>) =>
    onChange(people.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <>
      <p className={styles.quiet}>{t('setup.people.note')}</p>
      {people.map(({ key, person, newPin }, index) => {
        const heading = index === 0 ? t('setup.people.you') : t('setup.people.other', { number: index + 1 });
        return (
          <section key={key} className={styles.person} aria-label={heading}>
            <div className={styles.personHead}>
              <h3 className={styles.subheading}>{heading}</h3>
              {index === 0 ? (
                <span className={styles.quiet}>{t('setup.people.youNote')}</span>
              ) : (
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DeleteRegular />}
                  aria-label={t('setup.people.removeOf', { name: person.name || heading })}
                  onClick={() => onChange(people.filter((one) => one.key !== key))}
                >
                  {t('setup.people.remove')}
                </Button>
              )}
            </div>
            <PersonFields person={person} onChange={(changed) => change(key, { person: changed })} />
            <NewPinFields
              label={t(index === 0 ? 'setup.people.pin' : 'setup.people.given')}
              value={newPin}
              onChange={(changed) => change(key, { newPin: changed })}
            />
          </section>
        );
      })}
      <Button
        className={styles.start ?? ''}
        icon={<PersonAddRegular />}
        onClick={() => onChange([...people, newPerson(['editor'])])}
      >
        {t('setup.people.add')}
      </Button>
    </>
  );
}
