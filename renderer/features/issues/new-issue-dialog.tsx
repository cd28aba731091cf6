import { Field, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { IssueDetails } from '#shared/model/issue.ts';
import type { IssueSuggestion } from '#shared/model/schedule.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { IssueDetailsForm } from './issue-details-form.tsx';
import styles from './issues-screen.module.css';

/** Makes the next issue: number and day by the rhythm of its publication, sections as in the last one. */
export function NewIssueDialog({ onClose }: { onClose(): void }) {
  const desk = useDesk();
  const suggestions = useQuery(desk.calendar.suggestions.queryOptions()).data;
  const [first] = suggestions ?? [];
  if (!suggestions || !first) return null;
  return <NewIssueForm suggestions={suggestions} first={first} onClose={onClose} />;
}

interface NewIssueFormProps {
  /** Of every publication. */
  suggestions: readonly IssueSuggestion[];
  /** Of the publication that was worked at last. */
  first: IssueSuggestion;
  onClose(): void;
}

function NewIssueForm({ suggestions, first, onClose }: NewIssueFormProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const [chosen, setChosen] = useState(first);
  const [details, setDetails] = useState<IssueDetails>(() => ({ ...asSuggested(first), theme: '' }));
  const make = useMutation(
    desk.calendar.make.mutationOptions({ onSuccess: ({ id }) => goTo(places.issue(id)) }),
  );
  const choose = (publicationId: string) => {
    const next = suggestions.find((one) => one.publicationId === publicationId) ?? first;
    setChosen(next);
    setDetails({ ...details, ...asSuggested(next) });
  };
  const { publicationId, after } = chosen;
  return (
    <IssueDetailsForm
      title={t('issues.newIssue')}
      submit={t('issues.create')}
      details={details}
      isPending={make.isPending}
      onChange={setDetails}
      onSubmit={(wanted) => make.mutate({ publicationId, details: wanted })}
      onClose={onClose}
      first={
        suggestions.length > 1 && (
          <Field label={t('issues.publication')}>
            <Select value={publicationId} onChange={(_, { value }) => choose(value)}>
              {suggestions.map((one) => (
                <option key={one.publicationId} value={one.publicationId}>
                  {one.publication}
                </option>
              ))}
            </Select>
          </Field>
        )
      }
    >
      <p className={styles.note}>
        {after === null ? t('issues.madeNew') : t('issues.madeAfter', { number: after })}
      </p>
    </IssueDetailsForm>
  );
}

function asSuggested({ number, date }: IssueSuggestion): Pick<IssueDetails, 'number' | 'date'> {
  return { number, date };
}
