/** Takes over a card: whose it is, then the code that its owner reads out. */
import { Button, Field, Input } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD_ENDING } from '#shared/model/key.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { pickFiles } from '../../../ui/pick-files.ts';
import styles from './keys-settings.module.css';

const CODE_DIGITS = 24;

export function TrustDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const read = useMutation(desk.keys.readCard.mutationOptions({ meta: { showsFailure: true } }));
  const trust = useMutation(desk.keys.trust.mutationOptions({ meta: { showsFailure: true } }));
  const card = read.data;
  const choose = async () => {
    const [file] = await pickFiles(CARD_ENDING);
    if (!file) return;
    const content = await file.text();
    setText(content);
    setCode('');
    trust.reset();
    read.mutate({ text: content.slice(0, 20_000) });
  };
  const submit = () =>
    trust.mutate(
      { text, code },
      {
        onSuccess: ({ name }) => {
          notify({ message: t('keys.trust.trusted', { name }) });
          onClose();
        },
      },
    );
  const failed = trust.error ?? read.error;
  const isWhole = code.replace(/\D/g, '').length === CODE_DIGITS;
  return (
    <FormDialog
      title={t('keys.trust.title')}
      submit={t('keys.trust.trust')}
      isReady={card !== undefined && isWhole && !trust.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Button className={styles.start ?? ''} icon={<FolderOpenRegular />} onClick={() => void choose()}>
        {t('keys.trust.choose')}
      </Button>
      {card && (
        <>
          <div>
            <div className={styles.name}>{t('keys.trust.from', { name: card.name })}</div>
            <div className={styles.quiet}>{[card.title, card.office].filter(Boolean).join(' · ')}</div>
          </div>
          <p>{t('keys.trust.ask', { name: card.name })}</p>
          <Field label={t('keys.trust.code')}>
            <Input
              className={styles.code ?? ''}
              inputMode="numeric"
              autoComplete="off"
              value={code}
              onChange={(_, { value }) => setCode(value)}
            />
          </Field>
        </>
      )}
      {failed && <FailureNotice failure={failureOf(failed)} />}
    </FormDialog>
  );
}
