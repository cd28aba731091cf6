/** Short messages at the corner: what was done, with its undo; what failed, with its code. */
import {
  Button,
  Link,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureMessage } from '../desk-client/failure.ts';
import { onFailure } from '../desk-client/failure-notices.ts';
import { usePreferences } from './preferences.ts';

export const TOASTER = 'desk';

interface Done {
  message: string;
  undo?: () => void;
}

/** Tells what was done; `undo` takes it back. */
export function useNotify(): (done: Done) => void {
  const { t } = useTranslation();
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    ({ message, undo }) => {
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              undo ? (
                <ToastTrigger>
                  <Link onClick={undo}>{t('app.undo')}</Link>
                </ToastTrigger>
              ) : null
            }
          >
            {message}
          </ToastTitle>
        </Toast>,
        { intent: 'success', timeout: undo ? 10_000 : 4000, pauseOnHover: true },
      );
    },
    [dispatchToast, t],
  );
}

/** Shows failures that no screen shows itself. */
export function FailureToasts() {
  const { t } = useTranslation();
  const { dispatchToast } = useToastController(TOASTER);
  const language = usePreferences((preferences) => preferences.language);
  useEffect(
    () =>
      onFailure((failure: Failure) =>
        dispatchToast(
          <Toast>
            <ToastTitle
              action={
                <ToastTrigger>
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<DismissRegular />}
                    aria-label={t('app.failures.dismiss')}
                  />
                </ToastTrigger>
              }
            />
            <ToastBody>{failureMessage(failure, language)}</ToastBody>
            <ToastFooter>{t('app.failures.code', { code: failure.code })}</ToastFooter>
          </Toast>,
          { intent: 'error', timeout: -1 },
        ),
      ),
    [dispatchToast, language, t],
  );
  return null;
}
