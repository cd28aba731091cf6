/** Words that go with a decision: what is to be changed, or a remark to an approval. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_LENGTH } from '#shared/model/review.ts';
import styles from './review-screen.module.css';

interface NoteDialogProps {
  kind: 'approve' | 'return';
  title: string;
  onClose(): void;
  /** Resolves to whether the desk took the decision; the words stay until it did. */
  onSend(note: string): Promise<boolean>;
}

const TEXTS = { approve: 'approveDialog', return: 'returnDialog' } as const;

export function NoteDialog({ kind, title, onClose, onSend }: NoteDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const texts = TEXTS[kind];
  const send = async () => {
    if (kind === 'return' && note.trim() === '') return setMissing(true);
    setBusy(true);
    if (await onSend(note.trim())) onClose();
    else setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!isBusy) void send();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface onKeyDown={onKeyDown}>
        <DialogBody>
          <DialogTitle>{t(`review.${texts}.title`, { title: title || t('app.untitled') })}</DialogTitle>
          <DialogContent>
            <Field
              label={t(`review.${texts}.note`)}
              {...(isMissing && { validationMessage: t('review.returnDialog.missing') })}
            >
              <Textarea
                className={styles.textarea ?? ''}
                autoFocus
                resize="vertical"
                maxLength={NOTE_LENGTH}
                placeholder={t(`review.${texts}.placeholder`)}
                value={note}
                onChange={(_, { value }) => {
                  setNote(value);
                  setMissing(false);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button appearance="primary" disabled={isBusy} onClick={() => void send()}>
              {t(`review.${texts}.send`)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
