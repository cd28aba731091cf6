/** Ctrl+K: one box over articles, sources, pictures, issues, and the commands of the screen. */
import { Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseQuery } from '#shared/search/query.ts';
import { useFormats } from '../../app/formats.ts';
import { QueryTools } from './query-tools.tsx';
import styles from './search-palette.module.css';
import { type PaletteEntry, usePaletteGroups } from './use-palette-groups.tsx';

export function SearchPalette({ close }: { close(): void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { groups, pending, isAnswered } = usePaletteGroups(text, (next) => {
    setText(next);
    setActive(0);
    input.current?.focus();
  });
  const entries = groups.flatMap((group) => group.entries);
  const { unread } = parseQuery(text);
  const at = Math.min(active, Math.max(0, entries.length - 1));
  const activeId = entries[at] ? `${listId}-${at}` : undefined;

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (!entry.staysOpen) close();
    entry.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const wrapped = (at + step + entries.length) % entries.length;
      setActive(Math.abs(step) === 1 ? wrapped : Math.max(0, Math.min(at + step, entries.length - 1)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[at]);
    }
  };

  return (
    <>
      <Input
        className={styles.input ?? ''}
        size="large"
        appearance="filled-lighter"
        input={{ ref: input }}
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        autoFocus
      />
      <QueryTools text={text} onChange={setText} onDone={() => input.current?.focus()} />
      <div id={listId} role="listbox" aria-label={t('search.results')} className={styles.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a listbox
          <div key={group.kind} role="group" aria-label={group.label}>
            <div className={styles.heading} role="presentation">
              {group.label}
              {group.count && (
                <span className={styles.count}>
                  {t(group.count.isMore ? 'search.more' : 'search.count', {
                    count: group.count.count,
                    formatted: formats.number(group.count.count),
                  })}
                </span>
              )}
            </div>
            {group.entries.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the combobox has the focus
                <div
                  key={entry.key}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={styles.entry}
                  onPointerMove={() => setActive(index)}
                  onClick={() => choose(entry)}
                >
                  {entry.content}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && isAnswered && unread.length === 0 && (
        <p className={styles.note}>{t('search.nothing')}</p>
      )}
      {unread.map((part) => (
        <p key={part} className={styles.note}>
          {t('search.unread', { text: part })}
        </p>
      ))}
      <p className={styles.hints} aria-live="polite">
        {pending > 0 ? t('search.pending', { count: pending }) : t('search.hints')}
      </p>
    </>
  );
}
