/**
 * The menu of text that people have commented on, or want changed: by the right mouse button, Shift+F10 or the
 * menu key. Elsewhere the program's own menu comes.
 */
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import {
  ArrowReplyRegular,
  CheckmarkRegular,
  CopyRegular,
  CutRegular,
  DismissRegular,
  PanelRightRegular,
} from '@fluentui/react-icons';
import { Fragment, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenSuggestion, openSuggestions } from '#shared/document/suggestions/open.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { useCommentView } from '../comments/comment-store.ts';
import { useThreadActions, useThreads } from '../comments/use-threads.ts';
import { useSuggestionView } from '../suggestions/suggestion-store.ts';
import { usePartWords } from '../suggestions/use-part-words.ts';
import { type Asked, askedAt } from './asked-at.ts';
import styles from './text-marks.module.css';
import type { TextMarksProps } from './text-marks.tsx';

export function TextMenu(props: TextMarksProps) {
  const { opened, editable } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const threads = useThreads(opened.id);

  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      // A finding, a cell of a table and a figure have menus of their own.
      const next = event.defaultPrevented ? null : askedAt(event);
      if (next === null) return;
      event.preventDefault();
      setAsked(next);
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);

  if (asked === null) return null;
  const close = () => {
    setAsked(null);
    asked.cameFrom.focus({ preventScroll: true });
  };
  const act = (command: 'cut' | 'copy') => {
    close();
    document.execCommand(command);
  };
  const leave = () => setAsked(null);
  const suggestions = openSuggestions(opened.content.document);
  const groups = [
    ...threads
      .filter(({ id }) => asked.threadIds.includes(id))
      .map((thread) => (
        <ThreadItems key={thread.id} {...props} thread={thread} onClose={close} onLeave={leave} />
      )),
    ...suggestions
      .filter(({ id }) => asked.suggestionIds.includes(id))
      .map((one) => (
        <SuggestionItems key={one.id} {...props} suggestion={one} onClose={close} onLeave={leave} />
      )),
  ];
  if (asked.hasSelection) {
    groups.push(
      <MenuGroup key="clipboard">
        {editable && (
          <MenuItem icon={<CutRegular />} secondaryContent="Ctrl+X" onClick={() => act('cut')}>
            {t('comments.cut')}
          </MenuItem>
        )}
        <MenuItem icon={<CopyRegular />} secondaryContent="Ctrl+C" onClick={() => act('copy')}>
          {t('comments.copy')}
        </MenuItem>
      </MenuGroup>,
    );
  }
  return (
    <Menu
      open
      positioning={{ target: asked.place, position: 'below', align: 'start', autoSize: 'height' }}
      onOpenChange={(_, { open }) => !open && close()}
    >
      <MenuPopover className={styles.menu ?? ''}>
        <MenuList aria-label={t('comments.menu')}>
          {groups.map((group, place) => (
            <Fragment key={group.key}>
              {place > 0 && <MenuDivider />}
              {group}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface ItemsProps extends TextMarksProps {
  /** Closes the menu; the focus goes back to the text. */
  onClose(): void;
  /** Closes the menu; the focus goes elsewhere. */
  onLeave(): void;
}

function ThreadItems({ thread, onShowList, onClose, onLeave }: ItemsProps & { thread: CommentThread }) {
  const { t } = useTranslation();
  const mayComment = useMay('article.comment');
  const actions = useThreadActions();
  const first = thread.comments.find(({ deleted }) => !deleted);
  const show = (part: 'focusOn' | 'replyTo') => {
    onLeave();
    onShowList('comments');
    useCommentView.setState({ activeId: thread.id, shows: 'open', [part]: thread.id });
  };
  return (
    <MenuGroup>
      <MenuGroupHeader className={styles.head ?? ''}>
        {t('comments.threadOf', { author: first?.author ?? '', text: first?.text ?? '' })}
      </MenuGroupHeader>
      {mayComment && (
        <>
          <MenuItem icon={<ArrowReplyRegular />} onClick={() => show('replyTo')}>
            {t('comments.replyLabel')}
          </MenuItem>
          <MenuItem
            icon={<CheckmarkRegular />}
            onClick={() => {
              onClose();
              actions.resolve(thread.id);
              useCommentView.setState({ activeId: null });
            }}
          >
            {t('comments.resolve')}
          </MenuItem>
        </>
      )}
      <MenuItem icon={<PanelRightRegular />} onClick={() => show('focusOn')}>
        {t('comments.goToThread')}
      </MenuItem>
    </MenuGroup>
  );
}

function SuggestionItems(props: ItemsProps & { suggestion: OpenSuggestion }) {
  const { suggestion, editable, onDecide, onShowList, onClose, onLeave } = props;
  const { t } = useTranslation();
  const decide = (isAccepted: boolean) => {
    onClose();
    onDecide([suggestion.id], isAccepted);
  };
  const parts = usePartWords()(suggestion);
  const text = [suggestion.deleted, suggestion.inserted, suggestion.changed].filter((part) => part !== '');
  const what = t(`suggestions.kinds.${suggestion.kind}`, { field: '' });
  return (
    <MenuGroup>
      <MenuGroupHeader className={styles.head ?? ''}>
        {`${suggestion.author}: ${[what, parts, text.join(' → ')].filter((part) => part !== '').join(' ')}`}
      </MenuGroupHeader>
      {editable && (
        <>
          <MenuItem icon={<CheckmarkRegular />} onClick={() => decide(true)}>
            {t('suggestions.accept')}
          </MenuItem>
          <MenuItem icon={<DismissRegular />} onClick={() => decide(false)}>
            {t('suggestions.refuse')}
          </MenuItem>
        </>
      )}
      <MenuItem
        icon={<PanelRightRegular />}
        onClick={() => {
          onLeave();
          onShowList('suggestions');
          useSuggestionView.setState({ chosen: suggestion.id, focusOn: suggestion.id });
        }}
      >
        {t('suggestions.goToList')}
      </MenuItem>
    </MenuGroup>
  );
}
