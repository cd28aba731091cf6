/** The outlet directory in the settings: found by typing, added, changed, removed with undo. */
import { Button, SearchBox } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedOutlet, OutletDetails } from '#shared/model/library.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { OutletDialog } from './outlet-dialog.tsx';
import styles from './outlets.module.css';
import { RemoveOutletDialog } from './remove-outlet-dialog.tsx';

export function OutletSettings() {
  const desk = useDesk();
  const outlets = useQuery(desk.sources.outlets.queryOptions());
  return <Loaded query={outlets}>{(all) => <Outlets outlets={all} />}</Loaded>;
}

type Doing =
  | { what: 'add' }
  | { what: 'edit'; outlet: ListedOutlet }
  | { what: 'remove'; outlet: ListedOutlet };

function Outlets({ outlets }: { outlets: readonly ListedOutlet[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const mayChange = useMay('library.write');
  const add = useMutation(desk.sources.addOutlet.mutationOptions());
  const update = useMutation(desk.sources.updateOutlet.mutationOptions());
  const trash = useMutation(desk.trash.put.mutationOptions());
  const restore = useMutation(desk.trash.restore.mutationOptions());
  const merge = useMutation(desk.sources.mergeOutlet.mutationOptions());
  const unmerge = useMutation(desk.sources.unmergeOutlet.mutationOptions());
  const [wanted, setWanted] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const shown = useMemo(() => {
    const word = fold(wanted.trim());
    return outlets.filter(({ name, domain }) => fold(`${name} ${domain}`).includes(word));
  }, [outlets, wanted]);
  const close = () => setDoing(null);

  const thing = (id: string) => ({ things: [{ kind: 'outlet' as const, id }] });
  const takeOut = ({ id, name }: ListedOutlet, into: string | null) => {
    close();
    if (into === null) {
      const undo = () => restore.mutate(thing(id));
      const message = t('sources.outlets.removed', { name });
      trash.mutate(thing(id), { onSuccess: () => notify({ message, undo }) });
    } else {
      const other = outlets.find((outlet) => outlet.id === into)?.name ?? '';
      const message = t('sources.outlets.merged', { name, other });
      merge.mutate(
        { id, into },
        { onSuccess: (merged) => notify({ message, undo: () => unmerge.mutate(merged) }) },
      );
    }
  };
  const save = (details: OutletDetails) => {
    const { name } = details;
    if (doing?.what === 'edit') {
      const { id, name: oldName, domain } = doing.outlet;
      const undo = () => update.mutate({ id, name: oldName, domain });
      const message = t('sources.outlets.changed', { name });
      update.mutate({ id, ...details }, { onSuccess: () => notify({ message, undo }) });
    } else {
      const message = t('sources.outlets.added', { name });
      add.mutate(details, {
        onSuccess: ({ id }) => notify({ message, undo: () => trash.mutate(thing(id)) }),
      });
    }
    close();
  };

  return (
    <div className={styles.outlets}>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search ?? ''}
          aria-label={t('sources.outlets.search')}
          placeholder={t('sources.outlets.search')}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
        {mayChange && (
          <Button size="small" icon={<AddRegular />} onClick={() => setDoing({ what: 'add' })}>
            {t('sources.outlets.add')}
          </Button>
        )}
      </div>
      {shown.length === 0 && <p className={styles.quiet}>{t('sources.outlets.notFound')}</p>}
      <ul className={styles.list} aria-label={t('sources.outlets.list')}>
        {shown.map((outlet) => (
          <li key={outlet.id} className={styles.row}>
            <div className={styles.words}>
              <div>{outlet.name}</div>
              <div className={styles.quiet}>
                {outlet.domain}
                {outlet.sources > 0 && ` · ${t('sources.outlets.sources', { count: outlet.sources })}`}
              </div>
            </div>
            {mayChange && (
              <>
                <KeyTip label={`${t('sources.outlets.edit')}: ${outlet.name}`}>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<EditRegular />}
                    onClick={() => setDoing({ what: 'edit', outlet })}
                  />
                </KeyTip>
                <KeyTip label={`${t('sources.outlets.remove')}: ${outlet.name}`}>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<DeleteRegular />}
                    onClick={() => setDoing({ what: 'remove', outlet })}
                  />
                </KeyTip>
              </>
            )}
          </li>
        ))}
      </ul>
      {(doing?.what === 'add' || doing?.what === 'edit') && (
        <OutletDialog outlet={doing.what === 'edit' ? doing.outlet : null} onClose={close} onSave={save} />
      )}
      {doing?.what === 'remove' && (
        <RemoveOutletDialog
          outlet={doing.outlet}
          others={outlets.filter(({ id }) => id !== doing.outlet.id)}
          onClose={close}
          onRemove={(mergeInto) => takeOut(doing.outlet, mergeInto)}
        />
      )}
    </div>
  );
}
