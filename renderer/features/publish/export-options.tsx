/** Which part of the issue goes out, and how its PDFs look. */
import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PdfLook } from '#shared/model/export.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { ChosenPart } from './chosen-part.ts';
import styles from './export-dialog.module.css';

interface ExportOptionsProps {
  issue: Issue;
  part: ChosenPart;
  look: PdfLook;
  /** Pages of the whole issue; null until they are counted. */
  pages: number | null;
  disabled: boolean;
  onPart(part: ChosenPart): void;
  onLook(look: PdfLook): void;
}

const KINDS = ['all', 'pages', 'articles'] as const;

export function ExportOptions({ issue, part, look, pages, disabled, onPart, onLook }: ExportOptionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('publish.part.label')}>
        <RadioGroup
          layout="horizontal"
          value={part.kind}
          disabled={disabled}
          onChange={(_, { value }) =>
            onPart({ ...part, kind: KINDS.find((kind) => kind === value) ?? 'all' })
          }
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`publish.part.${kind}`)} />
          ))}
        </RadioGroup>
      </Field>
      {part.kind === 'pages' && (
        <div className={styles.pages}>
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(`publish.part.${end}`)}
              orientation="horizontal"
              className={styles.page ?? ''}
            >
              <Input
                className={styles.pageNumber ?? ''}
                inputMode="numeric"
                value={part[end]}
                disabled={disabled}
                onChange={(_, { value }) => onPart({ ...part, [end]: value.replace(/\D/g, '').slice(0, 4) })}
              />
            </Field>
          ))}
          <span className={styles.formatNote}>
            {pages !== null && t('publish.part.of', { count: pages })}
          </span>
        </div>
      )}
      {part.kind === 'articles' && (
        <ArticleChoice
          issue={issue}
          chosen={part.articles}
          disabled={disabled}
          onChange={(articles) => onPart({ ...part, articles })}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
      <div role="group" aria-label={t('publish.look.label')} className={styles.looks}>
        {(['grey', 'cropMarks'] as const).map((name) => (
          <Checkbox
            key={name}
            checked={look[name]}
            disabled={disabled}
            label={t(`publish.look.${name}`)}
            onChange={(_, { checked }) => onLook({ ...look, [name]: checked === true })}
          />
        ))}
      </div>
    </>
  );
}

interface ArticleChoiceProps {
  issue: Issue;
  chosen: ReadonlySet<string>;
  disabled: boolean;
  onChange(chosen: ReadonlySet<string>): void;
}

function ArticleChoice({ issue, chosen, disabled, onChange }: ArticleChoiceProps) {
  const { t } = useTranslation();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <div role="group" aria-label={t('publish.part.articles')} className={styles.articles}>
      {issue.sections.flatMap((section) =>
        section.articles.map(({ id, title }) => (
          <Checkbox
            key={id}
            checked={chosen.has(id)}
            disabled={disabled}
            label={title || t('publish.part.untitled')}
            onChange={() => toggle(id)}
          />
        )),
      )}
    </div>
  );
}
