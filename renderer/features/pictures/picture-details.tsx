/** What is known of a picture, saved as one leaves each field. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture, PictureDetails } from '#shared/model/library.ts';
import { useFormats } from '../../app/formats.ts';
import { useStatus } from '../../app/status.ts';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import styles from './picture-details.module.css';

const DPI = 300;
const MILLIMETRES_PER_INCH = 25.4;

export function PictureDetailsPane({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const isReadOnly = !useMay('library.write');
  const [details, setDetails] = useState<PictureDetails>({
    name: picture.name,
    caption: picture.caption,
    credit: picture.credit,
    alternativeText: picture.alternativeText,
  });
  const save = useMutation(desk.pictures.updateDetails.mutationOptions());
  useStatus(save.isSuccess ? [{ text: t('pictures.savedAll') }] : []);

  const names = ['name', 'caption', 'credit', 'alternativeText'] as const;
  const saveChanges = () => {
    const isChanged = names.some((name) => details[name] !== picture[name]);
    if (isChanged && details.name.trim() !== '') save.mutate({ id: picture.id, details });
  };
  const field = (name: keyof PictureDetails) => ({
    value: details[name],
    onChange: (_: unknown, { value }: { value: string }) => setDetails({ ...details, [name]: value }),
    onBlur: saveChanges,
    readOnly: isReadOnly,
  });
  return (
    <div className={styles.pane}>
      <img src={fileUrl(`/asset/${picture.hash}`)} alt={picture.alternativeText} className={styles.picture} />
      <p className={styles.facts}>
        {t('pictures.size', {
          width: formats.number(picture.width),
          height: formats.number(picture.height),
          bytes: formats.bytes(picture.bytes),
        })}
        <br />
        {t('pictures.printWidth', {
          millimetres: formats.number((picture.width / DPI) * MILLIMETRES_PER_INCH),
        })}
      </p>
      <Field label={t('pictures.name')} required>
        <Input {...field('name')} />
      </Field>
      <Field label={t('pictures.caption')} hint={t('pictures.captionHint')}>
        <Textarea {...field('caption')} rows={3} resize="vertical" />
      </Field>
      <Field label={t('pictures.credit')}>
        <Input {...field('credit')} />
      </Field>
      <Field label={t('pictures.alternativeText')} hint={t('pictures.alternativeTextHint')}>
        <Textarea {...field('alternativeText')} rows={3} resize="vertical" />
      </Field>
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
    </div>
  );
}
