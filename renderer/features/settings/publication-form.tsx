/** The publication and its imprint. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Imprint,
  type Publication,
  type PublicationDetails,
  publicationDetailsSchema,
} from '#shared/model/publication.ts';
import { takeWantedPart } from '../../app/arrival.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { revealElement } from '../../editor/reveal/reveal-block.ts';
import styles from './settings-screen.module.css';

type LineName = 'type' | 'name' | 'authority' | 'publisher' | 'place';
type ImprintLine = Exclude<keyof Imprint, 'printRun'>;

const LINES: readonly LineName[] = ['type', 'name', 'authority', 'publisher', 'place'];
const IMPRINT_LINES: readonly ImprintLine[] = [
  'responsible',
  'editorialBoard',
  'licence',
  'printer',
  'address',
  'deposit',
];

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function PublicationForm({
  publication,
  mayChange,
}: {
  publication: Publication;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { id, ...initial } = publication;
  const [details, setDetails] = useState<PublicationDetails>(initial);
  const [sections, setSections] = useState(initial.sections.join('\n'));
  const update = useMutation(
    desk.publications.update.mutationOptions({ onSuccess: () => notify({ message: t('settings.saved') }) }),
  );
  const appearance = mayChange ? 'outline' : 'filled-darker';
  const { imprint } = details;
  /** Somebody was sent here for this part. */
  const showWanted = (part: 'lines' | 'imprint') => (element: HTMLElement | null) => {
    if (element && takeWantedPart(part, id)) revealElement(element);
  };
  const checked = publicationDetailsSchema.safeParse({
    ...details,
    // The template has a form of its own, which may have been saved since.
    template: publication.template,
    settings: publication.settings,
    sections: linesOf(sections),
  });
  const isChanged =
    checked.success &&
    JSON.stringify(checked.data) !== JSON.stringify(publicationDetailsSchema.parse(initial));
  const setImprint = (part: Partial<Imprint>) => setDetails({ ...details, imprint: { ...imprint, ...part } });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (checked.success) update.mutate({ id, details: checked.data });
      }}
    >
      {LINES.map((name) => (
        <Field
          key={name}
          ref={name === 'type' ? showWanted('lines') : null}
          label={t(`settings.${name}`)}
          required={name === 'name'}
          {...(name === 'type' && { hint: t('settings.typeHint') })}
        >
          <Input
            value={details[name]}
            readOnly={!mayChange}
            appearance={appearance}
            onChange={(_, { value }) => setDetails({ ...details, [name]: value })}
          />
        </Field>
      ))}
      <Field label={t('settings.sections')} hint={t('settings.sectionsHint')}>
        <Textarea
          value={sections}
          readOnly={!mayChange}
          appearance={appearance}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => setSections(value)}
        />
      </Field>
      <h3 ref={showWanted('imprint')} className={styles.subheading}>
        {t('settings.imprint')}
      </h3>
      {!mayChange && <p className={styles.note}>{t('settings.readOnly')}</p>}
      {IMPRINT_LINES.map((name) => (
        <Field key={name} label={t(`settings.${name}`)}>
          <Textarea
            value={imprint[name]}
            readOnly={!mayChange}
            appearance={appearance}
            rows={imprint[name].length > 70 ? 2 : 1}
            resize="vertical"
            onChange={(_, { value }) => setImprint({ [name]: value.replaceAll('\n', ' ') })}
          />
        </Field>
      ))}
      <Field label={t('settings.printRun')}>
        <Input
          className={styles.short ?? ''}
          inputMode="numeric"
          value={imprint.printRun === null ? '' : String(imprint.printRun)}
          readOnly={!mayChange}
          appearance={appearance}
          onChange={(_, { value }) => {
            const digits = value.replace(/\D/g, '').slice(0, 7);
            setImprint({ printRun: digits === '' ? null : Number(digits) });
          }}
        />
      </Field>
      {mayChange && (
        <Button
          type="submit"
          appearance="primary"
          className={styles.start ?? ''}
          disabled={!isChanged || update.isPending}
        >
          {t('settings.save')}
        </Button>
      )}
    </form>
  );
}
