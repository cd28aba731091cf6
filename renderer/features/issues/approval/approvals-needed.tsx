/** How many reviewers each article of a publication needs; kept at once, as the other choices of settings are. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../../desk-client/desk-client.tsx';

export function ApprovalsNeeded({ publicationId, mayChange }: { publicationId: string; mayChange: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const stored = useQuery(desk.review.ofPublication.queryOptions({ publicationId })).data;
  const set = useMutation(desk.review.setApprovalsNeeded.mutationOptions());
  const needed = set.isPending ? set.variables.needed : (stored?.approvalsNeeded ?? 1);
  return (
    <Field label={t('issueApproval.needed.label')} hint={t('issueApproval.needed.hint')}>
      <RadioGroup
        layout="horizontal"
        value={String(needed)}
        disabled={!mayChange || stored === undefined}
        onChange={(_, { value }) => set.mutate({ publicationId, needed: value === '2' ? 2 : 1 })}
      >
        <Radio value="1" label={t('issueApproval.needed.one')} />
        <Radio value="2" label={t('issueApproval.needed.two')} />
      </RadioGroup>
    </Field>
  );
}
