/** Thùng rác: what was thrown away, by whom and when; out of it again, one or many, or gone for good. */
import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowUndoRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TRASH_KINDS, type TrashEmptied, type TrashedThing, type TrashKind } from '#shared/model/trash.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { useJob } from '../../desk-client/use-job.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { JobProgress } from './job-progress.tsx';
import styles from './library.module.css';
import { KeptThings, TrashRow } from './trash-row.tsx';

/** Rows drawn at once; more are a click away. */
const PAGE = 200;
const keyOf = ({ kind, id }: { kind: TrashKind; id: string }) => `${kind} ${id}`;
const refOf = ({ kind, id }: TrashedThing) => ({ kind, id });

/** What one kind of thing may be taken out by. */
function useMayRestore(): (thing: TrashedThing) => boolean {
  const may: Record<TrashKind, boolean> = {
    article: useMay('article.write'),
    issue: useMay('issue.compose'),
    source: useMay('library.write'),
    picture: useMay('library.write'),
    outlet: useMay('library.write'),
  };
  return ({ kind }) => may[kind];
}

function Trash({ things }: { things: readonly TrashedThing[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const mayRestore = useMayRestore();
  const mayDelete = useMay('library.care');
  const [kind, setKind] = useState<TrashKind | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const [asked, setAsked] = useState<readonly TrashedThing[] | null>(null);
  const put = useMutation(desk.trash.put.mutationOptions());
  const restore = useMutation(desk.trash.restore.mutationOptions());
  const emptying = useJob<TrashEmptied>();

  const kinds = TRASH_KINDS.filter((one) => things.some((thing) => thing.kind === one));
  const ofKind = kind === null ? things : things.filter((thing) => thing.kind === kind);
  const selected = ofKind.filter((thing) => chosen.has(keyOf(thing)));
  const restorable = selected.filter(mayRestore);
  const choose = (keys: Iterable<string>) => setChosen(new Set(keys));
  const takeOut = (taken: readonly TrashedThing[]) => {
    const refs = taken.map(refOf);
    restore.mutate(
      { things: refs },
      {
        onSuccess: () => {
          choose([]);
          notify({
            message: t('library.trash.restored', { count: refs.length }),
            undo: () => put.mutate({ things: refs }),
          });
        },
      },
    );
  };
  const emptied = emptying.state.phase === 'done' ? emptying.state.result : null;
  useEffect(() => {
    if (!emptied) return;
    setChosen(new Set());
    if (emptied.deleted > 0) notify({ message: t('library.trash.deleted', { count: emptied.deleted }) });
    void queryClient.invalidateQueries({ queryKey: desk.trash.pathKey() });
  }, [emptied, notify, t, queryClient, desk]);
  const deleteForGood = (gone: readonly TrashedThing[]) =>
    void emptying.run((signal) =>
      calls.trash.empty.mutate(
        { things: gone.length === things.length ? null : gone.map(refOf) },
        { signal },
      ),
    );

  const isRunning = emptying.state.phase === 'running';
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('library.trash.title')} note={t('library.trash.note')}>
        {mayDelete && things.length > 0 && (
          <Button icon={<DeleteRegular />} disabledFocusable={isRunning} onClick={() => setAsked(things)}>
            {t('library.trash.emptyAll')}
          </Button>
        )}
      </ScreenHeader>
      {things.length > 0 && (
        <div className={styles.tools}>
          <Checkbox
            label={t('library.trash.selectAll')}
            checked={selected.length === 0 ? false : selected.length === ofKind.length || 'mixed'}
            onChange={(_, { checked }) => choose(checked === true ? ofKind.map(keyOf) : [])}
          />
          {kinds.length > 1 && (
            <RadioGroup
              layout="horizontal"
              aria-label={t('library.trash.list')}
              value={kind ?? ''}
              onChange={(_, { value }) => {
                setKind(TRASH_KINDS.find((one) => one === value) ?? null);
                choose([]);
              }}
            >
              <Radio value="" label={t('library.trash.all')} />
              {kinds.map((one) => (
                <Radio key={one} value={one} label={t(`library.trash.kinds.${one}`)} />
              ))}
            </RadioGroup>
          )}
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={restorable.length === 0 || isRunning}
            onClick={() => restorable.length > 0 && takeOut(restorable)}
          >
            {t('library.trash.restore')}
          </Button>
          {mayDelete && (
            <Button
              size="small"
              disabledFocusable={selected.length === 0 || isRunning}
              onClick={() => selected.length > 0 && setAsked(selected)}
            >
              {t('library.trash.delete')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.body}>
        {emptying.state.phase === 'running' && (
          <JobProgress
            label={t('library.trash.working')}
            fraction={emptying.state.progress.fraction}
            onCancel={emptying.cancel}
          />
        )}
        {emptying.state.phase === 'failed' && <FailureNotice failure={emptying.state.failure} />}
        {emptied && emptied.kept.length > 0 && <KeptThings kept={emptied.kept} />}
        {things.length === 0 ? (
          <EmptyState
            icon={<DeleteRegular />}
            title={t('library.trash.empty')}
            body={t('library.trash.emptyBody')}
          />
        ) : (
          <ul className={styles.things} aria-label={t('library.trash.list')}>
            {ofKind.slice(0, limit).map((thing) => {
              const key = keyOf(thing);
              return (
                <TrashRow
                  key={key}
                  thing={thing}
                  isChosen={chosen.has(key)}
                  onChoose={(is) =>
                    choose(is ? [...chosen, key] : [...chosen].filter((other) => other !== key))
                  }
                  onRestore={mayRestore(thing) && !isRunning ? () => takeOut([thing]) : null}
                />
              );
            })}
          </ul>
        )}
        {ofKind.length > limit && (
          <p className={styles.buttons}>
            {t('library.trash.more', { count: ofKind.length - limit })}{' '}
            <Button size="small" onClick={() => setLimit(limit + PAGE)}>
              {t('library.trash.showMore')}
            </Button>
          </p>
        )}
      </div>
      {asked && (
        <ConfirmDialog
          title={t('library.trash.ask', { count: asked.length })}
          body={t('library.trash.askBody')}
          confirm={t('library.trash.confirm')}
          onConfirm={() => deleteForGood(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

export function TrashScreen() {
  const desk = useDesk();
  // Things are thrown away in other rooms, which tell nothing here.
  const things = useQuery(desk.trash.list.queryOptions(undefined, { refetchOnMount: 'always' }));
  return <Loaded query={things}>{(all) => <Trash things={all} />}</Loaded>;
}
