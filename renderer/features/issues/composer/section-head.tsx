/** A section's name, and what can be done to the section. */
import {
  Button,
  Input,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueSection } from '#shared/model/issue.ts';
import styles from './composer.module.css';
import type { SectionActions } from './use-sections.ts';

interface SectionHeadProps {
  section: IssueSection;
  isFirst: boolean;
  isLast: boolean;
  /** Null: the person may not compose. */
  actions: SectionActions | null;
}

export function SectionHead({ section, isFirst, isLast, actions }: SectionHeadProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const name = section.name || t('issues.composer.unnamed');
  const finish = () => {
    const next = typed?.trim();
    setTyped(null);
    if (next && next !== section.name) actions?.rename(section.id, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape') setTyped(null);
    // Ctrl+Z undoes typing here, not the composing.
    event.stopPropagation();
  };
  return (
    <div className={styles.heading}>
      {typed === null ? (
        <h2 className={styles.sectionName} onDoubleClick={() => actions && setTyped(section.name)}>
          {name}
        </h2>
      ) : (
        <Input
          className={styles.sectionInput ?? ''}
          size="small"
          value={typed}
          aria-label={t('issues.composer.sectionName')}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={finish}
          onKeyDown={onKeyDown}
          autoFocus
        />
      )}
      <span className={styles.sectionEnd}>
        <span className={styles.count}>{t('issues.articles', { count: section.articles.length })}</span>
        {actions && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label={t('issues.composer.sectionMore', { section: name })}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => setTyped(section.name)}>{t('issues.composer.rename')}</MenuItem>
                <MenuItem onClick={() => actions.addAfter(section.id, t('issues.composer.newSection'))}>
                  {t('issues.composer.addSection')}
                </MenuItem>
                <MenuDivider />
                <MenuItem disabled={isFirst} onClick={() => actions.shift(section.id, -1)}>
                  {t('issues.composer.moveUp')}
                </MenuItem>
                <MenuItem disabled={isLast} onClick={() => actions.shift(section.id, 1)}>
                  {t('issues.composer.moveDown')}
                </MenuItem>
                <MenuDivider />
                <MenuItem
                  disabled={section.articles.length > 0 || (isFirst && isLast)}
                  onClick={() => actions.remove(section.id)}
                >
                  {t('issues.composer.removeSection')}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </span>
    </div>
  );
}
