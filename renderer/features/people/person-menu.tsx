/** Top right: who is signed in; switching person, language and theme. */
import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  KeyboardRegular,
  LockClosedRegular,
  PasswordRegular,
  PersonSwapRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ThemeChoice, usePreferences } from '../../app/preferences.ts';
import { useOverlays } from '../../app/shell/overlays.ts';
import { useCurrentPerson } from '../../desk-client/permissions.ts';
import { ChangePinDialog } from './change-pin-dialog.tsx';
import { KeyDialog } from './key-dialog.tsx';
import styles from './person-menu.module.css';
import { useSession } from './session.ts';
import { useActivity } from './use-activity.ts';
import { useLockDesk } from './use-lock-desk.ts';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function PersonMenu() {
  const { t } = useTranslation();
  const person = useCurrentPerson();
  const pinIsGiven = useSession().data?.pinIsGiven ?? false;
  const [isLater, setIsLater] = useState(false);
  const lock = useLockDesk();
  useActivity();
  const { shown, open, close } = useOverlays();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  if (!person) return null;
  // Vietnamese people are called by the last part of their name.
  const shortName = person.name.split(' ').at(-1) ?? person.name;
  return (
    <>
      <Menu
        checkedValues={{ language: [language], theme: [theme] }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          const [value] = checkedItems;
          if (name === 'language') setLanguage(value === 'en' ? 'en' : 'vi');
          else setTheme(THEMES.find((choice) => choice === value) ?? 'system');
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.button ?? ''}
            icon={<Avatar size={24} name={person.name} color="brand" aria-hidden />}
          >
            <span className="visually-hidden">{t('people.menu')} </span>
            {shortName}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <div className={styles.who}>
            <div className={styles.name}>{person.name}</div>
            <div className={styles.role}>{person.title}</div>
            <div className={styles.role}>
              {person.roles.map((role) => t(`people.roles.${role}`)).join(', ')}
            </div>
          </div>
          <MenuList>
            <MenuDivider />
            <MenuItem icon={<PersonSwapRegular />} onClick={() => open('person')}>
              {t('people.switch')}
            </MenuItem>
            <MenuItem icon={<LockClosedRegular />} secondaryContent="Alt+L" onClick={lock}>
              {t('people.lock.now')}
            </MenuItem>
            <MenuItem icon={<PasswordRegular />} onClick={() => open('pin')}>
              {t('people.changePin.open')}
            </MenuItem>
            <MenuItem icon={<KeyboardRegular />} secondaryContent="F1" onClick={() => open('keys')}>
              {t('people.keys')}
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{t('people.language')}</MenuGroupHeader>
              <MenuItemRadio name="language" value="vi">
                Tiếng Việt
              </MenuItemRadio>
              <MenuItemRadio name="language" value="en">
                English
              </MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{t('people.theme')}</MenuGroupHeader>
              {THEMES.map((choice) => (
                <MenuItemRadio key={choice} name="theme" value={choice}>
                  {t(`settings.themes.${choice}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {(shown === 'pin' || (pinIsGiven && !isLater)) && (
        <ChangePinDialog
          isGiven={pinIsGiven}
          onClose={() => {
            setIsLater(true);
            if (shown === 'pin') close();
          }}
        />
      )}
      <KeyDialog />
    </>
  );
}
