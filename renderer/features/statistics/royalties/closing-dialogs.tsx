/** Closing a sheet, and opening it again with a reason. */
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
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctionInputSchema, type RoyaltySheet } from '#shared/model/royalty.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';

interface ClosingProps {
  sheet: RoyaltySheet;
  onClose(): void;
}

export function CloseDialog({ sheet, onClose }: ClosingProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const notify = useNotify();
  const { issueId, number, total } = sheet;
  const close = useMutation(
    desk.royalties.close.mutationOptions({
      onSuccess: () => {
        notify({ message: t('statistics.royalties.closedNow', { number }) });
        onClose();
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('statistics.royalties.closeTitle', { number })}</DialogTitle>
          <DialogContent>
            {t('statistics.royalties.closeBody', { total: formats.number(total) })}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button appearance="primary" disabled={close.isPending} onClick={() => close.mutate({ issueId })}>
              {t('statistics.royalties.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

export function ReopenDialog({ sheet: { issueId, number }, onClose }: ClosingProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const reopen = useMutation(desk.royalties.reopen.mutationOptions({ onSuccess: onClose }));
  const hasReason = correctionInputSchema.shape.reason.safeParse(reason).success;
  return (
    <FormDialog
      title={t('statistics.royalties.reopenTitle', { number })}
      submit={t('statistics.royalties.reopen')}
      isReady={hasReason && !reopen.isPending}
      onSubmit={() => reopen.mutate({ issueId, reason })}
      onClose={onClose}
    >
      <p>{t('statistics.royalties.reopenBody')}</p>
      <Field label={t('statistics.royalties.reason')} hint={t('statistics.royalties.reasonHint')} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
