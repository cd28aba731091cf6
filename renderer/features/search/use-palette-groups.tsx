/** What stands under the box: hits by kind, commands that match, and while nothing is typed what is at hand. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchCount, SearchHit, SearchKind } from '#shared/model/search.ts';
import { useCommandTable } from '../../app/commands/commands.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { beginsWith, findByName } from './find-command.ts';
import { HitRow } from './hit-row.tsx';
import { useOpenHit } from './open-hit.ts';
import styles from './search-palette.module.css';
import { useSearch } from './use-search.ts';

export interface PaletteEntry {
  key: string;
  content: ReactNode;
  /** The palette is still wanted after it. */
  staysOpen?: boolean;
  open(): void;
}

export interface PaletteGroup {
  kind: SearchKind | 'command' | 'saved';
  label: string;
  count?: SearchCount;
  entries: PaletteEntry[];
}

const HITS_A_KIND = 5;
const COMMANDS = 12;
const COMMANDS_BESIDE_HITS = 4;

export interface PaletteGroups {
  groups: PaletteGroup[];
  /** Changed texts that are not in the index yet. */
  pending: number;
  /** The desk has answered what is typed. */
  isAnswered: boolean;
}

export function usePaletteGroups(text: string, onText: (text: string) => void): PaletteGroups {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useSearch(text, HITS_A_KIND);
  const openHit = useOpenHit();
  const commands = useCommandsNamed(text);
  const saved = useSavedSearches(text, onText);
  const isEmpty = text.trim() === '';
  const hits = useMemo((): PaletteGroup[] => {
    if (isEmpty || !data) return [];
    return [...Map.groupBy(data.hits, ({ kind }) => kind)].map(([kind, own]) => ({
      kind,
      label: t(`search.kinds.${kind}`),
      count: data.counts[kind],
      entries: own.map((hit) => entryOf(hit, openHit)),
    }));
  }, [isEmpty, data, openHit, t]);
  const commandGroup: PaletteGroup = {
    kind: 'command',
    label: t('search.kinds.command'),
    entries: commands.map(({ entry }) => entry),
  };
  const [first] = commands;
  const isCommandMeant = first !== undefined && beginsWith(first.name, text);
  const found = isCommandMeant ? [commandGroup, ...hits] : [...hits, commandGroup];
  const groups = isEmpty ? [saved, commandGroup] : found;
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    pending: data?.pending ?? 0,
    isAnswered: isEmpty || (data !== undefined && !isPlaceholderData),
  };
}

function entryOf(hit: SearchHit, open: (hit: SearchHit) => void): PaletteEntry {
  return { key: `${hit.kind} ${hit.id}`, content: <HitRow hit={hit} />, open: () => open(hit) };
}

function useCommandsNamed(text: string): { name: string; entry: PaletteEntry }[] {
  const groups = useCommandTable((table) => table.groups);
  return useMemo(() => {
    const commands = groups
      .flatMap((group) => group.commands)
      .filter((command) => command.run && command.id !== 'palette')
      .map(({ id, label, keys, run }) => ({ id, name: label, keys, run }));
    const limit = text.trim() === '' ? COMMANDS : COMMANDS_BESIDE_HITS;
    return findByName(commands, text, limit).map(({ id, name, keys, run }) => ({
      name,
      entry: {
        key: `command ${id}`,
        content: (
          <>
            <span className={styles.name}>{name}</span>
            <span className={styles.keys}>{keys}</span>
          </>
        ),
        open: () => run?.(),
      },
    }));
  }, [groups, text]);
}

function useSavedSearches(text: string, onText: (text: string) => void): PaletteGroup {
  const { t } = useTranslation();
  const desk = useDesk();
  const saved = useQuery(desk.search.saved.queryOptions()).data ?? [];
  return {
    kind: 'saved',
    label: t('search.kinds.saved'),
    entries:
      text.trim() === ''
        ? saved.map(({ id, name, query }) => ({
            key: `saved ${id}`,
            content: <span className={styles.name}>{name}</span>,
            staysOpen: true,
            open: () => onText(query),
          }))
        : [],
  };
}
