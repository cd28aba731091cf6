/** Under the box: the conditions in it as chips, more of them to add, and keeping the search. */
import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { FilterAddRegular, StarFilled, StarRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FILTER_CHOICES, FILTER_KEYS, FILTER_NAMES, type FilterName } from '#shared/search/filters.ts';
import { parseQuery, withoutFilter } from '#shared/search/query.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './query-tools.module.css';

interface QueryToolsProps {
  text: string;
  onChange(text: string): void;
  /** The caret belongs into the box again. */
  onDone(): void;
}

export function QueryTools({ text, onChange, onDone }: QueryToolsProps) {
  const { t } = useTranslation();
  const query = parseQuery(text);
  const change = (next: string) => {
    onChange(next);
    onDone();
  };
  return (
    <div className={styles.tools}>
      {query.filters.map((filter) => (
        <InteractionTag key={filter.from} size="small" shape="circular">
          <InteractionTagPrimary hasSecondaryAction>{filter.text}</InteractionTagPrimary>
          <InteractionTagSecondary
            aria-label={t('search.removeFilter', { text: filter.text })}
            onClick={() => change(withoutFilter(text, filter))}
          />
        </InteractionTag>
      ))}
      <FilterMenu onAdd={(word) => change(`${text.trimEnd()} ${word}`.trimStart())} />
      <span className={styles.rest} />
      <KeepButton text={text.trim()} />
    </div>
  );
}

function FilterMenu({ onAdd }: { onAdd(word: string): void }) {
  const { t } = useTranslation();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<FilterAddRegular />}>
          {t('search.addFilter')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FILTER_NAMES.map((name) => (
            <FilterItem key={name} name={name} onAdd={onAdd} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A filter with few values offers them; the others put their word into the box, to be finished there. */
function FilterItem({ name, onAdd }: { name: FilterName; onAdd(word: string): void }) {
  const { t } = useTranslation();
  const { key } = FILTER_KEYS[name];
  const choices = FILTER_CHOICES[name];
  const label = t(`search.filters.${name}`);
  if (!choices) {
    return (
      <MenuItem secondaryContent={`${key}:`} onClick={() => onAdd(`${key}:`)}>
        {label}
      </MenuItem>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem secondaryContent={`${key}:`}>{label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItem key={choice} onClick={() => onAdd(`${key}:${choice} `)}>
              {choice.replaceAll('-', ' ')}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function KeepButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const saved = useQuery(desk.search.saved.queryOptions()).data;
  const kept = saved?.find(({ query }) => query === text);
  const save = useMutation(desk.search.save.mutationOptions());
  const forget = useMutation(desk.search.forget.mutationOptions());
  if (text === '') return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={kept ? <StarFilled /> : <StarRegular />}
      onClick={() => (kept ? forget.mutate({ id: kept.id }) : save.mutate({ name: text, query: text }))}
    >
      {t(kept ? 'search.forget' : 'search.save')}
    </Button>
  );
}
