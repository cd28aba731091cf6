/** Which of the articles that stand in no issue are offered: all of them, or only what is approved. */
import { Checkbox } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '#shared/model/article.ts';
import { useMay } from '../../../desk-client/permissions.ts';

interface PoolFilter {
  isShown(article: ArticleSummary): boolean;
  control: ReactNode;
  /** Said where nothing is shown; null when that is not because of this filter. */
  empty: string | null;
}

/** Who writes no articles begins with the approved ones. */
export function usePoolFilter(): PoolFilter {
  const { t } = useTranslation();
  const mayWrite = useMay('article.write');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const onlyApproved = chosen ?? !mayWrite;
  return {
    isShown: ({ state }) => !onlyApproved || state === 'approved',
    control: (
      <Checkbox
        label={t('issues.composer.onlyApproved')}
        checked={onlyApproved}
        onChange={(_, { checked }) => setChosen(checked === true)}
      />
    ),
    empty: onlyApproved ? t('issues.composer.noneApproved') : null,
  };
}
