/** Another title, kicker or lead, and other sizes of figures, for one issue; the article's own stand beside. */
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameJson } from '#shared/document/same.ts';
import type { Article, ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import {
  changedSince,
  OVERRIDABLE_FIELDS,
  type PlacementOverride,
} from '#shared/model/placement-override.ts';
import { sizedFigures } from '#shared/model/sized-figures.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { overrideOf } from '../composing-steps.ts';
import styles from './override-dialog.module.css';
import { draftOf, overrideFrom } from './override-draft.ts';
import { OverrideField } from './override-field.tsx';
import { OverrideFigure } from './override-figure.tsx';

interface OverrideDialogProps {
  issue: Issue;
  article: ArticleSummary;
  /** The page is wider than a column of text. */
  hasWideFigures: boolean;
  onSave(override: PlacementOverride | null): void;
  onClose(): void;
}

export function OverrideDialog(props: OverrideDialogProps) {
  const desk = useDesk();
  const article = useQuery(desk.articles.get.queryOptions({ id: props.article.id })).data;
  return article && <OverrideForm {...props} whole={article} />;
}

function OverrideForm({
  issue,
  whole,
  hasWideFigures,
  onSave,
  onClose,
}: OverrideDialogProps & { whole: Article }) {
  const { t } = useTranslation();
  const before = overrideOf(issue, whole.id);
  const placed = issue.overrides[whole.id];
  const changed = placed ? changedSince(placed, whole) : [];
  const [draft, setDraft] = useState(() => draftOf(whole, before));
  const wanted = overrideFrom(draft, whole);
  const figures = sizedFigures(whole);
  const save = () => {
    if (wanted === undefined) return;
    // Saved once more, it is an answer to what the article says now.
    if (changed.length > 0 || !isSameJson(before, wanted)) onSave(wanted);
    onClose();
  };
  return (
    <FormDialog
      title={t('composing.override.title', { number: issue.number })}
      submit={t('composing.override.save')}
      isReady={wanted !== undefined}
      width={680}
      extra={
        <Button disabledFocusable={wanted === null} onClick={() => setDraft(draftOf(whole, null))}>
          {t('composing.override.asWritten')}
        </Button>
      }
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.about}>
        {t('composing.override.about', { title: whole.title || t('app.untitled') })}
      </p>
      {OVERRIDABLE_FIELDS.map((field) => (
        <OverrideField
          key={field}
          field={field}
          value={draft.fields[field]}
          own={whole[field]}
          isChanged={changed.includes(field)}
          onChange={(words) => setDraft({ ...draft, fields: { ...draft.fields, [field]: words } })}
        />
      ))}
      {figures.length > 0 && (
        <fieldset className={styles.figures}>
          <legend className={styles.legend}>{t('composing.override.figures')}</legend>
          {figures.map((entry) => {
            const { pictureId } = entry.first;
            return (
              <OverrideFigure
                key={pictureId}
                entry={entry}
                override={draft.figures[pictureId] ?? {}}
                hasWideFigures={hasWideFigures}
                onChange={(override) =>
                  setDraft({ ...draft, figures: { ...draft.figures, [pictureId]: override } })
                }
              />
            );
          })}
        </fieldset>
      )}
    </FormDialog>
  );
}
