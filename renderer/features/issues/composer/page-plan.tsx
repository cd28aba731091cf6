/** How many pages the issue is planned to have. */
import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { DocumentOnePageMultipleRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Issue, pageBudgetSchema } from '#shared/model/issue.ts';
import { useCounts } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import styles from './budget-line.module.css';

export function PagePlan({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const counts = useCounts();
  const desk = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const { mutate } = useMutation(desk.issues.setPageBudget.mutationOptions());
  const { pageBudget } = issue;
  const wanted = pageBudgetSchema.safeParse(typed?.trim() ? Number(typed) : null);
  const save = () => {
    if (!wanted.success) return;
    if (wanted.data !== pageBudget) mutate({ id: issue.id, pages: wanted.data });
    setTyped(null);
  };
  return (
    <Popover
      open={typed !== null}
      onOpenChange={(_, { open }) => setTyped(open ? String(pageBudget ?? '') : null)}
      trapFocus
      positioning="below-end"
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<DocumentOnePageMultipleRegular />}>
          {pageBudget === null
            ? t('composing.budget.plan')
            : t('composing.budget.planned', { pages: counts.pages(pageBudget) })}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.plan ?? ''} aria-label={t('composing.budget.planLabel')}>
        <form
          className={styles.planForm}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field
            label={t('composing.budget.planLabel')}
            hint={t('composing.budget.planHint')}
            {...(!wanted.success && { validationMessage: t('composing.budget.planWrong') })}
          >
            <Input
              type="number"
              min={1}
              max={400}
              value={typed ?? ''}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <Button type="submit" appearance="primary" disabledFocusable={!wanted.success}>
            {t('composing.budget.planSave')}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
