/** "Người của bàn": everybody with an account, what an administrator may do about them, and the desk's lock. */
import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular, MoreHorizontalRegular, PersonSwapRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/model/account.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useOverlays } from '../../../app/shell/overlays.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useCurrentPerson, useMay } from '../../../desk-client/permissions.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { LockSettings } from './lock-settings.tsx';
import styles from './people-settings.module.css';
import { PermissionTable } from './permission-table.tsx';
import { AddPersonDialog, ChangePersonDialog, ResetPinDialog } from './person-dialogs.tsx';

type Open = { dialog: 'add' } | { dialog: 'change' | 'reset'; account: Account };

function AccountRow({ account, onOpen }: { account: Account; onOpen: ((open: Open) => void) | null }) {
  const { t } = useTranslation();
  const current = useCurrentPerson();
  const { name, title, roles, disabledAt, pinIsGiven } = account;
  const marks = [
    account.id === current?.id && t('settings.here'),
    disabledAt !== null && t('accounts.disabled'),
    disabledAt === null && pinIsGiven && t('accounts.given'),
  ].filter(Boolean);
  return (
    <li className={styles.person} data-disabled={disabledAt !== null || undefined}>
      <Avatar name={name} color={disabledAt === null ? 'brand' : 'neutral'} aria-hidden />
      <div className={styles.words}>
        <div className={styles.name}>
          {name}
          {marks.length > 0 && <span className={styles.mark}>{marks.join(' · ')}</span>}
        </div>
        <div className={styles.quiet}>{title}</div>
      </div>
      <span className={styles.quiet}>{roles.map((role) => t(`people.roles.${role}`)).join(', ')}</span>
      {onOpen && <AccountMenu account={account} onOpen={onOpen} />}
    </li>
  );
}

function AccountMenu({ account, onOpen }: { account: Account; onOpen(open: Open): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { id, name, disabledAt } = account;
  const enable = useMutation(desk.people.enable.mutationOptions());
  const disable = useMutation(
    desk.people.disable.mutationOptions({
      onSuccess: () =>
        notify({ message: t('accounts.wasDisabled', { name }), undo: () => enable.mutate({ id }) }),
    }),
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('accounts.more', { name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onOpen({ dialog: 'change', account })}>{t('accounts.edit')}</MenuItem>
          {disabledAt === null ? (
            <>
              <MenuItem onClick={() => onOpen({ dialog: 'reset', account })}>
                {t('accounts.resetPin')}
              </MenuItem>
              <MenuItem onClick={() => disable.mutate({ id })}>{t('accounts.disable')}</MenuItem>
            </>
          ) : (
            <MenuItem
              onClick={() =>
                enable.mutate(
                  { id },
                  { onSuccess: () => notify({ message: t('accounts.wasEnabled', { name }) }) },
                )
              }
            >
              {t('accounts.enable')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function PeopleSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const showOverlay = useOverlays((overlays) => overlays.open);
  const accounts = useQuery(desk.people.accounts.queryOptions());
  const mayChange = useMay('person.write');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Loaded query={accounts}>
        {(everybody) => (
          <ul>
            {everybody.map((account) => (
              <AccountRow key={account.id} account={account} onOpen={mayChange ? setOpen : null} />
            ))}
          </ul>
        )}
      </Loaded>
      <div className={styles.buttons}>
        {mayChange && (
          <Button icon={<AddRegular />} onClick={() => setOpen({ dialog: 'add' })}>
            {t('accounts.add')}
          </Button>
        )}
        <Button icon={<PersonSwapRegular />} onClick={() => showOverlay('person')}>
          {t('settings.switch')}
        </Button>
      </div>
      {!mayChange && <p className={styles.quiet}>{t('accounts.onlyAdministrator')}</p>}
      <LockSettings mayChange={mayChange} />
      <PermissionTable />
      {open?.dialog === 'add' && <AddPersonDialog onClose={close} />}
      {open?.dialog === 'change' && <ChangePersonDialog account={open.account} onClose={close} />}
      {open?.dialog === 'reset' && <ResetPinDialog account={open.account} onClose={close} />}
    </>
  );
}
