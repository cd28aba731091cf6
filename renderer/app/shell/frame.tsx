/** The window's frame: title bar, rooms at the left, the screen, status bar. */
import { Toaster } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ReceiveDesk } from '../../features/handoff/receive/receive-desk.tsx';
import { SendDesk } from '../../features/handoff/send/send-dialog.tsx';
import { ImportDesk } from '../../features/imports/import-desk.tsx';
import { CitedDialog } from '../../features/search/cited-dialog.tsx';
import { useLiveUpdates } from '../live-updates.ts';
import { FailureToasts, TOASTER } from '../notices.tsx';
import { useTextView } from '../text-view.ts';
import { CommandPalette } from './command-palette.tsx';
import { DeskCommands } from './desk-commands.tsx';
import { FocusExit } from './focus-exit.tsx';
import styles from './frame.module.css';
import { KeyHelp } from './key-help.tsx';
import { Navigation } from './navigation.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';

export function Frame({ children }: { children: ReactNode }) {
  useLiveUpdates();
  const isFocused = useTextView((view) => view.isFocused);
  return (
    <div className={styles.frame} data-focused={isFocused || undefined}>
      <TitleBar />
      <Navigation />
      <main className={styles.main}>{children}</main>
      <StatusBar />
      <FocusExit />
      <DeskCommands />
      <CommandPalette />
      <CitedDialog />
      <KeyHelp />
      <ImportDesk />
      <ReceiveDesk />
      <SendDesk />
      {/* Above the status bar and the buttons that decide. */}
      <Toaster toasterId={TOASTER} position="bottom-end" offset={{ vertical: 104 }} />
      <FailureToasts />
    </div>
  );
}
