/** What one does with an issue of the calendar: opens it, or makes it where it is only planned. */
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CalendarEntry } from '#shared/model/schedule.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';

interface EntryAction {
  /** False for a planned issue and a person who may not make it. */
  mayRun(entry: CalendarEntry): boolean;
  run(entry: CalendarEntry): void;
  isMaking: boolean;
}

export function useEntryAction(): EntryAction {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [, goTo] = useLocation();
  const mayCompose = useMay('issue.compose');
  const trash = useMutation(desk.issues.trash.mutationOptions());
  const make = useMutation(
    desk.calendar.make.mutationOptions({
      onSuccess: ({ id, after }, { details: { number } }) => {
        notify({
          message:
            after === null ? t('calendar.made', { number }) : t('calendar.madeAfter', { number, after }),
          undo: () => {
            trash.mutate({ id });
            goTo(places.calendar);
          },
        });
        goTo(places.issue(id));
      },
    }),
  );
  return {
    mayRun: ({ issue }) => issue !== null || mayCompose,
    run: ({ issue, publicationId, number, date }) => {
      if (issue) goTo(places.issue(issue.id));
      else if (mayCompose && !make.isPending) {
        make.mutate({ publicationId, details: { number, date, theme: '' } });
      }
    },
    isMaking: make.isPending,
  };
}
