/** Changes what is said about a source. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Source, type SourceDetails, sourceDetailsSchema } from '#shared/model/library.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
  const submit = () => {
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
    <FormDialog
      title={t('sources.edit')}
      submit={t('sources.save')}
      isReady={checked.success}
      width={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <SourceFields details={details} onChange={setDetails} titleRequired />
    </FormDialog>
  );
}
