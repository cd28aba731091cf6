/** Several pictures at once: the tags that all of them are to have, or to lose. */
import { Button, Field, Input } from '@fluentui/react-components';
import { TagRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { TrashPictures } from '../library/trash-pictures.tsx';
import styles from './picture-details.module.css';

interface ManyPicturesProps {
  ids: readonly string[];
  onLeave(): void;
}

export function ManyPictures({ ids, onLeave }: ManyPicturesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const notify = useNotify();
  const mayChange = useMay('library.write');
  const [name, setName] = useState('');
  const listId = useId();
  const { data: tags } = useQuery(desk.pictures.tags.queryOptions());
  const back = useMutation(desk.pictures.tag.mutationOptions());
  const tag = useMutation(
    desk.pictures.tag.mutationOptions({
      onSuccess: (changed, asked) => {
        const count = changed.length;
        const { isOn } = asked;
        if (count === 0) {
          notify({ message: t(isOn ? 'pictures.allTagged' : 'pictures.noneTagged', { name: asked.name }) });
          return;
        }
        notify({
          message: t(isOn ? 'pictures.tagged' : 'pictures.untagged', { count, name: asked.name }),
          undo: () => back.mutate({ ids: changed, name: asked.name, isOn: !isOn }),
        });
        if (isOn) setName('');
      },
    }),
  );
  const wanted = name.trim();
  const apply = (isOn: boolean) => {
    if (wanted !== '') tag.mutate({ ids: [...ids], name: wanted, isOn });
  };
  return (
    <div className={styles.pane}>
      <h2 className={styles.sectionTitle} role="status">
        {t('pictures.chosen', { count: ids.length, number: formats.number(ids.length) })}
      </h2>
      {mayChange && (
        <>
          <Field label={t('pictures.tagMany')} hint={t('pictures.tagManyHint')}>
            <Input
              value={name}
              maxLength={100}
              list={listId}
              contentBefore={<TagRegular />}
              onChange={(_, { value }) => setName(value)}
              onKeyDown={(event) => event.key === 'Enter' && apply(true)}
            />
          </Field>
          <datalist id={listId}>
            {(tags ?? [])
              .map((known) => known.name)
              .sort(compareVietnamese)
              .map((known) => (
                <option key={known} value={known} />
              ))}
          </datalist>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={wanted === '' || tag.isPending}
              onClick={() => apply(true)}
            >
              {t('pictures.addTag')}
            </Button>
            <Button disabledFocusable={wanted === '' || tag.isPending} onClick={() => apply(false)}>
              {t('pictures.takeTag')}
            </Button>
          </div>
        </>
      )}
      <TrashPictures ids={ids} />
      <Button appearance="subtle" className={styles.open ?? ''} onClick={onLeave}>
        {t('pictures.chooseNone')}
      </Button>
    </div>
  );
}
