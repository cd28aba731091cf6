/** What can be done from everywhere, and the one listener for keys. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../desk-client/permissions.ts';
import { useImportDesk } from '../../features/imports/import-store.ts';
import { useLockDesk } from '../../features/people/use-lock-desk.ts';
import { type Command, runCommandOf, useCommands } from '../commands/commands.ts';
import { places } from '../places.ts';
import { usePreferences } from '../preferences.ts';
import { useOverlays } from './overlays.ts';
import { useRooms } from './rooms.tsx';

export function DeskCommands() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const open = useOverlays((overlays) => overlays.open);
  const chooseFiles = useImportDesk((imports) => imports.chooseFiles);
  const mayImport = useMay('import');
  const lock = useLockDesk();
  const { setTheme, setLanguage } = usePreferences();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (runCommandOf(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const rooms = useRooms();
  const toRooms: Command[] = rooms.map((room) => ({
    id: `room.${room.name}`,
    label: t('app.goTo', { room: t(`app.rooms.${room.name}`) }),
    keys: room.keys,
    run: () => goTo(room.path),
  }));
  const importing: Command[] = mayImport
    ? [{ id: 'import', label: t('imports.choose'), keys: 'Ctrl+O', run: () => chooseFiles('auto') }]
    : [];
  useCommands('desk', [
    { id: 'palette', label: t('search.title'), keys: 'Ctrl+K', run: () => open('palette') },
    { id: 'cited', label: t('search.citedOpen'), run: () => open('cited') },
    { id: 'keys', label: t('app.keys.help'), keys: 'F1', run: () => open('keys') },
    ...toRooms,
    ...(['calendar', 'ledger'] as const).map((part) => ({
      id: `issues.${part}`,
      label: t('app.goTo', { room: t(`issues.parts.${part}`) }),
      run: () => goTo(places[part]),
    })),
    ...importing,
    { id: 'person', label: t('people.switch'), run: () => open('person') },
    { id: 'lock', label: t('people.lock.now'), keys: 'Alt+L', run: lock },
    { id: 'pin', label: t('people.changePin.open'), run: () => open('pin') },
    { id: 'theme.system', label: t('settings.themeCommands.system'), run: () => setTheme('system') },
    { id: 'theme.light', label: t('settings.themeCommands.light'), run: () => setTheme('light') },
    { id: 'theme.dark', label: t('settings.themeCommands.dark'), run: () => setTheme('dark') },
    { id: 'language.vi', label: 'Tiếng Việt', run: () => setLanguage('vi') },
    { id: 'language.en', label: 'English', run: () => setLanguage('en') },
  ]);
  return null;
}
