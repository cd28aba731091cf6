/** One line on the issue's length, and what to cut or fill. */
import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { useCounts } from '../../../app/formats.ts';
import styles from './budget-line.module.css';
import { type PageBudget, pageBudget } from './page-budget.ts';

interface BudgetLineProps {
  issue: Issue;
  pages: PreviewPages | null;
  /** Shows where the article is printed. */
  onSelect(articleId: string): void;
}

export function BudgetLine({ issue, pages, onSelect }: BudgetLineProps) {
  const { t } = useTranslation();
  const counts = useCounts();
  const [isOpen, setIsOpen] = useState(false);
  const budget = pages && pageBudget(issue, pages);
  const wordsOf = ({ pages: count, planned, free, over }: PageBudget) => {
    if (over > 0) {
      return t('issues.budget.over', { pages: count, planned, over: counts.pagesWithTenths(over) });
    }
    return t(free === 0 ? 'issues.budget.full' : 'issues.budget.free', {
      pages: count,
      planned,
      free: counts.pages(free),
    });
  };
  const words = budget ? wordsOf(budget) : '';
  return (
    <div className={styles.line}>
      <span
        role="status"
        className={styles.words}
        title={words}
        data-over={(budget?.over ?? 0) > 0 || undefined}
      >
        {words}
      </span>
      {budget && (
        <Popover
          open={isOpen}
          onOpenChange={(_, { open }) => setIsOpen(open)}
          trapFocus
          positioning="below-end"
        >
          <PopoverTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<LightbulbRegular />}>
              {t('issues.budget.hints')}
            </Button>
          </PopoverTrigger>
          <PopoverSurface className={styles.surface ?? ''} aria-label={t('issues.budget.hints')}>
            <ul className={styles.hints}>
              {budget.hints.map(({ kind, articleId, title, page, length }) => (
                <li key={`${kind}.${articleId}`}>
                  <button
                    type="button"
                    className={styles.hint}
                    onClick={() => {
                      onSelect(articleId);
                      setIsOpen(false);
                    }}
                    data-focus-ring
                  >
                    {t(`issues.budget.${kind}`, {
                      title: title || t('app.untitled'),
                      page,
                      length: counts.pagesWithTenths(length),
                    })}
                  </button>
                </li>
              ))}
            </ul>
          </PopoverSurface>
        </Popover>
      )}
    </div>
  );
}
