/** Whether the package is whole and from whom it is; a key that nobody knows yet is trusted by its code. */
import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageProblem } from '#shared/model/handoff.ts';
import type { ReceivedPackage } from '#shared/model/receiving.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import styles from './receive.module.css';

const INTENTS = { trusted: 'success', unknown: 'warning', revoked: 'error' } as const;

interface TrustBarProps {
  received: ReceivedPackage;
  acceptsUnknown: boolean;
  onAcceptUnknown(accepts: boolean): void;
}

export function TrustBar({ received, acceptsUnknown, onAcceptUnknown }: TrustBarProps) {
  const { t } = useTranslation();
  const { trust, problems, sender } = received;
  const mayMerge = !problems.some(({ code }) => code === 'mergedBefore' || code === 'ownPackage');
  return (
    <div className={styles.bars}>
      <MessageBar intent={INTENTS[trust]} layout="multiline">
        <MessageBarBody>
          {t(`receiving.${trust}`, { person: sender.name })}
          {trust === 'unknown' && mayMerge && (
            <>
              <TrustForm received={received} />
              <Checkbox
                checked={acceptsUnknown}
                onChange={(_, { checked }) => onAcceptUnknown(checked === true)}
                label={t('receiving.acceptUnknown')}
              />
            </>
          )}
        </MessageBarBody>
      </MessageBar>
      {problems.map((problem, index) => (
        <MessageBar key={String(index)} intent="warning" layout="multiline">
          <MessageBarBody>
            <ProblemWords problem={problem} />
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function ProblemWords({ problem }: { problem: PackageProblem }) {
  const { t } = useTranslation();
  const formats = useFormats();
  switch (problem.code) {
    case 'mergedBefore':
    case 'answersCalledBack':
      return t(`receiving.problems.${problem.code}`, {
        time: formats.time(problem.at),
        day: formats.dayOf(problem.at),
      });
    case 'parentUnknown':
    case 'articlePublished':
      return t(`receiving.problems.${problem.code}`, { title: problem.title });
    default:
      return t(`receiving.problems.${problem.code}`);
  }
}

function TrustForm({ received: { id, sender } }: { received: ReceivedPackage }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const mayTrust = useMay('key.write');
  const [code, setCode] = useState('');
  const trust = useMutation(desk.receiving.trust.mutationOptions({ meta: { showsFailure: true } }));
  if (!mayTrust) return <p>{t('receiving.askAdministrator')}</p>;
  const submit = async () => {
    await trust.mutateAsync({ id, code });
    await queryClient.invalidateQueries({ queryKey: desk.receiving.of.queryKey({ id }) });
    notify({ message: t('receiving.trustedNow', { person: sender.name }) });
  };
  return (
    <form
      className={styles.trust}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <Field label={t('receiving.code')}>
        <Input value={code} inputMode="numeric" onChange={(_, { value }) => setCode(value)} />
      </Field>
      <Button type="submit" disabledFocusable={code.trim() === '' || trust.isPending}>
        {t('receiving.trust')}
      </Button>
      {trust.error && <FailureNotice failure={failureOf(trust.error)} />}
    </form>
  );
}
