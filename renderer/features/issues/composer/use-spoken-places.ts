/** Where an article stands, in words to be read aloud. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, Placement } from '#shared/model/issue.ts';
import type { Step } from '../composing.ts';

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
    return {
      instructions: t('issues.announce.instructions'),
      lifted: (title: string) => t('issues.announce.lifted', { title }),
      over: (title: string, place: string) => t('issues.announce.over', { title, place }),
      dropped: (title: string, place: string) => t('issues.announce.dropped', { title, place }),
      cancelled: (title: string) => t('issues.announce.cancelled', { title }),
      undone: (issue: Issue, step: Step) => {
        const { id, title } = step.article;
        if (step.kind === 'override') return t('issues.announce.overrideUndone', { title });
        return t('issues.announce.undone', { title, place: placeOf(issue, step.from, id) });
      },
      redone: (issue: Issue, step: Step) => {
        const { id, title } = step.article;
        if (step.kind === 'override') return t('issues.announce.overrideRedone', { title });
        return t('issues.announce.redone', { title, place: placeOf(issue, step.to, id) });
      },
      place: placeOf,
    };
  }, [t]);
}
