/** Rates of a publication: base amount, coefficients by kind, factors by length. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredRates } from '#shared/model/royalty.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { draftOf, ratesOf } from './rates-draft.ts';
import { RatesFields } from './rates-fields.tsx';
import styles from './royalties.module.css';

interface RatesDialogProps {
  publicationId: string;
  publication: string;
  stored: StoredRates;
  mayWrite: boolean;
  onClose(): void;
}

export function RatesDialog({ publicationId, publication, stored, mayWrite, onClose }: RatesDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const notify = useNotify();
  const [draft, setDraft] = useState(() => draftOf(stored.rates));
  const set = useMutation(
    desk.royalties.setRates.mutationOptions({
      onSuccess: () => {
        notify({ message: t('statistics.royalties.ratesSaved') });
        onClose();
      },
    }),
  );
  const rates = ratesOf(draft);
  const { changed } = stored;
  return (
    <FormDialog
      title={t('statistics.royalties.ratesTitle', { publication })}
      submit={t('statistics.royalties.save')}
      isReady={rates !== null && !set.isPending}
      readOnly={!mayWrite}
      width={720}
      onSubmit={() => rates && set.mutate({ publicationId, rates })}
      onClose={onClose}
    >
      <p className={styles.note}>
        {t('statistics.royalties.ratesNote')}{' '}
        {changed
          ? t('statistics.royalties.ratesChanged', { at: formats.moment(changed.at), by: changed.by })
          : t('statistics.royalties.ratesDefault')}
      </p>
      <RatesFields draft={draft} readOnly={!mayWrite} onChange={setDraft} />
      <p className={styles.invalid} role="status">
        {rates === null && t('statistics.royalties.ratesInvalid')}
      </p>
    </FormDialog>
  );
}
