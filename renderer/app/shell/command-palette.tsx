/** Ctrl+K: commands by name, and articles, issues, sources and pictures by name. */
import { Dialog, DialogSurface, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandTable } from '../commands/commands.ts';
import styles from './command-palette.module.css';
import { useOverlays } from './overlays.ts';
import { type Findable, findByName } from './palette-search.ts';
import { useNamedThings } from './use-named-things.ts';

function usePaletteEntries(): Findable[] {
  const groups = useCommandTable((table) => table.groups);
  const things = useNamedThings();
  return useMemo(() => {
    const commands = groups
      .flatMap((group) => group.commands)
      .filter((command) => command.run && command.id !== 'palette')
      .map((command) => ({
        id: command.id,
        kind: 'command' as const,
        name: command.label,
        ...(command.keys && { keys: command.keys }),
        open: () => command.run?.(),
      }));
    return [...commands, ...things];
  }, [groups, things]);
}

function Palette({ close }: { close(): void }) {
  const { t } = useTranslation();
  const entries = usePaletteEntries();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useMemo(() => findByName(entries, query, 12), [entries, query]);

  const choose = (entry: Findable | undefined) => {
    if (!entry) return;
    close();
    entry.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((at) => (at + step + found.length) % Math.max(found.length, 1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    }
  };

  return (
    <>
      <Input
        className={styles.input ?? ''}
        size="large"
        appearance="filled-lighter"
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={t('app.palette.placeholder')}
        aria-label={t('app.palette.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
        value={query}
        onChange={(_, { value }) => {
          setQuery(value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        autoFocus
      />
      <div id={listId} role="listbox" aria-label={t('app.palette.results')} className={styles.list}>
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox has the focus
          <div
            key={`${entry.kind}.${entry.id}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.entry}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(entry)}
          >
            <span className={styles.name}>{entry.name}</span>
            <span className={styles.kind}>{entry.keys ?? t(`app.palette.kinds.${entry.kind}`)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.nothing}>{t('app.palette.nothing')}</p>}
    </>
  );
}

export function CommandPalette() {
  const { t } = useTranslation();
  const { shown, close } = useOverlays();
  return (
    <Dialog open={shown === 'palette'} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface ?? ''} aria-label={t('app.palette.title')}>
        {shown === 'palette' && <Palette close={close} />}
      </DialogSurface>
    </Dialog>
  );
}
