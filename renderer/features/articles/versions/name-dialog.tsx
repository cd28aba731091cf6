/** Asks for the name of a version. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VERSION_NAME_LIMIT } from '#shared/model/version.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

interface NameDialogProps {
  title: string;
  name: string;
  onSave(name: string): void;
  onClose(): void;
}

export function NameDialog({ title, name: given, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(given);
  const save = () => {
    onSave(name.trim());
    onClose();
  };
  return (
    <FormDialog
      title={title}
      submit={t('versions.save')}
      isReady={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={t('versions.nameLabel')} hint={t('versions.nameHint')}>
        <Input
          autoFocus
          value={name}
          maxLength={VERSION_NAME_LIMIT}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
    </FormDialog>
  );
}
