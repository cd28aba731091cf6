/** In which rhythm issues come, and how many days before each its articles, approval and print are due. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Select,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/calendar/days.ts';
import type { Publication } from '#shared/model/publication.ts';
import { type Schedule, STEPS, scheduleSchema } from '#shared/model/schedule.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
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
  const inForce = useQuery(desk.calendar.schedule.queryOptions({ publicationId })).data;
  if (!inForce) return null;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.dialog ?? ''}>
        <DialogBody>
          <DialogTitle>{t('calendar.schedule.title')}</DialogTitle>
          <ScheduleForm
            key={publicationId}
            publicationId={publicationId}
            inForce={inForce.schedule}
            isSet={inForce.isSet}
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
          </ScheduleForm>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface ScheduleFormProps {
  publicationId: string;
  inForce: Schedule;
  isSet: boolean;
  onClose(): void;
  children: React.ReactNode;
}

function ScheduleForm({ publicationId, inForce, isSet, onClose, children }: ScheduleFormProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [draft, setDraft] = useState(() => draftOf(inForce));
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
  const read = scheduleSchema.safeParse(scheduleOf(draft));
  return (
    <>
      <DialogContent className={styles.form ?? ''}>
        {children}
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
      </DialogContent>
      <DialogActions fluid>
        {isSet && (
          <Button
            appearance="subtle"
            disabled={set.isPending}
            onClick={() => set.mutate({ publicationId, schedule: null })}
          >
            {t('calendar.schedule.usual')}
          </Button>
        )}
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          appearance="primary"
          disabled={!read.success || set.isPending}
          onClick={() => read.success && set.mutate({ publicationId, schedule: read.data })}
        >
          {t('calendar.schedule.save')}
        </Button>
      </DialogActions>
    </>
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
