/** Findings at the text itself: the keys that go through them, and the card. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/commands.ts';
import { FindingCard } from './finding-card.tsx';
import type { FindingsSession } from './findings-session.ts';
import { useDeciding } from './use-findings.ts';

interface FindingsAtTextProps {
  session: FindingsSession;
  articleId: string;
  editable: boolean;
  mayDecide: boolean;
  /** Opens the list beside the text. */
  onShowList(): void;
}

export function FindingsAtText({ session, articleId, editable, mayDecide, onShowList }: FindingsAtTextProps) {
  const { t } = useTranslation();
  const deciding = useDeciding(session, articleId);
  useCommands('screen', [
    { id: 'findings.next', label: t('findings.keys.next'), keys: 'F7', run: () => session.step(1) },
    {
      id: 'findings.previous',
      label: t('findings.keys.previous'),
      keys: 'Shift+F7',
      run: () => session.step(-1),
    },
    {
      id: 'findings.open',
      label: t('findings.keys.open'),
      keys: 'Alt+Enter',
      run: () => session.openAtCaret(),
    },
    { id: 'findings.list', label: t('findings.keys.list'), keys: 'Alt+F7', run: onShowList },
  ]);
  // The menu key and Shift+F10 ask at the caret; the browser reports both as a right click without a button.
  useEffect(() => {
    const menuKey = (event: MouseEvent) => {
      const isInText = event.target instanceof Element && event.target.closest('.article-editor-page');
      if (event.button === 2 || !isInText || !session.openAtCaret()) return;
      event.preventDefault();
      // Before the menu of a cell, which would come as well.
      event.stopPropagation();
    };
    document.addEventListener('contextmenu', menuKey, true);
    return () => document.removeEventListener('contextmenu', menuKey, true);
  }, [session]);
  return <FindingCard session={session} deciding={deciding} editable={editable} mayDecide={mayDecide} />;
}
