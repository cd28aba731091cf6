/** The dialog for number, date and theme of an issue. */
import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type IssueDetails, issueDetailsSchema } from '#shared/model/issue.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface IssueDetailsFormProps {
  title: string;
  submit: string;
  details: IssueDetails;
  isPending: boolean;
  onChange(details: IssueDetails): void;
  /** With what is shown, clean. */
  onSubmit(details: IssueDetails): void;
  onClose(): void;
  /** What is asked before. */
  first?: ReactNode;
  /** What else is said of the issue. */
  children?: ReactNode;
}

export function IssueDetailsForm({ details, isPending, ...props }: IssueDetailsFormProps) {
  const { t } = useTranslation();
  const checked = issueDetailsSchema.safeParse(details);
  const field = (name: keyof IssueDetails) => ({
    value: details[name],
    onChange: (_: unknown, { value }: { value: string }) => props.onChange({ ...details, [name]: value }),
  });
  return (
    <FormDialog
      title={props.title}
      submit={props.submit}
      isReady={checked.success && !isPending}
      onSubmit={() => checked.success && props.onSubmit(checked.data)}
      onClose={props.onClose}
    >
      {props.first}
      <Field label={t('issues.number')} hint={t('issues.numberHint')} required>
        <Input {...field('number')} autoFocus />
      </Field>
      <Field label={t('issues.date')} required>
        <Input {...field('date')} type="date" />
      </Field>
      <Field label={t('issues.theme')} hint={t('issues.themeHint')}>
        <Input {...field('theme')} />
      </Field>
      {props.children}
    </FormDialog>
  );
}
