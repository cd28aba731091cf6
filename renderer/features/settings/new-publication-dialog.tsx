/** Another publication of this office: its template, its type and its name; the rest is filled in in the settings. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newPublicationSchema, TEMPLATES, type TemplateName } from '#shared/model/publication.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import styles from './settings-screen.module.css';
import { showPublication } from './shown-publication.ts';

/** The word above the name, as offices use it. */
const TYPES: Record<TemplateName, string> = {
  'ban-tin': 'Bản tin',
  'diem-bao': 'Điểm báo',
  'chuyen-san': 'Chuyên san',
  'bao-cao': 'Báo cáo',
};

export function NewPublicationDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [template, setTemplate] = useState<TemplateName>('ban-tin');
  const [name, setName] = useState('');
  /** Null until somebody writes another one. */
  const [typed, setTyped] = useState<string | null>(null);
  const type = typed ?? TYPES[template];
  const wanted = newPublicationSchema.safeParse({ name, type, template });
  const undo = useMutation(desk.publications.remove.mutationOptions());
  const add = useMutation(
    desk.publications.add.mutationOptions({
      onSuccess: ({ id }) => {
        showPublication(id);
        notify({ message: t('settings.added', { name }), undo: () => undo.mutate({ id }) });
        onClose();
      },
    }),
  );
  return (
    <FormDialog
      title={t('settings.addTitle')}
      submit={t('settings.addSave')}
      isReady={wanted.success && !add.isPending}
      onSubmit={() => wanted.success && add.mutate(wanted.data)}
      onClose={onClose}
    >
      <Field label={t('settings.name')} required>
        <Input value={name} maxLength={300} autoFocus onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={t('template.template')}>
        <Select
          value={template}
          onChange={(_, { value }) => setTemplate(TEMPLATES.find((known) => known === value) ?? template)}
        >
          {TEMPLATES.map((known) => (
            <option key={known} value={known}>
              {t(`template.templates.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('settings.type')} hint={t('settings.typeHint')}>
        <Input value={type} maxLength={100} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <p className={styles.note}>{t('settings.addNote')}</p>
    </FormDialog>
  );
}
