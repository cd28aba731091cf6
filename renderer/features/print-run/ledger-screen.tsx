/** Sổ phát hành: the issues of a year on paper, what is on record for each, and their sums. */
import { Button, Select, Switch, useRestoreFocusTarget } from '@fluentui/react-components';
import { CopyRegular, PeopleListRegular, PrintRegular } from '@fluentui/react-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger, LedgerScope } from '#shared/model/print-run.ts';
import { ledgerTable } from '#shared/print-run/ledger-table.ts';
import { tableHtml, tableTsv } from '#shared/statistics/report-table.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useNotify } from '../../app/notices.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { IssueParts } from '../issues/issue-parts.tsx';
import { WriteFile } from '../publish/write-file.tsx';
import { copyRich } from '../statistics/copy-rich.ts';
import { Counting } from '../statistics/with-statistics.tsx';
import { useLedgerChanges } from './ledger-changes.ts';
import { LedgerGrid } from './ledger-grid.tsx';
import styles from './print-run.module.css';
import { PublicationRecipients } from './publication-recipients.tsx';
import { RunPane } from './run-pane.tsx';
import { useShownLedger } from './shown-ledger.ts';

export function LedgerScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { issueId: _, ...scope } = useShownLedger();
  const changes = useLedgerChanges();
  const mayExport = useMay('issue.export');
  const write = useMutation(desk.printRun.write.mutationOptions());
  const query = useQuery({
    ...desk.printRun.ledger.queryOptions(scope),
    placeholderData: keepPreviousData,
  });
  useCommands('screen', [
    ...(changes.undo ? [{ id: 'ledger.undo', label: t('app.undo'), keys: 'Ctrl+Z', run: changes.undo }] : []),
    ...(changes.redo ? [{ id: 'ledger.redo', label: t('app.redo'), keys: 'Ctrl+Y', run: changes.redo }] : []),
  ]);
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('issues.title')}>
        {mayExport && (
          <WriteFile formats={['xlsx']} isWriting={write.isPending} write={() => write.mutateAsync(scope)} />
        )}
      </ScreenHeader>
      <IssueParts here="ledger" />
      <Loaded query={query}>
        {(ledger) => (
          <>
            <Filters scope={scope} ledger={ledger} />
            <Counting
              key={JSON.stringify(scope)}
              asked={{
                publicationId: scope.publicationId,
                period: { from: `${scope.year}-01-01`, to: `${scope.year}-12-31` },
              }}
            />
            <div className={styles.body}>
              {ledger.rows.length === 0 ? (
                <Nothing scope={scope} />
              ) : (
                <Rows ledger={ledger} record={changes.record} />
              )}
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Filters({ scope, ledger }: { scope: LedgerScope; ledger: Ledger }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const language = usePreferences((preferences) => preferences.language);
  const restoreFocus = useRestoreFocusTarget();
  const publications = useQuery(desk.publications.list.queryOptions()).data ?? [];
  const [isListing, setListing] = useState(false);
  const whose = scope.publicationId ?? publications[0]?.id;
  const copy = () => {
    const table = ledgerTable(ledger.rows, language);
    void copyRich(tableHtml(table, language), tableTsv(table, language)).then(() =>
      notify({ message: t('printRun.copied') }),
    );
  };
  return (
    <search className={styles.filters} aria-label={t('printRun.title')}>
      <div className={styles.tools}>
        {publications.length > 1 && (
          <Select
            className={styles.publication ?? ''}
            aria-label={t('printRun.publication')}
            value={scope.publicationId ?? ''}
            onChange={(_, { value }) => useShownLedger.setState({ publicationId: value || null })}
          >
            <option value="">{t('printRun.allPublications')}</option>
            {publications.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Select
          aria-label={t('printRun.year')}
          value={String(scope.year)}
          onChange={(_, { value }) => useShownLedger.setState({ year: Number(value) })}
        >
          {ledger.years.map((year) => (
            <option key={year} value={year}>
              {t('printRun.year')} {year}
            </option>
          ))}
        </Select>
        <Switch
          label={t('printRun.withDrafts')}
          checked={scope.withDrafts}
          onChange={(_, { checked }) => useShownLedger.setState({ withDrafts: checked })}
        />
      </div>
      <div className={styles.tools}>
        <Button icon={<CopyRegular />} disabled={ledger.rows.length === 0} onClick={copy}>
          {t('printRun.copy')}
        </Button>
        <Button
          {...restoreFocus}
          icon={<PeopleListRegular />}
          disabled={whose === undefined}
          onClick={() => setListing(true)}
        >
          {t('printRun.recipientList')}
        </Button>
      </div>
      {isListing && whose !== undefined && (
        <PublicationRecipients publicationId={whose} onClose={() => setListing(false)} />
      )}
    </search>
  );
}

function Nothing({ scope: { year, withDrafts } }: { scope: LedgerScope }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<PrintRegular />}
      title={t('printRun.emptyTitle', { year })}
      body={t('printRun.emptyBody')}
      action={
        !withDrafts && (
          <Button appearance="primary" onClick={() => useShownLedger.setState({ withDrafts: true })}>
            {t('printRun.showDrafts')}
          </Button>
        )
      }
    />
  );
}

function Rows({ ledger, record }: { ledger: Ledger; record: ReturnType<typeof useLedgerChanges>['record'] }) {
  const { t } = useTranslation();
  const mayWrite = useMay('printRun.write');
  const chosenId = useShownLedger((shown) => shown.issueId);
  const pane = useRef<HTMLDivElement>(null);
  const { rows } = ledger;
  const chosen = rows.find(({ issueId }) => issueId === chosenId);
  const showsPublication = new Set(rows.map(({ publicationId }) => publicationId)).size > 1;
  return (
    <Panes
      name="ledger"
      width={420}
      minimum={340}
      mainMinimum={520}
      sideLabel={t('printRun.pane.label')}
      side={
        <div ref={pane} className={styles.side}>
          {chosen ? (
            <RunPane
              key={chosen.issueId}
              row={chosen}
              mayWrite={mayWrite}
              onRecord={(patch) => record(chosen.issueId, patch)}
            />
          ) : (
            <p className={styles.nothing}>{t('printRun.pane.choose')}</p>
          )}
        </div>
      }
    >
      <div className={styles.rows}>
        <LedgerGrid
          rows={rows}
          chosenId={chosen?.issueId ?? null}
          showsPublication={showsPublication}
          onChoose={(issueId) => useShownLedger.setState({ issueId })}
          onEnter={() => pane.current?.querySelector<HTMLElement>('input')?.focus()}
        />
      </div>
    </Panes>
  );
}
