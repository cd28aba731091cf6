/** What is known of a picture, saved as one leaves each field. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PictureAbout, type PictureRecord, pictureAboutSchema } from '#shared/model/picture.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';
import { useFormats } from '../../app/formats.ts';
import { useStatus } from '../../app/status.ts';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TrashPictures } from '../library/trash-pictures.tsx';
import { NameListField } from './name-list-field.tsx';
import styles from './picture-details.module.css';
import { PictureShape } from './picture-shape.tsx';
import { PictureUses } from './picture-uses.tsx';
import { SimilarPictures } from './similar-pictures.tsx';

export function PictureDetailsPane({ id }: { id: string }) {
  const desk = useDesk();
  const query = useQuery(desk.pictures.get.queryOptions({ id }));
  return <Loaded query={query}>{(picture) => <PictureDetails picture={picture} />}</Loaded>;
}

type TextField = 'name' | 'caption' | 'credit' | 'alternativeText' | 'source' | 'rights';

function PictureDetails({ picture }: { picture: PictureRecord }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const isReadOnly = !useMay('library.write');
  const { data: tags } = useQuery(desk.pictures.tags.queryOptions());
  const [about, setAbout] = useState<PictureAbout>(() => aboutOf(picture));
  const save = useMutation(desk.pictures.updateAbout.mutationOptions());
  useStatus(save.isSuccess ? [{ text: t('pictures.savedAll') }] : []);

  /** What is no name or no day yet stays in its field, unsaved. */
  const saveChanges = (next: PictureAbout) => {
    const isChanged = JSON.stringify(next) !== JSON.stringify(aboutOf(picture));
    if (isChanged && pictureAboutSchema.safeParse(next).success) save.mutate({ id: picture.id, about: next });
  };
  const change = (changes: Partial<PictureAbout>) => {
    const next = { ...about, ...changes };
    setAbout(next);
    saveChanges(next);
  };
  const field = (name: TextField, maxLength: number) => ({
    value: about[name],
    maxLength,
    onChange: (_: unknown, { value }: { value: string }) => setAbout({ ...about, [name]: value }),
    onBlur: () => saveChanges(about),
    readOnly: isReadOnly,
  });
  const { takenOnSeen } = picture;
  return (
    <div className={styles.pane}>
      <PictureShape picture={picture} isReadOnly={isReadOnly} />
      <SimilarPictures id={picture.id} />
      <Field
        label={t('pictures.name')}
        required
        {...(about.name.trim() === '' && { validationMessage: t('pictures.nameMissing') })}
      >
        <Input {...field('name', 300)} />
      </Field>
      <Field label={t('pictures.caption')} hint={t('pictures.captionHint')}>
        <Textarea {...field('caption', 2000)} rows={3} resize="vertical" />
      </Field>
      <NameListField
        label={t('pictures.people')}
        placeholder={t('pictures.peopleHint')}
        names={about.people}
        suggestions={[]}
        isReadOnly={isReadOnly}
        onChange={(people) => change({ people })}
      />
      <NameListField
        label={t('pictures.tags')}
        placeholder={t('pictures.tagsHint')}
        names={about.tags}
        suggestions={(tags ?? []).map(({ name }) => name).sort(compareVietnamese)}
        isReadOnly={isReadOnly}
        onChange={(next) => change({ tags: next })}
      />
      <Field label={t('pictures.alternativeText')} hint={t('pictures.alternativeTextHint')}>
        <Textarea {...field('alternativeText', 2000)} rows={3} resize="vertical" />
      </Field>
      <Field label={t('pictures.credit')}>
        <Input {...field('credit', 300)} />
      </Field>
      <Field label={t('pictures.takenOn')}>
        <Input
          type="date"
          value={about.takenOn ?? ''}
          readOnly={isReadOnly}
          onChange={(_, { value }) => setAbout({ ...about, takenOn: value || null })}
          onBlur={() => saveChanges(about)}
        />
      </Field>
      {takenOnSeen !== null && takenOnSeen !== about.takenOn && !isReadOnly && (
        <Button
          size="small"
          className={styles.proposal ?? ''}
          onClick={() => change({ takenOn: takenOnSeen })}
        >
          {t('pictures.takeDay', { day: formats.day(takenOnSeen) })}
        </Button>
      )}
      <Field label={t('pictures.source')} hint={t('pictures.sourceHint')}>
        <Input {...field('source', 500)} />
      </Field>
      <Field label={t('pictures.rights')} hint={t('pictures.rightsHint')}>
        <Textarea {...field('rights', 2000)} rows={2} resize="vertical" />
      </Field>
      <PictureUses id={picture.id} />
      <Button
        as="a"
        href={fileUrl(`/asset/${picture.hash}`)}
        target="_blank"
        rel="noreferrer"
        appearance="subtle"
        icon={<OpenRegular />}
        className={styles.open ?? ''}
      >
        {t('pictures.openOriginal')}
      </Button>
      <TrashPictures ids={[picture.id]} />
    </div>
  );
}

function aboutOf(picture: PictureRecord): PictureAbout {
  const { name, caption, credit, alternativeText, source, rights, takenOn, people, tags } = picture;
  return { name, caption, credit, alternativeText, source, rights, takenOn, people, tags };
}
