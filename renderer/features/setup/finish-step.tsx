/** Step 3: what will be made, when the desk locks itself, and what happens to the sample. */
import { Checkbox } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LibraryKind } from '#shared/model/account.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { LockFields } from '../settings/people/lock-fields.tsx';
import styles from './setup.module.css';
import { completeSteps, type SetupDraft } from './setup-draft.ts';

interface FinishStepProps {
  kind: LibraryKind;
  draft: SetupDraft;
  isUnderstood: boolean;
  onUnderstood(isUnderstood: boolean): void;
  onLock(lock: SetupDraft['lock']): void;
}

export function FinishStep({ kind, draft, isUnderstood, onUnderstood, onLock }: FinishStepProps) {
  const { t } = useTranslation();
  const { publication, people, lock } = draft;
  const complete = completeSteps(draft);
  const missing = [
    !complete.office && t('setup.finish.missingOffice'),
    !complete.people && t('setup.finish.missingPeople'),
  ].filter(Boolean);
  return (
    <>
      <dl className={styles.summary}>
        <dt>{t('setup.finish.publication')}</dt>
        <dd>
          {publication.type} {publication.name}
          <span className={styles.second}>{publication.publisher}</span>
        </dd>
        <dt>{t('setup.finish.people')}</dt>
        {people.map(({ key, person }) => (
          <dd key={key}>
            {person.name}
            <span className={styles.second}>
              {person.roles.map((role) => t(`people.roles.${role}`)).join(', ')}
            </span>
          </dd>
        ))}
      </dl>
      <section className={styles.lock} aria-label={t('setup.finish.lock')}>
        <h3 className={styles.subheading}>{t('setup.finish.lock')}</h3>
        <LockFields lock={lock} onChange={onLock} />
      </section>
      {kind === 'sample' && <SampleWarning isUnderstood={isUnderstood} onUnderstood={onUnderstood} />}
      {missing.length > 0 && (
        <p className={styles.missing} role="status">
          {t('setup.finish.missing', { what: missing.join('; ') })}
        </p>
      )}
    </>
  );
}

function SampleWarning({
  isUnderstood,
  onUnderstood,
}: Pick<FinishStepProps, 'isUnderstood' | 'onUnderstood'>) {
  const { t } = useTranslation();
  const count = useQuery(useDesk().articles.list.queryOptions({ limit: 1 })).data?.total;
  return (
    <section className={styles.warning}>
      <p>
        {t('setup.finish.sampleWarning', {
          articles: count === undefined ? '…' : t('setup.finish.articles', { count }),
        })}
      </p>
      <Checkbox
        checked={isUnderstood}
        label={t('setup.finish.understood')}
        onChange={(_, { checked }) => onUnderstood(checked === true)}
      />
    </section>
  );
}
