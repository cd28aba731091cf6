/** Narrows the grid: to a tag, to pictures that no article shows. */
import { Dropdown, Option, ToggleButton } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PictureFilter } from '#shared/model/picture.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import styles from './pictures-screen.module.css';
import { RenameTag } from './rename-tag.tsx';
import { ALL_PICTURES } from './use-picture-ids.ts';

interface PictureFiltersProps {
  filter: PictureFilter;
  onChange(filter: PictureFilter): void;
}

/** No tag is named so: names have a letter at the least. */
const EVERY = '';

export function PictureFilters({ filter, onChange }: PictureFiltersProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data: tags = [] } = useQuery(desk.pictures.tags.queryOptions());
  const mayChange = useMay('library.write');
  const change = (changes: Partial<PictureFilter>) => {
    const next = { ...filter, ...changes };
    onChange(next.tag === null && !next.unused ? ALL_PICTURES : next);
  };
  return (
    <>
      <Dropdown
        className={styles.tag ?? ''}
        aria-label={t('pictures.byTag')}
        value={filter.tag ?? t('pictures.everyTag')}
        selectedOptions={[filter.tag ?? EVERY]}
        onOptionSelect={(_, { optionValue }) => change({ tag: optionValue || null })}
      >
        <Option value={EVERY}>{t('pictures.everyTag')}</Option>
        {tags
          .toSorted((one, other) => compareVietnamese(one.name, other.name))
          .map(({ name, pictures }) => (
            <Option key={name} value={name} text={name}>
              {`${name} (${pictures})`}
            </Option>
          ))}
      </Dropdown>
      {filter.tag !== null && mayChange && (
        <RenameTag
          key={filter.tag}
          name={filter.tag}
          tags={tags}
          onRenamed={(name) => change({ tag: name })}
        />
      )}
      <ToggleButton checked={filter.unused} onClick={() => change({ unused: !filter.unused })}>
        {t('pictures.unused')}
      </ToggleButton>
    </>
  );
}
