/** Khóa ký: the keys of this desk and those of others, with the codes that are read aloud. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { KeyRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonKey } from '#shared/model/key.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { CardDialog } from './card-dialog.tsx';
import styles from './keys-settings.module.css';
import { RevokeDialog } from './revoke-dialog.tsx';
import { TrustDialog } from './trust-dialog.tsx';

type Open =
  | { dialog: 'trust' }
  | { dialog: 'revoke'; key: PersonKey }
  | { dialog: 'card'; key: PersonKey; path: string };

interface KeyRowProps {
  personKey: PersonKey;
  /** Null for who may not revoke. */
  onRevoke: (() => void) | null;
  onCard(): void;
}

function KeyRow({ personKey, onRevoke, onCard }: KeyRowProps) {
  const { t } = useTranslation();
  const restoreFocus = useRestoreFocusTarget();
  const { name, title, office, own, fingerprint, addedAt } = personKey;
  return (
    <li className={styles.key}>
      <KeyRegular aria-hidden className={styles.icon ?? ''} />
      <div className={styles.words}>
        <div className={styles.name}>{name}</div>
        <div className={styles.quiet}>
          {[title, own ? '' : office, t('keys.added', { day: localMoment(addedAt).slice(0, 10) })]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div className={styles.quiet}>
          {t('keys.code')}: <span className={styles.code}>{fingerprint}</span>
        </div>
      </div>
      {own && (
        <Button {...restoreFocus} size="small" onClick={onCard}>
          {t('keys.card.write')}
        </Button>
      )}
      {onRevoke && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              {...restoreFocus}
              size="small"
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={t('keys.more', { name })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={onRevoke}>{t('keys.revoke.open')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}

/** Keys that no longer count, out of the way. */
function RevokedKeys({ keys }: { keys: readonly PersonKey[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (keys.length === 0) return null;
  return (
    <details>
      <summary className={styles.quiet}>{t('keys.olderOnes', { count: keys.length })}</summary>
      <ul>
        {keys.map(({ id, name, fingerprint, revokedAt, revokedReason }) => (
          <li key={id} className={styles.quiet}>
            {name} · <span className={styles.code}>{fingerprint}</span> ·{' '}
            {t('keys.revoked', { moment: formats.moment(revokedAt ?? ''), reason: revokedReason ?? '' })}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function KeysSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const restoreFocus = useRestoreFocusTarget();
  const mayChange = useMay('key.write');
  const keys = useQuery(desk.keys.list.queryOptions());
  const [open, setOpen] = useState<Open | null>(null);
  const writeCard = useMutation(desk.keys.writeCard.mutationOptions());
  const close = () => setOpen(null);
  const card = (key: PersonKey) =>
    writeCard.mutate(
      { personId: key.personId },
      { onSuccess: ({ path }) => setOpen({ dialog: 'card', key, path }) },
    );
  const group = (known: readonly PersonKey[], heading: string, empty: string) => (
    <section className={styles.group} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {known.every(({ revokedAt }) => revokedAt !== null) && <p className={styles.quiet}>{empty}</p>}
      <ul>
        {known
          .filter(({ revokedAt }) => revokedAt === null)
          .map((key) => (
            <KeyRow
              key={key.id}
              personKey={key}
              onRevoke={mayChange ? () => setOpen({ dialog: 'revoke', key }) : null}
              onCard={() => card(key)}
            />
          ))}
      </ul>
      <RevokedKeys keys={known.filter(({ revokedAt }) => revokedAt !== null)} />
    </section>
  );
  return (
    <>
      <Loaded query={keys}>
        {(all) => (
          <>
            {group(
              all.filter(({ own }) => own),
              t('keys.own'),
              t('keys.none'),
            )}
            {group(
              all.filter(({ own }) => !own),
              t('keys.others'),
              t('keys.noneElsewhere'),
            )}
          </>
        )}
      </Loaded>
      {mayChange && (
        <Button {...restoreFocus} className={styles.start ?? ''} onClick={() => setOpen({ dialog: 'trust' })}>
          {t('keys.trust.open')}
        </Button>
      )}
      {open?.dialog === 'trust' && <TrustDialog onClose={close} />}
      {open?.dialog === 'revoke' && <RevokeDialog personKey={open.key} onClose={close} />}
      {open?.dialog === 'card' && <CardDialog personKey={open.key} path={open.path} onClose={close} />}
    </>
  );
}
