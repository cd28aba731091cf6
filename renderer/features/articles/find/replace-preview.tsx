/** Every replacement before it is made: what stands there, what will stand there, and which of them to make. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '#shared/replace/replace.ts';
import styles from './replace-preview.module.css';

/** What a row shows of a hit. */
type ShownHit = Pick<Hit, 'match' | 'replacement' | 'before' | 'after'>;

export interface HitGroup {
  id: string;
  /** Null: the hits need no heading. */
  title: string | null;
  /** Said where the group cannot be changed. */
  locked: string | null;
  hits: readonly ShownHit[];
}

interface ReplacePreviewProps {
  title: string;
  /** What is looked for, where it can be changed here. */
  form?: ReactNode;
  /** Undefined while they are looked for. */
  groups: readonly HitGroup[] | undefined;
  busy: boolean;
  onReplace(chosen: readonly { id: string; hits: number[] }[]): void;
  onClose(): void;
}

type Row =
  | { kind: 'group'; group: HitGroup }
  | { kind: 'hit'; group: HitGroup; index: number; hit: ShownHit };

const keyOf = (group: HitGroup, index: number) => `${group.id} ${index}`;

export function ReplacePreview({ title, form, groups, busy, onReplace, onClose }: ReplacePreviewProps) {
  const { t } = useTranslation();
  /** What is not to be replaced. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = groups?.filter(({ locked }) => locked === null) ?? [];
  const total = open.reduce((sum, { hits }) => sum + hits.length, 0);
  const chosenOf = (group: HitGroup) =>
    group.hits.flatMap((_, index) => (left.has(keyOf(group, index)) ? [] : [index]));
  const chosen = open
    .map((group) => ({ id: group.id, hits: chosenOf(group) }))
    .filter(({ hits }) => hits.length > 0);
  const count = chosen.reduce((sum, { hits }) => sum + hits.length, 0);
  const set = (keys: readonly string[], isChosen: boolean) =>
    setLeft((before) => {
      const after = new Set(before);
      for (const key of keys) {
        if (isChosen) after.delete(key);
        else after.add(key);
      }
      return after;
    });
  const keysOf = (group: HitGroup) => group.hits.map((_, index) => keyOf(group, index));
  const rows: Row[] = (groups ?? []).flatMap((group): Row[] => [
    ...(group.title === null ? [] : [{ kind: 'group' as const, group }]),
    ...group.hits.map((hit, index): Row => ({ kind: 'hit', group, index, hit })),
  ]);

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody className={styles.body ?? ''}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            {form}
            {groups === undefined && <Spinner size="small" label={t('find.searching')} />}
            {groups && rows.length === 0 && <p>{t('find.nothing')}</p>}
            {rows.length > 0 && (
              <>
                <Checkbox
                  checked={count === 0 ? false : count === total ? true : 'mixed'}
                  disabled={total === 0}
                  label={t('find.chosen', { count, total })}
                  onChange={(_, { checked }) => set(open.flatMap(keysOf), checked !== false)}
                />
                <Rows
                  rows={rows}
                  label={t('find.places')}
                  chosen={(row) => (row.group.locked === null ? chosenOf(row.group) : [])}
                  onChange={(row, isChosen) =>
                    set(row.kind === 'group' ? keysOf(row.group) : [keyOf(row.group, row.index)], isChosen)
                  }
                />
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button
              appearance="primary"
              disabled={count === 0 || busy}
              icon={busy ? <Spinner size="tiny" /> : null}
              onClick={() => onReplace(chosen)}
            >
              {t('find.replaceCount', { count })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface RowsProps {
  rows: readonly Row[];
  label: string;
  /** Indexes of the hits of the row's group that are chosen. */
  chosen(row: Row): readonly number[];
  onChange(row: Row, isChosen: boolean): void;
}

const ROW_HEIGHT = 60;

/** Only what is in sight is drawn: an issue may hold thousands of hits. */
function Rows({ rows, label, chosen, onChange }: RowsProps) {
  const scroller = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  return (
    <ul ref={scroller} className={styles.rows} aria-label={label}>
      <li aria-hidden style={{ height: virtualizer.getTotalSize() }} />
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={row.kind === 'group' ? row.group.id : keyOf(row.group, row.index)}
            className={styles.row}
            style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            {row.kind === 'group' ? (
              <GroupRow
                group={row.group}
                chosen={chosen(row).length}
                onChange={(isChosen) => onChange(row, isChosen)}
              />
            ) : (
              <HitRow
                hit={row.hit}
                isLocked={row.group.locked !== null}
                isChosen={chosen(row).includes(row.index)}
                onChange={(isChosen) => onChange(row, isChosen)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface GroupRowProps {
  group: HitGroup;
  /** How many of its hits are chosen. */
  chosen: number;
  onChange(isChosen: boolean): void;
}

function GroupRow({ group, chosen, onChange }: GroupRowProps) {
  const isAll = chosen === group.hits.length;
  return (
    <div className={styles.group}>
      <Checkbox
        checked={chosen === 0 ? false : isAll ? true : 'mixed'}
        disabled={group.locked !== null}
        label={<strong>{group.title}</strong>}
        onChange={(_, { checked }) => onChange(checked !== false)}
      />
      {group.locked !== null && <span className={styles.locked}>{group.locked}</span>}
    </div>
  );
}

interface HitRowProps {
  hit: ShownHit;
  isLocked: boolean;
  isChosen: boolean;
  onChange(isChosen: boolean): void;
}

function HitRow({ hit, isLocked, isChosen, onChange }: HitRowProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.hit}>
      <Checkbox
        checked={isChosen}
        disabled={isLocked}
        onChange={(_, { checked }) => onChange(checked !== false)}
        label={
          <span className={styles.text} lang="vi">
            {hit.before}
            <del className={styles.old}>{hit.match}</del>
            {hit.replacement !== '' && <ins className={styles.new}>{hit.replacement}</ins>}
            {hit.replacement === '' && <span className={styles.locked}> {t('find.removed')}</span>}
            {hit.after}
          </span>
        }
      />
    </div>
  );
}
