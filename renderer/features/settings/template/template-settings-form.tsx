/** Mẫu trình bày: which template a publication is printed with, and what of it is chosen. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '#shared/model/publication.ts';
import {
  settingsInForce,
  settingsToKeep,
  TEMPLATE_CHOICES,
  TEMPLATES,
  type TemplateName,
  type TemplateSettings,
} from '#shared/model/template-settings.ts';
import { takeWantedPart } from '../../../app/arrival.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { revealElement } from '../../../editor/reveal/reveal-block.ts';
import styles from './template.module.css';
import { type TemplateChange, TemplateFields } from './template-fields.tsx';
import { TemplatePreview } from './template-preview.tsx';

interface Chosen {
  template: TemplateName;
  settings: TemplateSettings | undefined;
}

export function TemplateSettingsForm({
  publication,
  mayChange,
}: {
  publication: Publication;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { id, ...details } = publication;
  // Nothing until something is chosen, so that the form follows what others save.
  const [draft, setDraft] = useState<Chosen | null>(null);
  const { template, settings } = draft ?? { template: publication.template, settings: publication.settings };
  const kept = settingsToKeep(template, settings);
  const inForce = settingsInForce(template, settings);
  const isChanged = !isSame({ template, settings }, publication);
  const isOwn = kept !== undefined;
  const drafted = { ...details, template, settings: kept };
  const update = useMutation(
    desk.publications.update.mutationOptions({
      onSuccess: () => {
        notify({ message: t('template.saved') });
      },
    }),
  );
  return (
    <form
      ref={(element) => {
        // Somebody was sent here for the size of the page.
        if (element && takeWantedPart('template', id)) revealElement(element);
      }}
      className={styles.layout}
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({ id, details: drafted });
      }}
    >
      <div className={styles.fields}>
        <Field label={t('template.template')}>
          <Select
            value={template}
            disabled={!mayChange}
            onChange={(_, { value }) => {
              const next = TEMPLATES.find((name) => name === value) ?? template;
              // What is chosen goes along as far as the other template offers it.
              setDraft({ template: next, settings: isOwn ? settings : undefined });
            }}
          >
            {TEMPLATES.map((name) => (
              <option key={name} value={name}>
                {t(`template.templates.${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        <TemplateFields
          choices={TEMPLATE_CHOICES[template]}
          settings={inForce}
          mayChange={mayChange}
          onChange={(part) => setDraft({ template, settings: settingsWith(inForce, part) })}
        />
        {mayChange && (
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!isChanged || update.isPending}>
              {t('template.save')}
            </Button>
            <Button disabled={!isOwn} onClick={() => setDraft({ template, settings: undefined })}>
              {t('template.reset')}
            </Button>
          </div>
        )}
      </div>
      <TemplatePreview publication={drafted} />
    </form>
  );
}

/** The settings with what was chosen; what is undefined is as the template has it. */
function settingsWith(settings: TemplateSettings, part: TemplateChange): TemplateSettings {
  const { fillerLine = 'fillerLine' in part ? undefined : settings.fillerLine, ...chosen } = part;
  const { fillerLine: _, ...others } = settings;
  return { ...others, ...chosen, ...(fillerLine !== undefined && { fillerLine }) };
}

function isSame(one: Chosen, other: Pick<Publication, 'template' | 'settings'>): boolean {
  if (one.template !== other.template) return false;
  return (
    JSON.stringify(settingsInForce(one.template, one.settings)) ===
    JSON.stringify(settingsInForce(other.template, other.settings))
  );
}
