/** A dialog that asks for something and does one thing with it: Enter, or Ctrl+Enter in a long field, does it; Escape does not. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form-dialog.module.css';

interface FormDialogProps {
  title: string;
  /** What the button says that does it. */
  submit: string;
  /** What the button says that closes without doing it; "Hủy" unless told. */
  cancel?: string;
  /** False while something is missing or under way: the button can be reached but does nothing. */
  isReady: boolean;
  /** Under way: it closes by its button alone. */
  isBusy?: boolean;
  /** Shows what is there; nothing can be done but close. */
  readOnly?: boolean;
  /** At the most, in CSS pixels; Fluent's 600 unless told. */
  width?: number;
  /** Buttons for what else can be done, apart from the two. */
  extra?: ReactNode;
  onSubmit(): void;
  onClose(): void;
  /** The fields, one below the other. */
  children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { isReady, isBusy = false, readOnly = false, width, onClose } = props;
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React hands events up to the component that opened the dialog, which may stand in a form itself.
    event.stopPropagation();
    if (isReady && !readOnly) props.onSubmit();
  };
  const submitByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <Dialog
      open
      modalType={isBusy ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => !open && !isBusy && onClose()}
    >
      <DialogSurface {...(width !== undefined && { style: { maxWidth: `min(${width}px, 100vw)` } })}>
        {/* What is wrong stands beside the field in the window's language, not in a bubble of the browser's. */}
        <form noValidate onSubmit={submit} onKeyDown={submitByKey}>
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>{props.children}</DialogContent>
            {props.extra && <DialogActions position="start">{props.extra}</DialogActions>}
            <DialogActions position="end">
              <Button onClick={onClose}>
                {readOnly ? t('app.close') : (props.cancel ?? t('app.cancel'))}
              </Button>
              {!readOnly && (
                <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
                  {props.submit}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
