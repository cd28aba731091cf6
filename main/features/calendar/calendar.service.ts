/** Lịch ra báo: issues that are out, in the making or planned, and what is due for them. */
import { addDays, localDay } from '#shared/calendar/days.ts';
import { type NumberedIssue, nextNumber } from '#shared/calendar/numbering.ts';
import { plannedDays } from '#shared/calendar/rhythm.ts';
import type { IssueDetails } from '#shared/model/issue.ts';
import { publicationTitle } from '#shared/model/print-run.ts';
import type { Publication } from '#shared/model/publication.ts';
import {
  type Calendar,
  type CalendarEntry,
  type Deadline,
  type DeadlineDays,
  type IssueSuggestion,
  type Schedule,
  STEPS,
  type Step,
  usualSchedule,
} from '#shared/model/schedule.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { canonicalHash } from '../audit/chain.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { CalendarRepository, ScheduledIssue } from './calendar.repository.ts';

export interface CalendarOrigins {
  issues: IssuesService;
  publications: PublicationsService;
  audit: AuditLog;
}

/** The schedule in force, and whether somebody set it. */
export interface ScheduleInForce {
  schedule: Schedule;
  isSet: boolean;
}

/** An issue that nobody made so many days after its day is no longer expected. */
const DAYS_EXPECTED = 31;
/** The next issue is looked for so far ahead. */
const DAYS_AHEAD = 400;
/** So many issues show what their numbers mean. */
const KNOWN_NUMBERS = 3;

export class CalendarService {
  readonly #repository: CalendarRepository;
  readonly #origins: CalendarOrigins;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: CalendarRepository,
    origins: CalendarOrigins,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#origins = origins;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** @throws DeskError NOT_FOUND */
  async schedule(publicationId: string): Promise<ScheduleInForce> {
    return this.#scheduleOf(await this.#origins.publications.get(publicationId));
  }

