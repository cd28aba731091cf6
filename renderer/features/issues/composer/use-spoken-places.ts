/** Where an article stands, in words to be read aloud. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, Placement } from '#shared/model/issue.ts';

export function useSpokenPlaces() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      instructions: t('issues.announce.instructions'),
      lifted: (title: string) => t('issues.announce.lifted', { title }),
      over: (title: string, place: string) => t('issues.announce.over', { title, place }),
      dropped: (title: string, place: string) => t('issues.announce.dropped', { title, place }),
      cancelled: (title: string) => t('issues.announce.cancelled', { title }),
      undone: (title: string, place: string) => t('issues.announce.undone', { title, place }),
      redone: (title: string, place: string) => t('issues.announce.redone', { title, place }),
      /** "Tin CCHC thành phố, vị trí 2 trên 5". */
      place: (issue: Issue, place: Placement | null, articleId: string) => {
        const section = issue.sections.find(({ id }) => id === place?.sectionId);
        if (!place || !section) return t('issues.announce.pool');
        const others = section.articles.filter(({ id }) => id !== articleId).length;
        return t('issues.announce.place', {
          section: section.name || t('issues.composer.unnamed'),
          position: Math.min(place.index, others) + 1,
          total: others + 1,
        });
      },
    }),
    [t],
  );
}
