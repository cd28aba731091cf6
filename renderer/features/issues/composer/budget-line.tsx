/** One line on the issue's length, and what to cut or fill. */
import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { useCounts } from '../../../app/formats.ts';
import { printedTitle } from '../composing-steps.ts';
import { type BudgetHint, budgetHints } from './budget-hints.ts';
import styles from './budget-line.module.css';
import { type PageBudget, pageBudget } from './page-budget.ts';
import { PagePlan } from './page-plan.tsx';
import { type PictureCounts, pagesEstimate } from './pages-estimate.ts';

interface BudgetLineProps {
  issue: Issue;
  pages: PreviewPages | null;
  unplaced: readonly ArticleSummary[];
  pictures: PictureCounts;
  mayCompose: boolean;
  /** Shows the rows of these articles, and where the first is printed. */
  onShow(articleIds: readonly string[]): void;
}

export function BudgetLine({ issue, pages, unplaced, pictures, mayCompose, onShow }: BudgetLineProps) {
  const { t } = useTranslation();
  const counts = useCounts();
  const [isOpen, setIsOpen] = useState(false);
  const budget = pages && pageBudget(issue, pages);
  const wordsOf = ({ pages: count, planned, free, over, room, bound }: PageBudget) => {
    const said = { pages: count, planned };
    if (over > 0) {
      const by = counts.pagesWithTenths(over);
      return bound === 'law'
        ? t('issues.budget.over', { ...said, over: by })
        : t('composing.budget.over', { ...said, over: by });
    }
    if (bound !== 'plan') {
      return t(free === 0 ? 'issues.budget.full' : 'issues.budget.free', {
        ...said,
        free: counts.pages(free),
      });
    }
    return free === 0
      ? t('composing.budget.full', said)
      : t('composing.budget.room', { ...said, room: counts.pagesWithTenths(room) });
  };
  const words = budget ? wordsOf(budget) : '';
  const hintWords = (hint: BudgetHint) => {
    const [title = '', other = ''] = hint.articles.map(
      (article) => printedTitle(issue, article) || t('app.untitled'),
    );
    if (hint.kind === 'shorten') {
      return t('composing.budget.shorten', { title, words: counts.words(hint.words) });
    }
    const length = counts.pagesWithTenths(hint.length);
    switch (hint.kind) {
      case 'takeOut':
      case 'add':
        return hint.articles.length === 2
          ? t(`composing.budget.${hint.kind}Two`, { title, other, length })
          : t(`composing.budget.${hint.kind}`, { title, length });
      case 'takeOutMany':
        return t('composing.budget.takeOutMany', { title, count: hint.count, length });
      case 'illustrate':
        return t('composing.budget.illustrate', { title, length });
      default:
        return t(`issues.budget.${hint.kind}`, { title, page: hint.page, length });
    }
  };
  const hints =
    isOpen && budget
      ? budgetHints({
          issue,
          preview: pages,
          budget,
          pool: unplaced,
          estimate: pagesEstimate(issue, pages, pictures),
          pictures,
        })
      : [];
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
        <span className={styles.actions}>
          {mayCompose && <PagePlan issue={issue} />}
          <Popover
            open={isOpen}
            onOpenChange={(_, { open }) => setIsOpen(open)}
            trapFocus
            positioning={{ position: 'below', align: 'end', autoSize: 'height' }}
          >
            <PopoverTrigger disableButtonEnhancement>
              <Button size="small" appearance="subtle" icon={<LightbulbRegular />} data-budget-hints>
                {t('issues.budget.hints')}
              </Button>
            </PopoverTrigger>
            <PopoverSurface className={styles.surface ?? ''} aria-label={t('issues.budget.hints')}>
              <ul className={styles.hints}>
                {hints.map((hint) => {
                  const ids = hint.articles.map(({ id }) => id);
                  return (
                    <li key={[hint.kind, ...ids].join('.')}>
                      <button
                        type="button"
                        className={styles.hint}
                        onClick={() => {
                          setIsOpen(false);
                          onShow(ids);
                        }}
                        data-focus-ring
                      >
                        {hintWords(hint)}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </PopoverSurface>
          </Popover>
        </span>
      )}
    </div>
  );
}
