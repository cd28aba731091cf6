/** Number, date and theme of an issue. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type IssueDetails, issueDetailsSchema } from '#shared/model/issue.ts';

interface IssueDetailsFormProps {
  title: string;
  submit: string;
  details: IssueDetails;
  isPending: boolean;
  onChange(details: IssueDetails): void;
  /** With what is shown, clean. */
  onSubmit(details: IssueDetails): void;
  onCancel(): void;
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
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (checked.success) props.onSubmit(checked.data);
      }}
    >
      <DialogBody>
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent>
          <div style={{ display: 'grid', gap: 12 }}>
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
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onCancel}>{t('app.cancel')}</Button>
          <Button type="submit" appearance="primary" disabled={!checked.success || isPending}>
            {props.submit}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
