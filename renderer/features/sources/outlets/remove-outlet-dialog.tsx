/** Before an outlet goes that sources name: where these go. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedOutlet } from '#shared/model/library.ts';

interface RemoveOutletDialogProps {
  outlet: ListedOutlet;
  others: readonly ListedOutlet[];
  onClose(): void;
  onRemove(mergeInto: string | null): void;
}

export function RemoveOutletDialog({ outlet, others, onClose, onRemove }: RemoveOutletDialogProps) {
  const { t } = useTranslation();
  const [mergeInto, setMergeInto] = useState('');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('sources.outlets.removeTitle', { name: outlet.name })}</DialogTitle>
          <DialogContent>
            <Field label={t('sources.outlets.removeBody', { count: outlet.sources })}>
              <Select value={mergeInto} onChange={(_, { value }) => setMergeInto(value)}>
                <option value="">{t('sources.outlets.noOther')}</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onRemove(mergeInto || null)}>
              {t(mergeInto === '' ? 'sources.outlets.take' : 'sources.outlets.merge')}
            </Button>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
