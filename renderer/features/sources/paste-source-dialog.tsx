/** Adds a source from text that is pasted or typed; headings, tables and links of a page stay. */
import { Field, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import styles from './source-dialog.module.css';
import { NO_DETAILS, SourceFields } from './source-fields.tsx';

interface PasteSourceDialogProps {
  onClose(): void;
  onAdded(id: string): void;
}

export function PasteSourceDialog({ onClose, onAdded }: PasteSourceDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [text, setText] = useState('');
  /** The page's own form of the text; it holds only as long as nobody types in the text. */
  const [html, setHtml] = useState('');
  const [details, setDetails] = useState(NO_DETAILS);
  const add = useMutation(
    desk.imports.addSource.mutationOptions({
      meta: { showsFailure: true },
      onSuccess: ({ id }) => onAdded(id),
    }),
  );
  const failure = useMemo(() => add.error && failureOf(add.error), [add.error]);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const page = event.clipboardData.getData('text/html');
    if (page === '' || text.trim() !== '') return;
    event.preventDefault();
    setText(event.clipboardData.getData('text/plain').trim());
    setHtml(page);
  };
  const isReady = text.trim() !== '' && !add.isPending;
  return (
    <FormDialog
      title={t('sources.paste')}
      submit={t('sources.addPasted')}
      isReady={isReady}
      width={640}
      onSubmit={() => add.mutate({ text, html, details })}
      onClose={onClose}
    >
      <Field label={t('sources.fields.text')} required hint={t('sources.fields.textHint')}>
        <Textarea
          autoFocus
          rows={5}
          lang="vi"
          value={text}
          onPaste={onPaste}
          onChange={(_, { value }) => {
            setText(value);
            setHtml('');
          }}
        />
      </Field>
      <p className={styles.note} role="status">
        {html === '' ? t('sources.textOnly') : t('sources.keepsForm')}
      </p>
      <SourceFields details={details} onChange={setDetails} titleRequired={false} />
      {failure && <FailureNotice failure={failure} />}
    </FormDialog>
  );
}
