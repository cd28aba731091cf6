/** Composing: articles not placed at the left, the issue's sections as cards in the middle. */
import { DndContext, DragOverlay, MeasuringStrategy } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue, Placement } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { places } from '../../../app/places.ts';
import type { Composing } from '../composing.ts';
import { placeOf, withMove } from '../composing-steps.ts';
import { POOL, stepFrom } from './arrangement.ts';
import { ArticleContainer } from './article-container.tsx';
import { ArticlePool } from './article-pool.tsx';
import { ComposedRow } from './composed-row.tsx';
import styles from './composer.module.css';
import { type PictureCounts, pagesEstimate } from './pages-estimate.ts';
import { type RowActions, sectionKey } from './row-actions.ts';
import { SectionHead } from './section-head.tsx';
import { useDragging } from './use-dragging.ts';
import { useFollowingFocus } from './use-following-focus.ts';
import { useSectionActions } from './use-section-actions.ts';
import { type ShownPlace, useShownPlace } from './use-shown-place.ts';
import { useSpokenPlaces } from './use-spoken-places.ts';

interface ComposerProps {
  issue: Issue;
  unplaced: readonly ArticleSummary[];
  pages: PreviewPages | null;
  pictures: PictureCounts;
  composing: Composing;
  mayCompose: boolean;
  /** Rows that stand out; a hint may name two. */
  selected: readonly string[];
  onSelect(articleId: string): void;
  /** Asks how an article is to print here. */
  onOverride(article: ArticleSummary): void;
  /** What a hint or preflight leads to; anew with each. */
  shown: ShownPlace | null;
  /** Said aloud. */
  onAnnounce(words: string): void;
}

export function Composer(props: ComposerProps) {
  const { issue, unplaced, pages, pictures, composing, mayCompose, selected } = props;
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const spoken = useSpokenPlaces();
  const lengthOf = useMemo(() => pagesEstimate(issue, pages, pictures), [issue, pages, pictures]);
  useShownPlace(props.shown);

  const rows = useMemo(
    () =>
      new Map(
        [...unplaced, ...issue.sections.flatMap(({ articles }) => articles)].map((row) => [row.id, row]),
      ),
    [unplaced, issue],
  );
  const { shown, dragging, context } = useDragging(issue, (id) => rows.get(id), composing);
  const inIssue = new Set(shown.sections.flatMap(({ articles }) => articles).map(({ id }) => id));
  const pool = [...rows.values()].filter((row) => !inIssue.has(row.id));

  const arranged = useSectionActions(issue, composing, props.onAnnounce);
  const { expectAt, expectGone } = useFollowingFocus();
  /** @param follows the focus goes along; else it stays in the list that the article leaves. */
  const move = (article: ArticleSummary, to: Placement | null, follows: boolean) => {
    const next = withMove(issue, article, to);
    const place = placeOf(next, article.id);
    if (follows) expectAt(article.id, place);
    else expectGone(article.id);
    composing.move(article, to);
    props.onAnnounce(spoken.dropped(article.title, spoken.place(next, place, article.id)));
  };
  const actions: RowActions = {
    sections: issue.sections,
    select: (article) => props.onSelect(article.id),
    open: (article) => goTo(places.article(article.id)),
    override: props.onOverride,
    moveTo: (article, sectionId) =>
      move(article, sectionId === null ? null : { sectionId, index: Number.MAX_SAFE_INTEGER }, false),
    step: (article, step) => {
      const place = placeOf(issue, article.id);
      const [first] = issue.sections;
      // Out of the pool, every step leads into the first section.
      const to = place
        ? stepFrom(issue, place, step)
        : first
          ? { sectionId: first.id, index: first.articles.length }
          : null;
      if (to) move(article, to, true);
    },
  };
  const row = (container: string) => (article: ArticleSummary) => (
    <ComposedRow
      key={article.id}
      article={article}
      container={container}
      span={container === POOL ? undefined : pages?.articles[article.id]}
      override={container === POOL ? undefined : issue.overrides[article.id]}
      estimate={container === POOL ? lengthOf(article) : undefined}
      isSelected={selected.includes(article.id)}
      mayCompose={mayCompose}
      actions={actions}
    />
  );

  return (
    <DndContext {...context} measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}>
      <div className={styles.composer}>
        <ArticlePool
          issueId={issue.id}
          articles={pool}
          always={[...selected, ...(dragging ? [dragging.article.id] : [])]}
          isTarget={dragging !== null && dragging.to === null}
          lengthOf={lengthOf}
        >
          {row(POOL)}
        </ArticlePool>
        <section className={styles.sections} aria-label={t('issues.composer.sections')}>
          {shown.sections.map((section, index) => {
            const name = section.name || t('issues.composer.unnamed');
            const key = sectionKey(index);
            return (
              <div key={section.id} className={styles.card} data-section={section.id}>
                <SectionHead
                  section={section}
                  isFirst={index === 0}
                  isLast={index === shown.sections.length - 1}
                  arranged={mayCompose ? arranged : null}
                />
                <ArticleContainer
                  id={section.id}
                  label={name}
                  articles={section.articles}
                  empty={t(
                    key === null ? 'issues.composer.sectionEmptyFar' : 'issues.composer.sectionEmpty',
                    {
                      key,
                    },
                  )}
                  isTarget={dragging?.to?.sectionId === section.id}
                >
                  {row(section.id)}
                </ArticleContainer>
              </div>
            );
          })}
        </section>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragging && <div className={styles.overlay}>{dragging.article.title || t('app.untitled')}</div>}
      </DragOverlay>
    </DndContext>
  );
}
