/** One outlet, new or to be changed. */
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
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { domainOf, type OutletDetails, outletDetailsSchema } from '#shared/model/library.ts';
import styles from './outlets.module.css';

interface OutletDialogProps {
  /** Null for a new one. */
  outlet: OutletDetails | null;
  onClose(): void;
  onSave(details: OutletDetails): void;
}

export function OutletDialog({ outlet, onClose, onSave }: OutletDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(outlet?.name ?? '');
  const [address, setAddress] = useState(outlet?.domain ?? '');
  const checked = outletDetailsSchema.safeParse({ name, domain: domainOf(address) });
  const isWrong = address.trim() !== '' && domainOf(address) === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checked.success) onSave(checked.data);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t(outlet ? 'sources.outlets.edit' : 'sources.outlets.add')}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>
              <Field label={t('sources.outlets.name')} required>
                <Input autoFocus value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
              </Field>
              <Field
                label={t('sources.outlets.domain')}
                required
                hint={t('sources.outlets.domainHint')}
                validationState={isWrong ? 'error' : 'none'}
                validationMessage={isWrong ? t('sources.outlets.wrong') : null}
              >
                <Input value={address} maxLength={2000} onChange={(_, { value }) => setAddress(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={!checked.success}>
                {t('sources.save')}
              </Button>
              <Button onClick={onClose}>{t('sources.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
