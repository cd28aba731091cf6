/** Kiểm tra thư viện: starts a verification, shows how far it is, and says what it found. */
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CopyRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { problemSentence, VERIFY_STEPS, type Verification } from '#shared/verify/problem.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import styles from './audit.module.css';

function Result({ result }: { result: Verification }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notify = useNotify();
  const language = usePreferences((preferences) => preferences.language);
  const { ok, problems, checked, approvedBeforeLog } = result;
  const sentences = problems.map((problem) => problemSentence(problem, language));
  const { entries, signatures, articles, versions, files } = checked;
  const looked = t('audit.verify.checked', {
    entries: formats.number(entries),
    signatures: formats.number(signatures),
    articles: formats.number(articles),
    versions: formats.number(versions),
    files: formats.number(files),
  });
  return (
    <>
      <p role="status" className={styles.result} data-ok={ok}>
        {ok ? (
          <CheckmarkCircleRegular aria-hidden className={styles.good ?? ''} />
        ) : (
          <ErrorCircleRegular aria-hidden className={styles.bad ?? ''} />
        )}
        {ok ? t('audit.verify.whole') : t('audit.verify.broken', { count: problems.length })}
      </p>
      {!ok && (
        <>
          <ul className={styles.problems}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{t('audit.verify.advice')}</p>
          <Button
            size="small"
            icon={<CopyRegular />}
            onClick={() =>
              void navigator.clipboard
                .writeText([...sentences, looked].join('\n'))
                .then(() => notify({ message: t('audit.verify.copied') }))
            }
          >
            {t('audit.verify.copy')}
          </Button>
        </>
      )}
      <p className={styles.note}>
        {looked} {approvedBeforeLog > 0 && t('audit.verify.beforeLog', { count: approvedBeforeLog })}
      </p>
    </>
  );
}

export function VerifyLibrary() {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const { state, run, cancel } = useJob<Verification>();
  const isRunning = state.phase === 'running';
  const step =
    state.phase === 'running' ? VERIFY_STEPS.find((name) => name === state.progress.step) : undefined;
  return (
    <div className={styles.verify}>
      {isRunning ? (
        <>
          <Field
            className={styles.progress ?? ''}
            validationState="none"
            validationMessage={t(`audit.verify.steps.${step ?? 'waiting'}`)}
          >
            <ProgressBar value={state.progress.fraction} aria-label={t('audit.verify.title')} />
          </Field>
          <Button onClick={cancel}>{t('app.cancel')}</Button>
        </>
      ) : (
        <Button onClick={() => void run((signal) => calls.verify.start.mutate(undefined, { signal }))}>
          {state.phase === 'idle' ? t('audit.verify.start') : t('audit.verify.again')}
        </Button>
      )}
      {state.phase === 'done' && <Result result={state.result} />}
      {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
      {state.phase === 'cancelled' && <p role="status">{t('audit.verify.cancelled')}</p>}
    </div>
  );
}
