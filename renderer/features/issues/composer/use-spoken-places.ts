/** Where an article stands and what became of a section, in words to be read aloud. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, Placement } from '#shared/model/issue.ts';
import { reversed, type SectionChange, type Step } from '../composing-steps.ts';

export function useSpokenPlaces() {
  const { t } = useTranslation();
  return useMemo(() => {
    /** "Tin CCHC thành phố, vị trí 2 trên 5". */
    const placeOf = (issue: Issue, place: Placement | null, articleId: string) => {
      const section = issue.sections.find(({ id }) => id === place?.sectionId);
      if (!place || !section) return t('issues.announce.pool');
      const others = section.articles.filter(({ id }) => id !== articleId).length;
      return t('issues.announce.place', {
        section: section.name || t('issues.composer.unnamed'),
        position: Math.min(place.index, others) + 1,
        total: others + 1,
      });
    };
    /** "Đã đổi tên chuyên mục ‘Tin’ thành ‘Tin tức’." */
    const sectionChanged = (change: SectionChange) => {
      if (change.what === 'shifted') {
        const { name: section, to } = change;
        return t('issues.announce.section.shifted', { section, position: to + 1 });
      }
      if (change.what === 'renamed') {
        const { from, to } = change;
        return t('issues.announce.section.renamed', { from: from || t('issues.composer.unnamed'), to });
      }
      return t(`issues.announce.section.${change.what}`, { section: change.name });
    };
    return {
      instructions: t('issues.announce.instructions'),
      lifted: (title: string) => t('issues.announce.lifted', { title }),
      over: (title: string, place: string) => t('issues.announce.over', { title, place }),
      dropped: (title: string, place: string) => t('issues.announce.dropped', { title, place }),
      cancelled: (title: string) => t('issues.announce.cancelled', { title }),
      undone: (issue: Issue, step: Step) => {
        const back = reversed(step);
        if (back.kind === 'section') {
          return t('issues.announce.stepUndone', { what: sectionChanged(back.change) });
        }
        const { id, title } = back.article;
        if (back.kind === 'override') return t('issues.announce.overrideUndone', { title });
        return t('issues.announce.undone', { title, place: placeOf(issue, back.to, id) });
      },
      redone: (issue: Issue, step: Step) => {
        if (step.kind === 'section') {
          return t('issues.announce.stepRedone', { what: sectionChanged(step.change) });
        }
        const { id, title } = step.article;
        if (step.kind === 'override') return t('issues.announce.overrideRedone', { title });
        return t('issues.announce.redone', { title, place: placeOf(issue, step.to, id) });
      },
      place: placeOf,
      sectionChanged,
    };
  }, [t]);
}