  /**
   * Sets rhythm and deadlines, also of issues that are in the making.
   *
   * @param schedule null: as the program suggests.
   * @returns what was set before.
   * @throws DeskError NOT_FOUND
   */
  async setSchedule(publicationId: string, schedule: Schedule | null): Promise<Schedule | null> {
    return this.#work.transaction(async () => {
      const { name } = await this.#origins.publications.get(publicationId);
      const before = await this.#repository.schedule(publicationId);
      await this.#repository.saveSchedule(publicationId, schedule);
      await this.#origins.audit.record({
        action: 'publication.scheduleChanged',
        subject: { kind: 'publication', id: publicationId, title: name },
        before: canonicalHash(before),
        after: canonicalHash(schedule),
      });
      this.#events.tell('schedule', publicationId);
      return before;
    });
  }

  /** Issues, made and planned, whose day or deadline lies between two days, both included. */
  async between(from: string, to: string): Promise<Calendar> {
    const today = this.#today();
    const publications = await this.#origins.publications.list();
    const schedules = new Map(
      await Promise.all(
        publications.map(async (one) => [one.id, (await this.#scheduleOf(one)).schedule] as const),
      ),
    );
    // A deadline in sight may be of an issue after it.
    const longest = Math.max(0, ...[...schedules.values()].map(({ deadlines }) => deadlines.submit));
    const span = { from, to: addDays(to, longest) };
    const made = await this.#repository.between(span.from, span.to);
    const entries = await Promise.all(
      publications.map(async (publication) => {
        const schedule = schedules.get(publication.id);
        if (!schedule) return [];
        return [
          ...made
            .filter(({ publicationId }) => publicationId === publication.id)
            .map((issue) => madeEntry(issue, publication, schedule.deadlines)),
          ...(await this.#planned(publication, schedule, span)),
        ];
      }),
    );
    const isInSight = ({ date, deadlines }: CalendarEntry) =>
      [date, ...deadlines.map(({ day }) => day)].some((day) => day >= from && day <= to);
    return {
      today,
      entries: entries
        .flat()
        .filter(isInSight)
        .sort((left, right) => left.date.localeCompare(right.date)),
    };
  }

  /**
   * What the next issue of each publication would be called, and when it is expected; first of the publication whose
   * issue was made last.
   */
  async suggestions(): Promise<IssueSuggestion[]> {
    const lastMade = await this.#repository.lastMade();
    const madeAt = ({ id }: Publication) => lastMade.get(id) ?? '';
    const publications = (await this.#origins.publications.list()).sort((one, other) =>
      madeAt(other).localeCompare(madeAt(one)),
    );
    return Promise.all(publications.map((publication) => this.#suggestion(publication)));
  }

  async #suggestion(publication: Publication): Promise<IssueSuggestion> {
    const publicationId = publication.id;
    const { schedule } = await this.#scheduleOf(publication);
    const known = await this.#repository.newest(publicationId, KNOWN_NUMBERS);
    const today = this.#today();
    const [next] = this.#plannedDays(schedule, known[0]?.date ?? null, {
      from: today,
      to: addDays(today, DAYS_AHEAD),
    });
    const date = next ?? today;
    return {
      publicationId,
      publication: publicationTitle(publication),
      date,
      number: nextNumber(known, date),
      after: known[0]?.number ?? null,
    };
  }

  /**
   * Makes an issue with the sections of the newest one, in their order; the first has those of the publication. Asked
   * twice, it is made once.
   *
   * @returns its id, and the number of the issue whose sections it has.
   * @throws DeskError NOT_FOUND
   */
  async make(publicationId: string, details: IssueDetails): Promise<{ id: string; after: string | null }> {
    return this.#work.transaction(async () => {
      const same = await this.#repository.same(publicationId, details);
      if (same !== null) return { id: same, after: null };
      const [newest] = await this.#repository.newest(publicationId, 1);
      const sections = newest && (await this.#origins.issues.get(newest.id)).sections;
      const id = await this.#origins.issues.create(
        publicationId,
        details,
        sections?.map(({ name }) => ({ name, articleIds: [] })),
      );
      return { id, after: newest?.number ?? null };
    });
  }

  async #scheduleOf({ id, template }: Publication): Promise<ScheduleInForce> {
    const set = await this.#repository.schedule(id);
    if (set) return { schedule: set, isSet: true };
    const [newest] = await this.#repository.newest(id, 1);
    return { schedule: usualSchedule(template, newest?.date ?? this.#today()), isSet: false };
  }

  async #planned(
    publication: Publication,
    schedule: Schedule,
    span: { from: string; to: string },
  ): Promise<CalendarEntry[]> {
    const known: NumberedIssue[] = await this.#repository.newest(publication.id, KNOWN_NUMBERS);
    // All from the first one on: each is numbered after the one before.
    const days = this.#plannedDays(schedule, known[0]?.date ?? null, { ...span, from: this.#today() });
    return days
      .map((date): CalendarEntry => {
        const number = nextNumber(known, date);
        known.unshift({ number, date });
        known.splice(KNOWN_NUMBERS);
        return {
          publicationId: publication.id,
          publication: publicationTitle(publication),
          number,
          date,
          issue: null,
          deadlines: deadlinesOf(date, schedule.deadlines, () => 0),
        };
      })
      .filter(({ date }) => date >= span.from);
  }

  /** Days on which issues are still expected, those that have just passed among them. */
  #plannedDays({ rhythm }: Schedule, newest: string | null, { from, to }: { from: string; to: string }) {
    const earliest = newest === null ? from : addDays(this.#today(), -DAYS_EXPECTED);
    return plannedDays(rhythm, { newest, from: earliest, to });
  }

  #today(): string {
    return localDay(this.#now());
  }
}

function deadlinesOf(date: string, days: DeadlineDays, left: (step: Step) => Deadline['left']): Deadline[] {
  return STEPS.map((step) => ({ step, day: addDays(date, -days[step]), left: left(step) }));
}

function madeEntry(issue: ScheduledIssue, publication: Publication, days: DeadlineDays): CalendarEntry {
  const { id, number, date, state, reviewDue } = issue;
  const deadlines = deadlinesOf(date, days, (step) => leftOf(issue, step));
  return {
    publicationId: publication.id,
    publication: publicationTitle(publication),
    number,
    date,
    issue: { id, state },
    deadlines: deadlines.map((deadline) =>
      deadline.step === 'review' && reviewDue !== null ? { ...deadline, day: reviewDue } : deadline,
    ),
  };
}

/** An issue is printed when it is out; its articles are handed in and approved one by one. */
function leftOf(issue: ScheduledIssue, step: Step): Deadline['left'] {
  if (issue.state === 'published') return 'done';
  if (step === 'print' || issue.articles === 0) return 0;
  const count = step === 'submit' ? issue.unsubmitted : issue.unapproved;
  return count === 0 ? 'done' : count;
}
