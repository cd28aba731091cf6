/** The tab of suggestions: each with who, when and what, in the order of the text; and the ways to look at them. */
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openSuggestions } from '#shared/document/suggestions/open.ts';
import type { OpenArticle } from '../open-articles.ts';
import { useLiveContent } from '../use-live-content.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { type SuggestionLook, useSuggestionView } from './suggestion-store.ts';
import styles from './suggestions.module.css';
import type { Decide } from './use-article-suggestions.tsx';

const LOOKS: readonly SuggestionLook[] = ['marked', 'accepted', 'original'];

interface SuggestionsPanelProps {
  opened: OpenArticle;
  /** False: they are shown, and nobody can decide here. */
  editable: boolean;
  onDecide: Decide;
}

export function SuggestionsPanel({ opened, editable, onDecide }: SuggestionsPanelProps) {
  const { t } = useTranslation();
  const content = useLiveContent(opened);
  const open = openSuggestions(content.document);
  const { chosen, shows, isSuggesting, layer, focusOn } = useSuggestionView();
  const list = useRef<HTMLUListElement>(null);
  /** Where the focus goes once the card that had it is gone. */
  const [focusAt, setFocusAt] = useState<number | null>(null);
  const count = open.length;

  useEffect(() => {
    if (focusAt === null) return;
    const cards = list.current?.children;
    cards?.[Math.min(focusAt, count - 1)]?.querySelector('button')?.focus();
    setFocusAt(null);
  }, [focusAt, count]);
  useEffect(() => {
    const card = chosen === null ? null : list.current?.querySelector(`[data-id="${CSS.escape(chosen)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  useEffect(() => {
    if (focusOn === null) return;
    const card = list.current?.querySelector(`[data-id="${CSS.escape(focusOn)}"]`);
    card?.querySelector('button')?.focus();
    useSuggestionView.setState({ focusOn: null });
  }, [focusOn]);

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Select
          size="small"
          aria-label={t('suggestions.shows')}
          value={shows}
          onChange={(_, { value }) =>
            useSuggestionView.setState({ shows: LOOKS.find((look) => look === value) ?? 'marked' })
          }
        >
          {LOOKS.map((look) => (
            <option key={look} value={look}>
              {t(`suggestions.${look}`)}
            </option>
          ))}
        </Select>
        {editable && count > 0 && shows === 'marked' && (
          <ManyMenu
            authors={[...new Map(open.map(({ authorId, author }) => [authorId, author]))]}
            onDecide={(authorId, isAccepted) =>
              onDecide(
                open.filter((one) => authorId === null || one.authorId === authorId).map(({ id }) => id),
                isAccepted,
              )
            }
          />
        )}
      </div>
      {shows !== 'marked' && <p className={styles.note}>{t('suggestions.readingNote')}</p>}
      {count === 0 ? (
        <p className={styles.nothing}>{t(isSuggesting ? 'suggestions.emptyOn' : 'suggestions.empty')}</p>
      ) : (
        <ul ref={list} className={styles.list} aria-label={t('suggestions.list')}>
          {open.map((suggestion, place) => (
            <SuggestionCard
              key={suggestion.id}
              suggestion={suggestion}
              standing={suggestion.field === undefined ? '' : content[suggestion.field]}
              isChosen={suggestion.id === chosen}
              onGoTo={() => layer?.goTo(suggestion.id)}
              onDecide={
                editable && shows === 'marked'
                  ? (isAccepted) => {
                      onDecide([suggestion.id], isAccepted);
                      setFocusAt(place);
                    }
                  : null
              }
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ManyMenuProps {
  authors: [id: string, name: string][];
  /** `authorId` null: of everybody. */
  onDecide(authorId: string | null, isAccepted: boolean): void;
}

function ManyMenu({ authors, onDecide }: ManyMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{t('suggestions.many')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onDecide(null, true)}>{t('suggestions.acceptAll')}</MenuItem>
          <MenuItem onClick={() => onDecide(null, false)}>{t('suggestions.refuseAll')}</MenuItem>
          {authors.length > 1 &&
            authors.flatMap(([id, author]) => [
              <MenuDivider key={`${id} line`} />,
              <MenuItem key={`${id} accept`} onClick={() => onDecide(id, true)}>
                {t('suggestions.acceptAllOf', { author })}
              </MenuItem>,
              <MenuItem key={`${id} refuse`} onClick={() => onDecide(id, false)}>
                {t('suggestions.refuseAllOf', { author })}
              </MenuItem>,
            ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
