/** Keeps the record of who handed what to whom, round by round. */
import { v7 as uuid } from 'uuid';
import type { Person } from '#shared/model/person.ts';
import type { ReviewStepKind } from '#shared/model/review.ts';
import type { ReviewRepository, StoredRound } from './review.repository.ts';

type Named = Pick<Person, 'id' | 'name'>;

export interface StepDetails {
  at: string;
  note: string;
  /** Whom it was handed to. */
  to?: Named | null;
}

export class ReviewRounds {
  readonly #repository: ReviewRepository;

  constructor(repository: ReviewRepository) {
    this.#repository = repository;
  }

  /** Begins the round after `last`. */
  async begin(
    articleId: string,
    last: StoredRound | undefined,
    person: Named,
    { due, ...step }: StepDetails & { due: string | null },
  ): Promise<void> {
    const id = uuid();
    await this.#repository.insertRound({
      id,
      article_id: articleId,
      number: (last?.number ?? 0) + 1,
      submitted_by: person.id,
      submitted_at: step.at,
      reviewer_id: step.to?.id ?? null,
      due,
      ended_at: null,
    });
    await this.step(id, 'submitted', person, step);
  }

  /** Ends the round, unless that was done before, with what ended it. */
  async end(
    round: StoredRound | undefined,
    kind: ReviewStepKind,
    person: Named | null,
    step: StepDetails,
  ): Promise<void> {
    if (!round) return;
    if (round.ended_at === null) await this.#repository.updateRound(round.id, { ended_at: step.at });
    await this.step(round.id, kind, person, step);
  }

  /** Hands a round on; null: to any reviewer. */
  async handTo(round: StoredRound, reviewerId: string | null): Promise<void> {
    await this.#repository.updateRound(round.id, { reviewer_id: reviewerId });
  }

  async step(
    roundId: string,
    kind: ReviewStepKind,
    person: Named | null,
    { at, note, to }: StepDetails,
  ): Promise<void> {
    await this.#repository.addStep({
      id: uuid(),
      round_id: roundId,
      kind,
      person_id: person?.id ?? null,
      person: person?.name ?? '',
      to_person_id: to?.id ?? null,
      to_person: to?.name ?? null,
      at,
      note,
    });
  }
}
