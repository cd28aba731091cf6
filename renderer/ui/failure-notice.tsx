/** A failure in the place where it happened: the sentence, and its code small beside it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { type Failure, failureMessage } from '../desk-client/failure.ts';
import styles from './failure-notice.module.css';

interface FailureNoticeProps {
  failure: Failure;
  onRetry?: (() => void) | undefined;
}

export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {failureMessage(failure, language)} <span className={styles.code}>{failure.code}</span>
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {t('app.failures.retry')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
