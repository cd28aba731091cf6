/** A package while it is made, and once it lies ready: where it is, and how it reaches the other desk. */
import { Field, ProgressBar } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/model/job.ts';
import type { SentPackage } from '#shared/model/sending.ts';
import { useFormats } from '../../../app/formats.ts';
import { FileActions } from '../../publish/exported-files.tsx';
import styles from './send.module.css';

export function SendProgress({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const isWriting = progress.step === 'writing';
  return (
    <Field
      validationState="none"
      validationMessage={isWriting ? t('handoffSend.steps.writing') : t('handoffSend.steps.gathering')}
    >
      <ProgressBar {...(isWriting && { value: progress.fraction })} aria-label={t('handoffSend.make')} />
    </Field>
  );
}

export function SentFile({ sent, recipient }: { sent: SentPackage; recipient: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = sent.path.split(/[\\/]/).at(-1) ?? '';
  const facts = [
    t('handoffSend.facts.articles', { count: sent.articles }),
    ...(sent.pictures > 0 ? [t('handoffSend.facts.pictures', { count: sent.pictures })] : []),
    ...(sent.sources > 0 ? [t('handoffSend.facts.sources', { count: sent.sources })] : []),
    formats.bytes(sent.bytes),
  ];
  return (
    <section className={styles.sent}>
      <p className={styles.done} role="status">
        <CheckmarkCircleRegular className={styles.goodSign ?? ''} aria-hidden />
        {t('handoffSend.done')}
      </p>
      <div>
        <p className={styles.fileName}>{name}</p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <p className={styles.path}>{sent.path}</p>
      </div>
      <FileActions file={{ path: sent.path }} />
      <p>{t('handoffSend.next', { recipient })}</p>
      <p className={styles.facts}>
        {t('handoffSend.code')} <strong className={styles.code}>{sent.code}</strong>
      </p>
    </section>
  );
}
