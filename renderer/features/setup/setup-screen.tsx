/** The guided set-up of an office's library: three steps, back and forth, and nothing happens before the end. */
import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LibraryKind } from '#shared/model/account.ts';
import { places } from '../../app/places.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureMessage, failureOf } from '../../desk-client/failure.ts';
import { useAskAnew } from '../people/session.ts';
import { FinishStep } from './finish-step.tsx';
import { OfficeStep } from './office-step.tsx';
import { PeopleStep } from './people-step.tsx';
import styles from './setup.module.css';
import { completeSteps, officeOf } from './setup-draft.ts';
import { useSetup } from './setup-state.ts';

const STEPS = ['office', 'people', 'done'] as const;
type Step = (typeof STEPS)[number];

function stepAfter(step: Step, by: number): Step {
  return STEPS[STEPS.indexOf(step) + by] ?? step;
}

export function SetupScreen({ kind }: { kind: LibraryKind }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const askAnew = useAskAnew();
  const [, goTo] = useLocation();
  const { draft, setDraft, putOff, end } = useSetup();
  const [step, setStep] = useState<Step>('office');
  const [isUnderstood, setIsUnderstood] = useState(false);
  const begin = useMutation(
    useDesk().setup.begin.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: async () => {
        goTo(places.home);
        await askAnew('other');
        end();
      },
    }),
  );
  const complete = { ...completeSteps(draft), done: false };
  const office = officeOf(draft);
  const mayBegin = office !== null && (kind === 'blank' || isUnderstood) && !begin.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step !== 'done') setStep(stepAfter(step, 1));
    else if (mayBegin) begin.mutate(office);
  };
  return (
    // Each step begins at its top.
    <main key={step} className={styles.screen}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <h1 className={styles.title}>{t('setup.title')}</h1>
        <nav className={styles.steps} aria-label={t('setup.steps')}>
          {STEPS.map((one, index) => (
            <Button
              key={one}
              appearance="subtle"
              className={styles.step ?? ''}
              aria-current={one === step ? 'step' : undefined}
              icon={
                complete[one] ? (
                  <CheckmarkCircleFilled aria-label={t('setup.done')} />
                ) : (
                  <span className={styles.number} aria-hidden>
                    {index + 1}
                  </span>
                )
              }
              onClick={() => setStep(one)}
            >
              {t(`setup.names.${one}`)}
            </Button>
          ))}
        </nav>
        <h2 className={styles.heading} key={step}>
          {t('setup.step', { number: STEPS.indexOf(step) + 1, name: t(`setup.names.${step}`) })}
        </h2>
        {step === 'office' && (
          <OfficeStep publication={draft.publication} onChange={(publication) => setDraft({ publication })} />
        )}
        {step === 'people' && (
          <PeopleStep people={draft.people} onChange={(people) => setDraft({ people })} />
        )}
        {step === 'done' && (
          <FinishStep
            kind={kind}
            draft={draft}
            isUnderstood={isUnderstood}
            onUnderstood={setIsUnderstood}
            onLock={(lock) => setDraft({ lock })}
          />
        )}
        {begin.error && (
          <p className={styles.missing} role="alert">
            {failureMessage(failureOf(begin.error), language)}
          </p>
        )}
        <div className={styles.actions}>
          <Button appearance="subtle" onClick={putOff} disabled={begin.isPending}>
            {t('setup.later')}
          </Button>
          <span className={styles.gap} />
          {step !== 'office' && (
            <Button onClick={() => setStep(stepAfter(step, -1))} disabled={begin.isPending}>
              {t('setup.back')}
            </Button>
          )}
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={step === 'done' && !mayBegin}
            {...(begin.isPending && { icon: <Spinner size="tiny" /> })}
          >
            {begin.isPending
              ? t('setup.finish.working')
              : t(step === 'done' ? 'setup.finish.begin' : 'setup.next')}
          </Button>
        </div>
      </form>
    </main>
  );
}
