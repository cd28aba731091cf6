/** In which rhythm issues come, and how many days before each its articles, approval and print are due. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/calendar/days.ts';
import type { Publication } from '#shared/model/publication.ts';
import { STEPS, scheduleSchema } from '#shared/model/schedule.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import styles from './calendar.module.css';
import { useWeekdayName } from './calendar-words.ts';
import { draftOf, RHYTHM_CHOICES, type ScheduleDraft, scheduleOf, withRhythm } from './schedule-draft.ts';

interface ScheduleDialogProps {
  publications: readonly Pick<Publication, 'id' | 'name'>[];
  onClose(): void;
}

export function ScheduleDialog({ publications, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [publicationId, setPublicationId] = useState(publications[0]?.id ?? '');
  const schedule = useQuery(
    desk.calendar.schedule.queryOptions({ publicationId }, { placeholderData: keepPreviousData }),
  );
  const notify = useNotify();
  const [typed, setTyped] = useState<{ publicationId: string; draft: ScheduleDraft } | null>(null);
  const undo = useMutation(desk.calendar.setSchedule.mutationOptions());
  const set = useMutation(
    desk.calendar.setSchedule.mutationOptions({
      onSuccess: (before) => {
        notify({
          message: t('calendar.schedule.saved'),
          undo: () => undo.mutate({ publicationId, schedule: before }),
        });
        onClose();
      },
    }),
  );
  if (!schedule.data) return null;
  const { isSet, schedule: inForce } = schedule.data;
  const draft = typed?.publicationId === publicationId ? typed.draft : draftOf(inForce);
  const read = scheduleSchema.safeParse(scheduleOf(draft));
  // Until its own schedule is here, a publication that was just chosen shows that of the one before.
  const mayWrite = !set.isPending && !schedule.isPlaceholderData;
  const setDraft = (next: ScheduleDraft) => mayWrite && setTyped({ publicationId, draft: next });
  return (
    <FormDialog
      title={t('calendar.schedule.title')}
      submit={t('calendar.schedule.save')}
      isReady={read.success && mayWrite}
      extra={
        isSet && (
          <Button
            appearance="subtle"
            disabledFocusable={!mayWrite}
            onClick={() => set.mutate({ publicationId, schedule: null })}
          >
            {t('calendar.schedule.usual')}
          </Button>
        )
      }
      onSubmit={() => read.success && set.mutate({ publicationId, schedule: read.data })}
      onClose={onClose}
    >
      {publications.length > 1 && (
        <Field label={t('calendar.schedule.publication')}>
          <Select value={publicationId} onChange={(_, { value }) => setPublicationId(value)}>
            {publications.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <RhythmFields draft={draft} onChange={setDraft} />
      <fieldset className={styles.fieldset}>
        <legend>{t('calendar.schedule.deadlines')}</legend>
        <div className={styles.three}>
          {STEPS.map((step) => (
            <Field key={step} label={t(`calendar.steps.${step}`)}>
              <Input
                type="number"
                min={0}
                max={90}
                value={draft[step]}
                onChange={(_, { value }) => setDraft({ ...draft, [step]: value })}
              />
            </Field>
          ))}
        </div>
      </fieldset>
      <p className={styles.status} role="status">
        {read.success ? t('calendar.schedule.holidays') : t('calendar.schedule.invalid')}
      </p>
    </FormDialog>
  );
}

/** Any Monday: the seven days from it have the names of the week. */
const MONDAY = '2026-01-05';
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

function RhythmFields({ draft, onChange }: { draft: ScheduleDraft; onChange(draft: ScheduleDraft): void }) {
  const { t } = useTranslation();
  const nameOf = useWeekdayName();
  return (
    <div className={styles.two}>
      <Field label={t('calendar.schedule.rhythm')}>
        <Select
          value={draft.rhythm}
          onChange={(_, { value }) =>
            onChange(withRhythm(draft, RHYTHM_CHOICES.find((known) => known === value) ?? 'never'))
          }
        >
          {RHYTHM_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`calendar.schedule.rhythms.${choice}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.rhythm === 'week' && (
        <Field label={t('calendar.schedule.weekday')}>
          <Select value={draft.weekday} onChange={(_, { value }) => onChange({ ...draft, weekday: value })}>
            {WEEKDAYS.map((number) => (
              <option key={number} value={number}>
                {nameOf(addDays(MONDAY, number - 1))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.rhythm.startsWith('month') && (
        <Field label={t('calendar.schedule.day')} hint={t('calendar.schedule.dayHint')}>
          <Input
            type="number"
            min={1}
            max={31}
            value={draft.day}
            onChange={(_, { value }) => onChange({ ...draft, day: value })}
          />
        </Field>
      )}
    </div>
  );
}
