/** The pane of the ledger: what is on record for one issue, and what is proposed. */
import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { CheckmarkRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  copiesLeft,
  expectedRun,
  type LedgerRow,
  openProposals,
  type PrintRunPatch,
  type Recipient,
} from '#shared/model/print-run.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { useFormats } from '../../app/formats.ts';
import { numbered } from '../../ui/numbered.ts';
import { countOf } from './counts.ts';
import { KeptField } from './kept-field.tsx';
import { isLacking, useDepositWords, useSentTo } from './ledger-words.ts';
import styles from './print-run.module.css';
import { RecipientsDialog } from './recipients-dialog.tsx';
import { RunPapers } from './run-papers.tsx';

interface RunPaneProps {
  row: LedgerRow;
  mayWrite: boolean;
  onRecord(patch: PrintRunPatch): void;
}

type CountName = 'pages' | 'printed' | 'depositCopies';

export function RunPane({ row, mayWrite, onRecord }: RunPaneProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, date, publication, recorded, proposed } = row;
  const count = (name: CountName) => {
    const value = recorded[name];
    const guess = proposed[name];
    return {
      kind: 'number' as const,
      label: t(`printRun.pane.${name}`),
      value: value === null ? '' : formats.number(value),
      hint: guess === null ? undefined : t('printRun.pane.proposed', { value: formats.number(guess) }),
      readOnly: !mayWrite,
      fault: (text: string) =>
        text === '' || countOf(text) !== null ? null : t('printRun.pane.invalidCount'),
      onKeep: (text: string) => onRecord({ [name]: text === '' ? null : countOf(text) }),
    };
  };
  const line = (name: 'depositPlace' | 'depositReceipt' | 'note', maxLength: number) => ({
    label: t(`printRun.pane.${name}`),
    value: recorded[name],
    maxLength,
    readOnly: !mayWrite,
    onKeep: (text: string) => onRecord({ [name]: text }),
  });
  return (
    <section className={styles.pane} aria-label={t('issues.numbered', { number })}>
      <header>
        <h2 className={styles.heading}>{t('issues.numbered', { number })}</h2>
        <p className={styles.quiet}>
          {publication}, {formats.longDay(date)}
        </p>
      </header>
      {mayWrite ? (
        <Proposals row={row} onRecord={onRecord} />
      ) : (
        <p className={styles.quiet}>{t('printRun.pane.readOnly')}</p>
      )}
      <h3 className={styles.subheading}>{t('printRun.pane.print')}</h3>
      <div className={styles.pair}>
        <KeptField {...count('pages')} />
        <KeptField {...count('printed')} />
      </div>
      <h3 className={styles.subheading}>{t('printRun.pane.depositTitle')}</h3>
      <DepositNote row={row} />
      <div className={styles.pair}>
        <KeptField {...count('depositCopies')} />
        <KeptField
          kind="day"
          label={t('printRun.pane.depositDay')}
          value={recorded.depositDay ?? ''}
          readOnly={!mayWrite}
          fault={(text) => (text === '' || isIsoDate(text) ? null : t('printRun.pane.invalidDay'))}
          onKeep={(text) => onRecord({ depositDay: text === '' ? null : text })}
        />
      </div>
      <KeptField
        kind="line"
        {...line('depositPlace', 300)}
        hint={proposed.depositPlace && t('printRun.pane.proposed', { value: proposed.depositPlace })}
      />
      <KeptField kind="line" {...line('depositReceipt', 100)} />
      <Dispatch row={row} mayWrite={mayWrite} onRecord={onRecord} />
      <KeptField kind="text" {...line('note', 1000)} />
      {mayWrite && <RunPapers issueId={row.issueId} />}
    </section>
  );
}

/** What one click would record. */
function Proposals({ row: { recorded, proposed }, onRecord }: Omit<RunPaneProps, 'mayWrite'>) {
  const { t } = useTranslation();
  const sentTo = useSentTo();
  const open = openProposals(recorded, proposed);
  const { pages, printed, recipients } = open;
  const what = [
    typeof pages === 'number' && t('printRun.pane.proposedPages', { count: pages }),
    typeof printed === 'number' && t('printRun.pane.proposedPrinted', { count: printed }),
    recipients && t('printRun.pane.proposedSent', { what: sentTo(recipients) }),
  ].filter((words) => typeof words === 'string');
  const isNothing = what.length === 0;
  return (
    <div className={styles.proposals}>
      <p>
        {isNothing ? t('printRun.pane.noProposals') : t('printRun.pane.proposals', { what: what.join(', ') })}
      </p>
      <Button
        size="small"
        icon={<CheckmarkRegular />}
        disabledFocusable={isNothing}
        onClick={() => onRecord(open)}
      >
        {t('printRun.pane.takeProposals')}
      </Button>
    </div>
  );
}

function DepositNote({ row: { deposit, date } }: { row: LedgerRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useDepositWords()(deposit);
  if (deposit.kind !== 'missing' && deposit.kind !== 'short') {
    return deposit.kind === 'notDue' ? null : <p className={styles.quiet}>{words}</p>;
  }
  const { needed, law } = deposit;
  return (
    <p className={styles.due} data-lacking={isLacking(deposit)}>
      <strong>{words}.</strong> {t('printRun.depositDue', { needed, day: formats.day(date), law })}
    </p>
  );
}

function Dispatch({ row, mayWrite, onRecord }: RunPaneProps) {
  const { t } = useTranslation();
  const restoreFocus = useRestoreFocusTarget();
  const [isEditing, setEditing] = useState(false);
  const { recorded, proposed, number } = row;
  const { recipients } = expectedRun(recorded, proposed);
  const left = copiesLeft({ ...recorded, recipients: recorded.recipients ?? [] });
  return (
    <>
      <div className={styles.headed}>
        <h3 className={styles.subheading}>{t('printRun.pane.recipients')}</h3>
        {mayWrite && (
          <Button
            {...restoreFocus}
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            onClick={() => setEditing(true)}
          >
            {t('printRun.pane.editRecipients')}
          </Button>
        )}
      </div>
      {recipients.length === 0 ? (
        <p className={styles.quiet}>{t('printRun.pane.noRecipients')}</p>
      ) : (
        <Recipients recipients={recipients} isProposed={recorded.recipients === null} />
      )}
      {left !== null && recorded.recipients !== null && (
        <p className={left < 0 ? styles.due : styles.quiet} data-lacking={left < 0}>
          {left < 0 ? t('printRun.pane.over', { count: -left }) : t('printRun.pane.left', { count: left })}
        </p>
      )}
      {isEditing && (
        <RecipientsDialog
          title={t('printRun.recipients.ofIssue', { number })}
          note={t('printRun.recipients.ofIssueNote')}
          recipients={recipients}
          isSaving={false}
          onSave={(changed) => {
            onRecord({ recipients: changed });
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

function Recipients({ recipients, isProposed }: { recipients: readonly Recipient[]; isProposed: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sentTo = useSentTo();
  return (
    <>
      {isProposed && <p className={styles.quiet}>{t('printRun.pane.fromList')}</p>}
      <ul className={styles.recipients}>
        {numbered(recipients).map(({ key, item: { name, copies } }) => (
          <li key={key}>
            <span>{name}</span>
            <span>{formats.number(copies)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('printRun.recipients.total', { what: sentTo(recipients) })}</p>
    </>
  );
}
