/** Setting the amount of a line by hand, with the reason. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctionInputSchema, type RoyaltyLine } from '#shared/model/royalty.ts';
import { useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { amountOf } from './amounts.ts';
import styles from './royalties.module.css';
import { useLineName } from './royalty-tables.tsx';

interface CorrectionDialogProps {
  issueId: string;
  line: RoyaltyLine;
  onClose(): void;
  onDone(): void;
}

export function CorrectionDialog({ issueId, line, onClose, onDone }: CorrectionDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const nameOf = useLineName();
  const [amount, setAmount] = useState(formats.number(line.amount));
  const [reason, setReason] = useState('');
  const correct = useMutation(
    desk.royalties.correct.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: () => {
        onDone();
        onClose();
      },
    }),
  );
  const entered = amountOf(amount);
  const hasReason = correctionInputSchema.shape.reason.safeParse(reason).success;
  const isCorrected = line.amount !== line.computed;
  const save = (next: number | null) => correct.mutate({ issueId, line: line.key, amount: next, reason });
  return (
    <FormDialog
      title={t('statistics.royalties.edit')}
      submit={t('statistics.royalties.save')}
      isReady={entered !== null && hasReason && !correct.isPending}
      extra={
        isCorrected && (
          <Button disabledFocusable={!hasReason || correct.isPending} onClick={() => save(null)}>
            {t('statistics.royalties.useComputed')}
          </Button>
        )
      }
      onSubmit={() => save(entered)}
      onClose={onClose}
    >
      <p>
        <strong>{line.author}</strong> – {nameOf(line)}
      </p>
      <p className={styles.note}>
        {t('statistics.royalties.computed')}:{' '}
        {t('statistics.royalties.money', { amount: formats.number(line.computed) })}
      </p>
      <Field
        label={t('statistics.royalties.newAmount')}
        required
        {...(entered === null && { validationMessage: t('statistics.royalties.amountInvalid') })}
      >
        <Input
          inputMode="numeric"
          value={amount}
          onChange={(_, { value }) => setAmount(value)}
          onBlur={() => entered !== null && setAmount(formats.number(entered))}
        />
      </Field>
      <Field label={t('statistics.royalties.reason')} hint={t('statistics.royalties.reasonHint')} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <History line={line} />
      {correct.error && <FailureNotice failure={failureOf(correct.error)} />}
    </FormDialog>
  );
}

function History({ line }: { line: RoyaltyLine }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (line.corrections.length === 0) return null;
  return (
    <div>
      <h3 className={styles.subheading}>{t('statistics.royalties.history')}</h3>
      <ul>
        {line.corrections.map(({ amount, reason, by, at }) => (
          <li key={at} className={styles.note}>
            {t('statistics.royalties.money', { amount: formats.number(amount ?? line.computed) })} – {reason}{' '}
            ({by}, {formats.moment(at)})
          </li>
        ))}
      </ul>
    </div>
  );
}
