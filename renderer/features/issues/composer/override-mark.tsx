/** Says on an article's row that this issue prints it otherwise than it is written. */
import { EditSettingsRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '#shared/model/article.ts';
import { changedSince, OVERRIDABLE_FIELDS, type PlacedOverride } from '#shared/model/placement-override.ts';
import styles from './composer.module.css';

export function OverrideMark({ override, article }: { override: PlacedOverride; article: ArticleSummary }) {
  const { t } = useTranslation();
  const fields = OVERRIDABLE_FIELDS.filter((field) => override.fields[field] !== undefined);
  const figures = Object.keys(override.figures).length;
  const changed = changedSince(override, article);
  const parts = [
    ...fields.map((field) => t(`composing.override.parts.${field}`)),
    ...(figures > 0 ? [t('composing.override.figureCount', { count: figures })] : []),
  ].join(', ');
  const since = changed.map((field) => t(`composing.override.parts.${field}`)).join(', ');
  const words =
    changed.length > 0
      ? sentence(t('composing.override.since', { parts: since }))
      : t('composing.override.mark', { parts });
  const Icon = changed.length > 0 ? WarningRegular : EditSettingsRegular;
  return (
    <span className={styles.mark} data-changed={changed.length > 0 || undefined} title={words}>
      <Icon aria-hidden />
      <span className={styles.markWords}>{words}</span>
    </span>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
