/** Renames the tag that the grid shows, or makes it one with another. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureTag } from '#shared/model/picture.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface RenameTagProps {
  name: string;
  tags: readonly PictureTag[];
  /** The tag is called so now: the grid is to go on showing it. */
  onRenamed(name: string): void;
}

export function RenameTag({ name, tags, onRenamed }: RenameTagProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(name);
  const back = useMutation(desk.pictures.tag.mutationOptions());
  const rename = useMutation(
    desk.pictures.renameTag.mutationOptions({
      onSuccess: ({ all, both }, { from, to }) => {
        setOpen(false);
        onRenamed(to);
        const undo = async () => {
          const own = all.filter((id) => !both.includes(id));
          await back.mutateAsync({ ids: all, name: from, isOn: true });
          if (own.length > 0) await back.mutateAsync({ ids: own, name: to, isOn: false });
          onRenamed(from);
        };
        notify({
          message: t('pictures.renamedTag', { count: all.length, from, to }),
          undo: () => void undo(),
        });
      },
    }),
  );
  const wanted = typed.trim();
  const isKnown = tags.some((tag) => tag.name === wanted);
  return (
    <>
      <Button
        onClick={() => {
          setTyped(name);
          setOpen(true);
        }}
      >
        {t('pictures.renameTag')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('pictures.renameTagTitle', { name })}
          submit={t(isKnown && wanted !== name ? 'pictures.mergeTagsDo' : 'pictures.renameTagDo')}
          isReady={wanted !== '' && wanted !== name && !rename.isPending}
          onSubmit={() => rename.mutate({ from: name, to: wanted })}
          onClose={() => setOpen(false)}
        >
          <Field label={t('pictures.newTagName')} hint={t('pictures.renameTagHint')}>
            <Input
              autoFocus
              value={typed}
              maxLength={100}
              list={listId}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <datalist id={listId}>
            {tags.map((tag) => (
              <option key={tag.name} value={tag.name} />
            ))}
          </datalist>
        </FormDialog>
      )}
    </>
  );
}
