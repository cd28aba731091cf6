/** Words and choices that narrow the pool. */
import {
  Button,
  Field,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Select,
} from '@fluentui/react-components';
import { FilterDismissRegular, FilterRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { ARTICLE_KINDS, ARTICLE_STATES, type ArticleSummary } from '#shared/model/article.ts';
import { Chips } from '../../../ui/chips.tsx';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { countBy } from '../../articles/articles-filter.ts';
import styles from './pool-filter.module.css';
import {
  ageOf,
  choicesMade,
  lengthClass,
  NO_POOL_FILTER,
  POOL_AGES,
  POOL_LENGTHS,
  type PoolFilter,
  type PoolMeasures,
} from './pool-filter.ts';

interface PoolFilterBarProps {
  /** All of the pool: every choice tells how many it has. */
  articles: readonly ArticleSummary[];
  filter: PoolFilter;
  measures: PoolMeasures;
  onChange(filter: PoolFilter): void;
}

export function PoolFilterBar({ articles, filter, measures, onChange }: PoolFilterBarProps) {
  const { t } = useTranslation();
  const chosen = choicesMade(filter);
  const isNarrowed = chosen > 0 || filter.words !== '';
  const clear = () => onChange(NO_POOL_FILTER);
  return (
    <div className={styles.bar}>
      <SearchBox
        className={styles.words ?? ''}
        size="small"
        placeholder={t('composing.pool.searchShort')}
        aria-label={t('composing.pool.search')}
        value={filter.words}
        onChange={(_, { value }) => onChange({ ...filter, words: value })}
      />
      <Popover trapFocus positioning={{ position: 'below', align: 'start', autoSize: 'height' }}>
        <PopoverTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance={chosen > 0 ? 'primary' : 'secondary'}
            icon={<FilterRegular />}
            className={styles.open ?? ''}
            aria-label={t('composing.pool.filter', { count: chosen })}
          >
            {chosen > 0 ? chosen : ''}
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface ?? ''} aria-label={t('composing.pool.filters')}>
          <Choices articles={articles} filter={filter} measures={measures} onChange={onChange} />
          <Button
            size="small"
            icon={<FilterDismissRegular />}
            disabledFocusable={!isNarrowed}
            onClick={clear}
          >
            {t('composing.pool.clear')}
          </Button>
        </PopoverSurface>
      </Popover>
      <KeyTip label={t('composing.pool.clear')}>
        <Button
          size="small"
          appearance="subtle"
          icon={<FilterDismissRegular />}
          disabledFocusable={!isNarrowed}
          onClick={clear}
        />
      </KeyTip>
    </div>
  );
}

function Choices({ articles, filter, measures, onChange }: PoolFilterBarProps) {
  const { t } = useTranslation();
  const byState = countBy(articles, ({ state }) => state);
  const byKind = countBy(articles, ({ kind }) => kind);
  const byAuthor = countBy(articles, ({ byline }) => byline);
  const byAge = countBy(articles, (article) => ageOf(article, measures.now));
  const byLength = countBy(articles, (article) => lengthClass(measures.lengthOf(article)));
  const authors = [...byAuthor.keys()].filter(Boolean).sort(new Intl.Collator('vi').compare);
  const selects = [
    {
      name: 'author' as const,
      value: filter.author,
      options: authors.map((author) => ({ value: author, label: author, count: byAuthor.get(author) })),
      onSelect: (author: string | null) => onChange({ ...filter, author }),
    },
    {
      name: 'age' as const,
      value: filter.age,
      options: POOL_AGES.map((age) => ({
        value: age,
        label: t(`composing.pool.ages.${age}`),
        count: byAge.get(age),
      })),
      onSelect: (value: string | null) =>
        onChange({ ...filter, age: POOL_AGES.find((age) => age === value) ?? null }),
    },
    {
      name: 'length' as const,
      value: filter.length,
      options: POOL_LENGTHS.map((length) => ({
        value: length,
        label: t(`composing.pool.lengths.${length}`),
        count: byLength.get(length),
      })),
      onSelect: (value: string | null) =>
        onChange({ ...filter, length: POOL_LENGTHS.find((length) => length === value) ?? null }),
    },
  ];
  return (
    <>
      <Chips
        label={t('articles.byState')}
        options={ARTICLE_STATES.filter((state) => byState.has(state) || filter.states.has(state)).map(
          (state) => ({ value: state, label: t(`articles.states.${state}`), count: byState.get(state) ?? 0 }),
        )}
        on={filter.states}
        onChange={(states) => onChange({ ...filter, states })}
      />
      <Chips
        label={t('articles.byKind')}
        options={ARTICLE_KINDS.filter((kind) => byKind.has(kind) || filter.kinds.has(kind)).map((kind) => ({
          value: kind,
          label: t(`articles.kinds.${kind}`),
          count: byKind.get(kind) ?? 0,
        }))}
        on={filter.kinds}
        onChange={(kinds) => onChange({ ...filter, kinds })}
      />
      {selects.map(({ name, value, options, onSelect }) => (
        <Field key={name} label={t(`composing.pool.${name}`)} size="small">
          <Select
            size="small"
            value={value ?? ''}
            onChange={(_, data) => onSelect(data.value === '' ? null : data.value)}
          >
            <option value="">{t('composing.pool.any')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {`${option.label} (${option.count ?? 0})`}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}
