/** Packages that went out and came in: to whom, when, what became of them; what is away can be called back. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { BoxArrowLeftRegular, BoxArrowUpRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageRecord } from '#shared/model/sending.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import styles from './send.module.css';

/** Titles that are named; of more only the number is told. */
const NAMED = 2;

export function PackagesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const query = useQuery(useDesk().handoff.list.queryOptions());
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{t('handoffSend.list.title')}</DialogTitle>
          <DialogContent className={styles.list ?? ''}>
            <Loaded query={query}>
              {(packages) =>
                packages.length === 0 ? (
                  <p className={styles.facts}>{t('handoffSend.list.empty')}</p>
                ) : (
                  <ul>
                    {packages.map((record) => (
                      <PackageRow key={record.id} record={record} />
                    ))}
                  </ul>
                )
              }
            </Loaded>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PackageRow({ record }: { record: PackageRecord }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notify = useNotify();
  const { id, direction, purpose, person, at, articles, state } = record;
  const callBack = useMutation(
    useDesk().handoff.callBack.mutationOptions({
      onSuccess: () => notify({ message: t('handoffSend.list.calledBack', { person }) }),
    }),
  );
  const named = articles.slice(0, NAMED).map(({ title }) => title || t('app.untitled'));
  const more = articles.length - named.length;
  const Icon = direction === 'sent' ? BoxArrowUpRegular : BoxArrowLeftRegular;
  const facts = [
    t(`handoffSend.purposes.${purpose}.name`),
    `${formats.time(at)} ${formats.dayOf(at)}`,
    ...(state === 'done' ? [] : [t(`handoffSend.list.states.${state}`)]),
  ];
  return (
    <li className={styles.row}>
      <Icon className={styles.rowSign ?? ''} aria-hidden />
      <div className={styles.rowWords}>
        <p className={styles.fileName}>{t(`handoffSend.list.${direction}`, { person })}</p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <p className={styles.facts}>
          {[...named, ...(more > 0 ? [t('handoffSend.list.more', { count: more })] : [])].join('; ')}
        </p>
      </div>
      {state === 'out' && (
        <Button
          size="small"
          disabledFocusable={callBack.isPending}
          onClick={() => callBack.mutate({ packageId: id })}
        >
          {t('handoffSend.list.callBack')}
        </Button>
      )}
    </li>
  );
}
