/** Asks for the name of a version. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VERSION_NAME_LIMIT } from '#shared/model/version.ts';

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
    if (name.trim() === '') return;
    onSave(name.trim());
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field label={t('versions.nameLabel')} hint={t('versions.nameHint')}>
                <Input
                  autoFocus
                  value={name}
                  maxLength={VERSION_NAME_LIMIT}
                  onChange={(_, { value }) => setName(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={name.trim() === ''}>
                {t('versions.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
