/** One article in the composer: a row to drag, with its pages and what else can be done to it. */

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular, ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { IssueSection } from '#shared/model/issue.ts';
import type { PlacedOverride } from '#shared/model/placement-override.ts';
import type { ArticleSpan } from '#shared/model/preview.ts';
import { useCounts } from '../../../app/formats.ts';
import { StateBadge } from '../../articles/state-badge.tsx';
import { POOL } from './arrangement.ts';
import styles from './composer.module.css';
import { OverrideMark } from './override-mark.tsx';
import { type RowActions, sectionKey } from './row-actions.ts';

interface ComposedRowProps {
  article: ArticleSummary;
  /** The section's id or POOL. */
  container: string;
  /** Where it is printed; undefined while not typeset. */
  span: ArticleSpan | undefined;
  /** Pages that it would take, where it is not typeset. */
  estimate: number | undefined;
  /** What this issue prints otherwise. */
  override: PlacedOverride | undefined;
  isSelected: boolean;
  mayCompose: boolean;
  actions: RowActions;
}

export function ComposedRow(props: ComposedRowProps) {
  const { article, container, span, estimate, override, isSelected, mayCompose, actions } = props;
  const { t } = useTranslation();
  const counts = useCounts();
  const title = override?.fields.title || article.title || t('app.untitled');
  const isPlaced = container !== POOL;
  const pages =
    span && t('issues.composer.pages', { pages: pagesOf(span), length: counts.pagesWithTenths(span.length) });
  const sortable = useSortable({
    id: article.id,
    data: { container, title },
    disabled: !mayCompose,
    attributes: { roleDescription: '' },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      actions.open(article);
      return;
    }
    if (mayCompose && isPlaced && (event.key === 'F2' || event.key === 'Delete')) {
      event.preventDefault();
      if (event.key === 'F2') actions.override(article);
      else actions.moveTo(article, null);
      return;
    }
    const section = mayCompose && !event.altKey && !event.ctrlKey ? sectionOf(event, actions) : undefined;
    if (section) {
      event.preventDefault();
      if (section.id !== container) actions.moveTo(article, section.id);
      return;
    }
    const step = event.altKey && mayCompose ? stepOf(event) : null;
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      actions.step(article, step);
      return;
    }
    sortable.listeners?.onKeyDown?.(event);
  };
  const { role: _, 'aria-pressed': __, 'aria-roledescription': ___, ...attributes } = sortable.attributes;
  return (
    <li
      ref={sortable.setNodeRef}
      className={styles.row}
      data-article={article.id}
      data-container={container}
      data-selected={isSelected || undefined}
      data-dragged={sortable.isDragging || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        className={styles.grab}
        {...attributes}
        {...sortable.listeners}
        onKeyDown={onKeyDown}
        onClick={() => actions.select(article)}
        onDoubleClick={() => actions.open(article)}
        data-focus-ring
      >
        {mayCompose && <ReOrderDotsVerticalRegular className={styles.dots ?? ''} aria-hidden />}
        <span className={styles.words}>
          <span className={styles.title} title={title}>
            {title}
          </span>
          <span className={styles.meta}>
            {[t(`articles.kinds.${article.kind}`), article.byline].filter(Boolean).join(' · ')}
          </span>
          {override && <OverrideMark override={override} article={article} />}
        </span>
        <span className={styles.facts}>
          <span className={styles.pages}>
            {pages ??
              (estimate !== undefined &&
                t('composing.pool.about', { length: counts.pagesWithTenths(estimate) }))}
          </span>
          <StateBadge state={article.state} />
        </span>
      </button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.more ?? ''}
            icon={<MoreHorizontalRegular />}
            aria-label={t('issues.composer.more', { title })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem secondaryContent="Enter" onClick={() => actions.open(article)}>
              {t('issues.composer.edit')}
            </MenuItem>
            {pages && (
              <MenuItem onClick={() => actions.select(article)}>{t('issues.composer.toPage')}</MenuItem>
            )}
            {mayCompose && isPlaced && (
              <MenuItem secondaryContent="F2" onClick={() => actions.override(article)}>
                {t('composing.override.open')}
              </MenuItem>
            )}
            {mayCompose && <MenuDivider />}
            {mayCompose &&
              numbered(actions.sections)
                .filter(({ section }) => section.id !== container)
                .map(({ section, key }) => (
                  <MenuItem
                    key={section.id}
                    secondaryContent={key}
                    onClick={() => actions.moveTo(article, section.id)}
                  >
                    {t(isPlaced ? 'issues.composer.moveTo' : 'issues.composer.addTo', {
                      section: section.name || t('issues.composer.unnamed'),
                    })}
                  </MenuItem>
                ))}
            {mayCompose && isPlaced && (
              <>
                <MenuDivider />
                <MenuItem secondaryContent="Delete" onClick={() => actions.moveTo(article, null)}>
                  {t('issues.composer.remove')}
                </MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

function pagesOf({ firstPage, lastPage }: ArticleSpan): string {
  return firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`;
}

function numbered(sections: readonly IssueSection[]) {
  return sections.map((section, index) => ({ section, key: sectionKey(index) }));
}

/** The section that a key names; undefined for any other key. */
function sectionOf({ key }: KeyboardEvent, { sections }: RowActions): IssueSection | undefined {
  return numbered(sections).find((one) => one.key === key)?.section;
}

function stepOf({ key, shiftKey }: KeyboardEvent): Parameters<RowActions['step']>[1] | null {
  if (key === 'ArrowUp') return shiftKey ? 'previousSection' : 'up';
  if (key === 'ArrowDown') return shiftKey ? 'nextSection' : 'down';
  return null;
}
