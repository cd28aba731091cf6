/** Words that go with a decision: what is to be changed, or a remark to an approval. */
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_LENGTH } from '#shared/model/review.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
  return (
    <FormDialog
      title={t(`review.${texts}.title`, { title: title || t('app.untitled') })}
      submit={t(`review.${texts}.send`)}
      isReady={!isBusy}
      onSubmit={() => void send()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
