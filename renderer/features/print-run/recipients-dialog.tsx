/** Who gets copies, as rows that are typed, pasted and put in order. */
import { Button, Input } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Recipient, recipientsSchema } from '#shared/model/print-run.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { countOf, pastedRecipients } from './counts.ts';
import { useSentTo } from './ledger-words.ts';
import styles from './print-run.module.css';

interface RecipientsDialogProps {
  title: string;
  note: string;
  recipients: readonly Recipient[];
  readOnly?: boolean;
  isSaving: boolean;
  onSave(recipients: Recipient[]): void;
  onClose(): void;
}

/** A row as it is typed. */
interface Draft {
  key: number;
  name: string;
  address: string;
  copies: string;
}

const asDraft = ({ name, address, copies }: Recipient, key: number): Draft => ({
  key,
  name,
  address,
  copies: String(copies),
});

/** The rows as recipients, empty ones left out; null while one is not whole. */
function recipientsOf(drafts: readonly Draft[]): Recipient[] | null {
  const filled = drafts.filter(({ name, address }) => `${name}${address}`.trim() !== '');
  const read = recipientsSchema.safeParse(
    filled.map(({ name, address, copies }) => ({ name, address, copies: countOf(copies) })),
  );
  return read.success ? read.data : null;
}

export function RecipientsDialog({ readOnly = false, ...props }: RecipientsDialogProps) {
  const { t } = useTranslation();
  const sentTo = useSentTo();
  const [drafts, setDrafts] = useState(() => props.recipients.map(asDraft));
  const nextKey = useRef(drafts.length);
  const list = useRef<HTMLUListElement>(null);
  const recipients = recipientsOf(drafts);

  const focusName = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLInputElement>('input')?.focus(),
    );
  const insert = (at: number, added: readonly Recipient[]) => {
    const rows = added.map((recipient) => asDraft(recipient, nextKey.current++));
    setDrafts([...drafts.slice(0, at), ...rows, ...drafts.slice(at)]);
  };
  const add = () => {
    insert(drafts.length, [{ name: '', address: '', copies: 1 }]);
    focusName(drafts.length);
  };
  const change = (key: number, part: Partial<Draft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const move = (index: number, by: number) => {
    const [moved] = drafts.slice(index, index + 1);
    const target = index + by;
    if (!moved || target < 0 || target >= drafts.length) return;
    setDrafts(drafts.toSpliced(index, 1).toSpliced(target, 0, moved));
    focusName(target);
  };
  const remove = (index: number) => {
    setDrafts(drafts.toSpliced(index, 1));
    focusName(Math.min(index, drafts.length - 2));
  };
  /** A pasted table takes the place of an empty row, and follows a filled one. */
  const paste = (event: ClipboardEvent, index: number) => {
    const added = pastedRecipients(event.clipboardData.getData('text/plain'));
    if (!added || added.length === 0) return;
    event.preventDefault();
    const isEmpty = drafts[index]?.name.trim() === '';
    const rows = added.map((recipient) => asDraft(recipient, nextKey.current++));
    setDrafts(drafts.toSpliced(isEmpty ? index : index + 1, isEmpty ? 1 : 0, ...rows));
  };

  return (
    <FormDialog
      title={props.title}
      submit={t('printRun.recipients.save')}
      isReady={recipients !== null && !props.isSaving}
      readOnly={readOnly}
      width={860}
      onSubmit={() => recipients && props.onSave(recipients)}
      onClose={props.onClose}
    >
      <p className={styles.quiet}>
        {props.note} {!readOnly && t('printRun.recipients.pasteHint')}
      </p>
      {drafts.length === 0 && <p>{t('printRun.recipients.empty')}</p>}
      <ul ref={list} className={styles.drafts}>
        {drafts.map((draft, index) => (
          <DraftRow
            key={draft.key}
            draft={draft}
            readOnly={readOnly}
            onChange={(part) => change(draft.key, part)}
            onMove={(by) => move(index, by)}
            onEnter={() => (index === drafts.length - 1 ? add() : focusName(index + 1))}
            onRemove={() => remove(index)}
            onPaste={(event) => paste(event, index)}
          />
        ))}
      </ul>
      {!readOnly && (
        <Button className={styles.start ?? ''} icon={<AddRegular />} onClick={add}>
          {t('printRun.recipients.add')}
        </Button>
      )}
      <p className={styles.total} role="status">
        {recipients
          ? t('printRun.recipients.total', { what: sentTo(recipients) })
          : t('printRun.recipients.invalid')}
      </p>
    </FormDialog>
  );
}

interface DraftRowProps {
  draft: Draft;
  readOnly: boolean;
  onChange(part: Partial<Draft>): void;
  onMove(by: number): void;
  /** Enter in a field: on to the next row, as in a table of Excel. */
  onEnter(): void;
  onRemove(): void;
  onPaste(event: ClipboardEvent): void;
}

function DraftRow({ draft, readOnly, onChange, onMove, onEnter, onRemove, onPaste }: DraftRowProps) {
  const { t } = useTranslation();
  const name = draft.name.trim() || t('printRun.recipients.unnamed');
  const isNamed = draft.name.trim() !== '' || draft.address.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method that composes takes its Enter itself.
    if (readOnly || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      onEnter();
      return;
    }
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  const field = (part: 'name' | 'address' | 'copies', isWrong: boolean) => ({
    'aria-label': t(`printRun.recipients.${part}`),
    'aria-invalid': isWrong,
    placeholder: t(`printRun.recipients.${part}`),
    value: draft[part],
    readOnly,
    onChange: (_: unknown, { value }: { value: string }) => onChange({ [part]: value }),
  });
  return (
    <li className={styles.draft} onKeyDown={onKeyDown}>
      <Input {...field('name', !isNamed)} maxLength={300} onPaste={onPaste} />
      <Input {...field('address', false)} maxLength={500} />
      <Input {...field('copies', countOf(draft.copies) === null)} inputMode="numeric" maxLength={9} />
      {!readOnly && (
        <span className={styles.rowButtons}>
          <KeyTip label={t('printRun.recipients.up', { name })} keys="Alt+↑">
            <Button appearance="subtle" size="small" icon={<ArrowUpRegular />} onClick={() => onMove(-1)} />
          </KeyTip>
          <KeyTip label={t('printRun.recipients.down', { name })} keys="Alt+↓">
            <Button appearance="subtle" size="small" icon={<ArrowDownRegular />} onClick={() => onMove(1)} />
          </KeyTip>
          <KeyTip label={t('printRun.recipients.remove', { name })}>
            <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onRemove} />
          </KeyTip>
        </span>
      )}
    </li>
  );
}
