/** Nhuận bút: the sheet of one issue. */
import { Button, Dropdown, Option, useRestoreFocusTarget } from '@fluentui/react-components';
import { MoneyRegular, SettingsRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useFormats } from '../../../app/formats.ts';
import { places } from '../../../app/places.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useAllIssues } from '../../issues/use-issues.ts';
import { useShownFigures } from '../period-store.ts';
import { RatesDialog } from './rates-dialog.tsx';
import styles from './royalties.module.css';
import { RoyaltySheetView } from './royalty-sheet-view.tsx';

export function RoyaltiesView() {
  const { t } = useTranslation();
  const mayRead = useMay('issue.compose');
  if (!mayRead) {
    return (
      <EmptyState
        icon={<MoneyRegular />}
        title={t('statistics.royalties.notAllowedTitle')}
        body={t('statistics.royalties.notAllowedBody')}
      />
    );
  }
  return <Issues />;
}

function Issues() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const issueId = useShownFigures((shown) => shown.issueId);
  const query = useAllIssues();
  return (
    <Loaded query={query}>
      {(issues) => {
        const issue = issues.find(({ id }) => id === issueId) ?? issues[0];
        return issue ? (
          <Sheet issue={issue} issues={issues} />
        ) : (
          <EmptyState
            icon={<MoneyRegular />}
            title={t('statistics.royalties.noIssuesTitle')}
            body={t('statistics.royalties.noIssuesBody')}
            action={
              <Button appearance="primary" onClick={() => goTo(places.issues)}>
                {t('statistics.toIssues')}
              </Button>
            }
          />
        );
      }}
    </Loaded>
  );
}

function Sheet({ issue, issues }: { issue: IssueSummary; issues: readonly IssueSummary[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const mayWrite = useMay('royalty.write');
  const choose = useShownFigures((shown) => shown.choose);
  const restoreFocus = useRestoreFocusTarget();
  const [isSetting, setSetting] = useState(false);
  const sheet = useQuery(desk.royalties.sheet.queryOptions({ issueId: issue.id }));
  // Asked for before the dialog opens: one without fields would have no place for the focus.
  const rates = useQuery(desk.royalties.rates.queryOptions({ publicationId: issue.publicationId }));
  const nameOf = ({ publication, number, date }: IssueSummary) =>
    t('statistics.royalties.issueOption', { publication, number, date: formats.day(date) });
  const openRates = () => setSetting(true);
  useCommands('screen', [{ id: 'royalties.rates', label: t('statistics.royalties.rates'), run: openRates }]);
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Dropdown
          className={styles.issue ?? ''}
          aria-label={t('statistics.royalties.issue')}
          value={nameOf(issue)}
          selectedOptions={[issue.id]}
          onOptionSelect={(_, { optionValue }) => choose({ issueId: optionValue ?? null })}
        >
          {issues.map((one) => (
            <Option key={one.id} value={one.id} text={nameOf(one)}>
              {nameOf(one)}
            </Option>
          ))}
        </Dropdown>
        <Button {...restoreFocus} icon={<SettingsRegular />} disabled={!rates.data} onClick={openRates}>
          {t('statistics.royalties.rates')}
        </Button>
      </div>
      <Loaded query={sheet}>
        {(loaded) => <RoyaltySheetView key={loaded.issueId} sheet={loaded} mayWrite={mayWrite} />}
      </Loaded>
      {isSetting && rates.data && (
        <RatesDialog
          stored={rates.data}
          publicationId={issue.publicationId}
          publication={issue.publication}
          mayWrite={mayWrite}
          onClose={() => setSetting(false)}
        />
      )}
    </div>
  );
}
