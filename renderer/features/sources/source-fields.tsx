/** What a person says about a source. */
import { Combobox, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { domainOf, type SourceDetails } from '#shared/model/library.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './source-dialog.module.css';

export const NO_DETAILS: SourceDetails = {
  title: '',
  outletId: null,
  author: '',
  publishedOn: null,
  address: '',
  rights: '',
  takenOn: null,
};

interface SourceFieldsProps {
  details: SourceDetails;
  onChange(details: SourceDetails): void;
  /** A text that is pasted may say its title itself. */
  titleRequired: boolean;
}

export function SourceFields({ details, onChange, titleRequired }: SourceFieldsProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data: outlets } = useQuery(desk.sources.outlets.queryOptions());
  const set = (changes: Partial<SourceDetails>) => onChange({ ...details, ...changes });
  const setAddress = (address: string) => {
    const outlet = outlets?.find(({ domain }) => domain === domainOf(address));
    set({ address, ...(outlet && details.outletId === null && { outletId: outlet.id }) });
  };
  return (
    <>
      <Field label={t('sources.fields.title')} required={titleRequired}>
        <Input value={details.title} maxLength={1000} onChange={(_, { value: title }) => set({ title })} />
      </Field>
      <Field label={t('sources.address')} hint={t('sources.fields.addressHint')}>
        <Input value={details.address} maxLength={2000} onChange={(_, { value }) => setAddress(value)} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('sources.fields.outlet')}>
          <OutletChoice
            chosen={details.outletId}
            outlets={outlets ?? []}
            onChoose={(outletId) => set({ outletId })}
          />
        </Field>
        <Field label={t('sources.fields.author')}>
          <Input
            value={details.author}
            maxLength={300}
            onChange={(_, { value: author }) => set({ author })}
          />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={t('sources.fields.publishedOn')}>
          <Input
            type="date"
            value={details.publishedOn ?? ''}
            onChange={(_, { value }) => set({ publishedOn: value || null })}
          />
        </Field>
        <Field label={t('sources.fields.takenOn')}>
          <Input
            type="date"
            value={details.takenOn ?? ''}
            onChange={(_, { value }) => set({ takenOn: value || null })}
          />
        </Field>
      </div>
      <Field label={t('sources.fields.rights')} hint={t('sources.fields.rightsHint')}>
        <Textarea
          value={details.rights}
          maxLength={2000}
          rows={2}
          onChange={(_, { value: rights }) => set({ rights })}
        />
      </Field>
    </>
  );
}

interface OutletChoiceProps {
  chosen: string | null;
  outlets: readonly { id: string; name: string; domain: string }[];
  onChoose(id: string | null): void;
}

/** Finds an outlet by typing its name or its address. */
function OutletChoice({ chosen, outlets, onChoose }: OutletChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const name = outlets.find(({ id }) => id === chosen)?.name ?? '';
  const shown = useMemo(() => {
    const wanted = fold(typed ?? '');
    return outlets.filter((outlet) => fold(`${outlet.name} ${outlet.domain}`).includes(wanted));
  }, [outlets, typed]);
  return (
    <Combobox
      className={styles.outlet ?? ''}
      freeform
      clearable
      value={typed ?? name}
      selectedOptions={chosen ? [chosen] : []}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(null);
        onChoose(optionValue ?? null);
      }}
    >
      {shown.map((outlet) => (
        <Option key={outlet.id} value={outlet.id} text={outlet.name}>
          {outlet.name}
        </Option>
      ))}
      {shown.length === 0 && <Option disabled>{t('sources.fields.noOutlet')}</Option>}
    </Combobox>
  );
}
