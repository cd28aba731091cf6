/** Changes what is said about a source. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Source, type SourceDetails, sourceDetailsSchema } from '#shared/model/library.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './source-dialog.module.css';
import { SourceFields } from './source-fields.tsx';

function detailsOf(source: Source): SourceDetails {
  const { title, outletId, author, publishedOn, address, rights, takenOn } = source;
  return { title, outletId, author, publishedOn, address, rights, takenOn };
}

export function EditSourceDialog({ source, onClose }: { source: Source; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [details, setDetails] = useState(() => detailsOf(source));
  const { mutate } = useMutation(desk.sources.updateDetails.mutationOptions());
  const checked = sourceDetailsSchema.safeParse(details);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!checked.success) return;
    const undo = () => mutate({ id: source.id, details: detailsOf(source) });
    mutate(
      { id: source.id, details: checked.data },
      {
        onSuccess: () => {
          notify({ message: t('sources.saved'), undo });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface ?? ''}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('sources.edit')}</DialogTitle>
            <DialogContent className={styles.fields ?? ''}>
              <SourceFields details={details} onChange={setDetails} titleRequired />
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
