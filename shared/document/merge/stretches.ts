/** The bodies of two sides as one run of stretches, paragraph by paragraph. */
import { diffArrays } from 'diff';
import { isSameJson } from '../same.ts';
import type { Unit } from '../suggestions/units.ts';
import { type Addition, facing, type Lineage, lineageOf } from './lineage.ts';
import type { ConflictReason, Places, SettledStretch, Side, Stretch } from './merge.ts';
import type { SideOfMerge } from './side.ts';
import { mergeReadings, type Readings } from './three-ways.ts';

type Draft = SettledStretch | (Places & { kind: 'conflict'; reason: ConflictReason; base: readonly Unit[] });

/** The stretches, in order; conflicts have ids that are the same whenever the same versions are merged. */
export function mergeStretches(base: SideOfMerge | null, ours: SideOfMerge, theirs: SideOfMerge): Stretch[] {
  const drafts = base ? new Merging(base, ours, theirs).stretches() : withoutBase(ours, theirs);
  return drafts.map((draft, index) =>
    draft.kind === 'conflict' ? { ...draft, id: `text-${index}` } : draft,
  );
}

const at = (units: readonly Unit[], places: readonly number[]) =>
  places.flatMap((place) => units[place] ?? []);

class Merging {
  readonly #base: SideOfMerge;
  readonly #sides: Record<Side, SideOfMerge>;
  readonly #lineages: Record<Side, Lineage>;

  constructor(base: SideOfMerge, ours: SideOfMerge, theirs: SideOfMerge) {
    const lineage = (side: SideOfMerge) =>
      lineageOf(base.content.document.blocks, side.content.document.blocks);
    this.#base = base;
    this.#sides = { ours, theirs };
    this.#lineages = { ours: lineage(ours), theirs: lineage(theirs) };
  }

  stretches(): Draft[] {
    const drafts: Draft[] = [];
    for (let from = 0; from <= this.#base.units.length; ) {
      drafts.push(...this.#gap(from));
      if (from === this.#base.units.length) break;
      const to = this.#endOfGroup(from);
      drafts.push(...this.#group(from, to));
      from = to;
    }
    return joinRewritten(drafts);
  }

  /** Units that either side joined are looked at together. */
  #endOfGroup(from: number): number {
    let to = from + 1;
    const reach = () =>
      Math.max(
        ...Object.values(this.#lineages).map(
          ({ spans }) => spans.find((span) => span.from < to && to < span.to)?.to ?? to,
        ),
      );
    for (let next = reach(); next > to; next = reach()) to = next;
    return to;
  }

  /** Everything a side has of these units of the common version, with what it put between them. */
  #reading(side: Side, from: number, to: number): number[] {
    const { spans, additions } = this.#lineages[side];
    return spans
      .filter((span) => span.from >= from && span.to <= to)
      .flatMap((span) => [
        ...(span.from > from ? (additions.get(span.from) ?? []).map(({ unit }) => unit) : []),
        ...span.units,
      ]);
  }

  #merge(base: readonly Unit[], places: Places, isAddition = false): Draft {
    const readings: Readings = {
      base,
      ours: at(this.#sides.ours.units, places.ours),
      theirs: at(this.#sides.theirs.units, places.theirs),
    };
    const merged = mergeReadings(readings);
    return merged
      ? { kind: 'settled', ...places, ...merged, isAddition }
      : { kind: 'conflict', ...places, base, reason: reasonOf(readings) };
  }

  #group(from: number, to: number): Draft[] {
    // What one side moved stands where it went, with the changes of both.
    if (to === from + 1 && (this.#isMoved('ours', from) || this.#isMoved('theirs', from))) return [];
    return [
      this.#merge(this.#base.units.slice(from, to), {
        ours: this.#reading('ours', from, to),
        theirs: this.#reading('theirs', from, to),
      }),
    ];
  }

  #isMoved(side: Side, unit: number): boolean {
    return this.#lineages[side].moves.has(unit);
  }

