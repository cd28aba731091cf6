/** A section's name, and what can be done to the section. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueSection } from '#shared/model/issue.ts';
import styles from './composer.module.css';
import { SectionNameInput } from './section-name-input.tsx';
import type { ArrangedSections } from './use-section-actions.ts';

interface SectionHeadProps {
  section: IssueSection;
  isFirst: boolean;
  isLast: boolean;
  /** Null: the person may not compose. */
  arranged: ArrangedSections | null;
}

export function SectionHead({ section, isFirst, isLast, arranged }: SectionHeadProps) {
  const { t } = useTranslation();
  const name = section.name || t('issues.composer.unnamed');
  return (
    <div className={styles.heading}>
      {arranged?.namedId === section.id ? (
        <SectionNameInput
          name={section.name}
          onName={(next) => arranged.actions.rename(section, next)}
          onClose={(isByKey) => arranged.name(null, isByKey)}
        />
      ) : (
        <h2 className={styles.sectionName} onDoubleClick={() => arranged?.name(section.id)}>
          {name}
        </h2>
      )}
      <span className={styles.sectionEnd}>
        <span className={styles.count}>{t('issues.articles', { count: section.articles.length })}</span>
        {arranged && (
          <SectionMenu section={section} name={name} isFirst={isFirst} isLast={isLast} arranged={arranged} />
        )}
      </span>
    </div>
  );
}

interface SectionMenuProps extends SectionHeadProps {
  name: string;
  arranged: ArrangedSections;
}

function SectionMenu({ section, name, isFirst, isLast, arranged }: SectionMenuProps) {
  const { t } = useTranslation();
  const { actions } = arranged;
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event, section, arranged);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('issues.composer.sectionMore', { section: name })}
          data-section-menu
          onKeyDown={onKeyDown}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="F2" onClick={() => arranged.name(section.id)}>
            {t('issues.composer.rename')}
          </MenuItem>
          <MenuItem onClick={() => actions.addAfter(section)}>{t('issues.composer.addSection')}</MenuItem>
          <MenuDivider />
          <MenuItem secondaryContent="Alt+↑" disabled={isFirst} onClick={() => actions.shift(section, -1)}>
            {t('issues.composer.moveUp')}
          </MenuItem>
          <MenuItem secondaryContent="Alt+↓" disabled={isLast} onClick={() => actions.shift(section, 1)}>
            {t('issues.composer.moveDown')}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            secondaryContent="Delete"
            disabled={section.articles.length > 0 || (isFirst && isLast)}
            onClick={() => actions.remove(section)}
          >
            {t('issues.composer.removeSection')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What a key does while the button of the section's menu has the focus; null: what it does anywhere. */
function actionOf(
  { key, altKey, ctrlKey, shiftKey }: KeyboardEvent,
  section: IssueSection,
  { actions, name }: ArrangedSections,
): (() => void) | null {
  if (ctrlKey || shiftKey) return null;
  if (altKey) {
    if (key === 'ArrowUp') return () => actions.shift(section, -1);
    return key === 'ArrowDown' ? () => actions.shift(section, 1) : null;
  }
  if (key === 'F2') return () => name(section.id);
  return key === 'Delete' ? () => actions.remove(section) : null;
}