  /** What the sides put in between two units of the common version. */
  #gap(place: number): Draft[] {
    if (place > 0 && place < this.#base.units.length && this.#isInsideGroup(place)) return [];
    const [ours, theirs] = [this.#additions('ours', place), this.#additions('theirs', place)];
    const key = (side: Side) => (addition: Addition) =>
      addition.movedFrom === null
        ? JSON.stringify(this.#sides[side].units[addition.unit])
        : `moved ${addition.movedFrom}`;
    const drafts: Draft[] = [];
    let [left, right] = [0, 0];
    let hunk: { ours: Addition[]; theirs: Addition[] } = { ours: [], theirs: [] };
    const closeHunk = () => {
      drafts.push(...this.#hunk(hunk.ours, hunk.theirs));
      hunk = { ours: [], theirs: [] };
    };
    for (const change of diffArrays(ours.map(key('ours')), theirs.map(key('theirs')))) {
      if (change.removed) {
        hunk.ours.push(...ours.slice(left, left + change.count));
        left += change.count;
      } else if (change.added) {
        hunk.theirs.push(...theirs.slice(right, right + change.count));
        right += change.count;
      } else {
        closeHunk();
        for (let index = 0; index < change.count; index += 1) {
          drafts.push(...this.#alike(ours[left + index], theirs[right + index]));
        }
        left += change.count;
        right += change.count;
      }
    }
    closeHunk();
    return drafts;
  }

  #isInsideGroup(place: number): boolean {
    return Object.values(this.#lineages).some(({ spans }) =>
      spans.some((span) => span.from < place && place < span.to),
    );
  }

  /** A unit that went to where its neighbours were joined is told as one that went and one that came. */
  #additions(side: Side, place: number): Addition[] {
    return [...(this.#lineages[side].additions.get(place) ?? [])].map((addition) =>
      addition.movedFrom !== null && !this.#standsAlone(addition.movedFrom)
        ? { ...addition, movedFrom: null }
        : addition,
    );
  }

  #standsAlone(unit: number): boolean {
    return !this.#isInsideGroup(unit) && !this.#isInsideGroup(unit + 1);
  }

  /** Both put in the same, or moved the same unit to here. */
  #alike(ours: Addition | undefined, theirs: Addition | undefined): Draft[] {
    if (!ours || !theirs) return [];
    const base = ours.movedFrom === null ? [] : this.#base.units.slice(ours.movedFrom, ours.movedFrom + 1);
    return [this.#merge(base, { ours: [ours.unit], theirs: [theirs.unit] }, ours.movedFrom === null)];
  }

  #hunk(ours: readonly Addition[], theirs: readonly Addition[]): Draft[] {
    const isNew = ({ movedFrom }: Addition) => movedFrom === null;
    const bothWrote = ours.some(isNew) && theirs.some(isNew);
    if (!bothWrote) {
      const mine = ours.map((addition) => this.#alone('ours', addition));
      const other = theirs.map((addition) => this.#alone('theirs', addition));
      // What was there before comes before what is new.
      return ours.some(isNew) ? [...other, ...mine] : [...mine, ...other];
    }
    const written = (all: readonly Addition[]) => all.filter(isNew).map(({ unit }) => unit);
    const moved = (side: Side, all: readonly Addition[]) =>
      all.filter((addition) => !isNew(addition)).map((addition) => this.#alone(side, addition));
    return [
      this.#merge([], { ours: written(ours), theirs: written(theirs) }),
      ...moved('ours', ours),
      ...moved('theirs', theirs),
    ];
  }

  /** Put in, or moved to here, by one side only. */
  #alone(side: Side, { unit, movedFrom }: Addition): Draft {
    const mine = [unit];
    const places = (other: readonly number[]): Places =>
      side === 'ours' ? { ours: mine, theirs: other } : { ours: other, theirs: mine };
    if (movedFrom === null) {
      const units = at(this.#sides[side].units, mine);
      return { kind: 'settled', ...places([]), madeBy: side, units, text: side, isAddition: true };
    }
    const other: Side = side === 'ours' ? 'theirs' : 'ours';
    const base = this.#base.units.slice(movedFrom, movedFrom + 1);
    const stayed = this.#reading(other, movedFrom, movedFrom + 1);
    if (stayed.length > 0) return this.#merge(base, places(stayed));
    const reason = this.#isMoved(other, movedFrom) ? 'moved' : 'gone';
    return { kind: 'conflict', ...places([]), base, reason };
  }
}

function reasonOf({ base, ours, theirs }: Readings): ConflictReason {
  if (base.length === 0) return 'added';
  return ours.length === 0 || theirs.length === 0 ? 'gone' : 'changed';
}

/**
 * A paragraph that one side wrote so anew that it reads as taken out and another put in beside it: what was put in
 * is that side's reading of what the other changed.
 */
function joinRewritten(drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  for (let index = 0; index < result.length; index += 1) {
    const draft = result[index];
    if (draft?.kind !== 'conflict' || draft.reason !== 'gone') continue;
    const side: Side = draft.ours.length === 0 ? 'ours' : 'theirs';
    const isOfSide = (one: Draft | undefined): one is SettledStretch =>
      one?.kind === 'settled' && one.madeBy === side && (one.isAddition || one.units.length === 0);
    let first = index;
    while (isOfSide(result[first - 1])) first -= 1;
    let last = index;
    while (isOfSide(result[last + 1])) last += 1;
    const around = result.slice(first, last + 1);
    const written = around.filter((one) => one.kind === 'settled').flatMap((one) => one[side]);
    if (written.length === 0) continue;
    const taken = around.filter((one) => one.kind === 'settled' && !one.isAddition);
    const other: Side = side === 'ours' ? 'theirs' : 'ours';
    const joined: Draft = {
      ...draft,
      ours: [],
      theirs: [],
      [side]: written,
      [other]: around.flatMap((one) =>
        taken.includes(one) ? one[other] : one === draft ? draft[other] : [],
      ),
      reason: 'changed',
    };
    result.splice(first, around.length, joined);
    index = first;
  }
  return result;
}

/** Without a common version whatever differs is asked about. */
function withoutBase(ours: SideOfMerge, theirs: SideOfMerge): Draft[] {
  const drafts: Draft[] = [];
  let wasOneSided = false;
  for (const places of facing(ours.content.document.blocks, theirs.content.document.blocks)) {
    const units = at(ours.units, places.ours);
    const last = drafts.at(-1);
    if (isSameJson(units, at(theirs.units, places.theirs))) {
      drafts.push({ kind: 'settled', ...places, madeBy: 'both', units, text: 'ours', isAddition: false });
    } else if (last?.kind === 'conflict' && wasOneSided && isOneSided(places)) {
      drafts[drafts.length - 1] = {
        ...last,
        ours: [...last.ours, ...places.ours],
        theirs: [...last.theirs, ...places.theirs],
      };
    } else drafts.push({ kind: 'conflict', ...places, base: [], reason: 'unknown' });
    wasOneSided = isOneSided(places);
  }
  return drafts;
}

const isOneSided = ({ ours, theirs }: Places) => ours.length === 0 || theirs.length === 0;
