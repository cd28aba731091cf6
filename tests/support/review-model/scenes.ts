/**
 * Scenes of the model-based test of review. Chance alone hardly ever gets as far as an approved issue; a scene leads
 * there and then does at once what must not pass.
 */
import type { Newsroom } from './newsroom.ts';

/** A command of fast-check. */
export interface Step {
  check: () => boolean;
  run: (room: Newsroom) => Promise<void>;
  toString: () => string;
}

/** People by their index: three who write, one of them first, and who only reviews or publishes. */
export const LAN = 0;
export const VINH = 1;
export const KHAI = 2;
export const HANH = 4;
/** The first two stand in the issue at the beginning, the third stands by. */
export const ARTICLES = 3;

/** @param name what fast-check prints of a sequence that breaks something. */
export function step(name: string, run: (room: Newsroom) => Promise<void>): Step {
  return { check: () => true, run: (room) => run(room), toString: () => name };
}

export function approveAsIs(room: Newsroom, person: number, index: number): Promise<void> {
  room.read(person, index);
  return room.approve(person, index);
}

/** Hands an article in for any reviewer, with all suggestions decided. */
async function handIn(room: Newsroom, index: number, by = LAN): Promise<void> {
  if (room.article(index).suggestions.size > 0) await room.decideSuggestions(LAN, index, 'Một');
  const { state } = room.article(index);
  if (state === 'draft' || state === 'returned') await room.submit(by, index, null);
}

/** Leads an article to as many approvals as are asked for, if there are people left to give them. */
async function bring(room: Newsroom, index: number): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await handIn(room, index);
    const given = room.article(index).approvals.filter(({ isOpen }) => isOpen).length;
    const [reviewer] = room.reviewersOf(index);
    if (given >= room.state.needed || reviewer === undefined) return;
    await approveAsIs(room, reviewer, index);
    const { approvals, submittedBy } = room.article(index);
    // It waits for somebody else: who handed it in begins again.
    if (approvals.filter(({ isOpen }) => isOpen).length === given) {
      const by = [0, 1, 2, 3, 4].find((person) => room.person(person).id === submittedBy);
      await room.withdraw(by ?? LAN, index);
    }
  }
}

/** Leads all articles of the issue to their approvals, and then the issue to its own. */
async function bringIssue(room: Newsroom): Promise<void> {
  for (const [index, { id }] of room.state.articles.entries()) {
    if (room.state.issue.articleIds.includes(id)) await bring(room, index);
  }
  room.readIssue(VINH);
  room.readIssue(HANH);
  await room.approveIssue(VINH);
}

/** Publishes as it was read before, and then as it is. */
async function tryToPublish(room: Newsroom): Promise<void> {
  await room.publish(HANH);
  room.readIssue(HANH);
  await room.publish(HANH);
}

/** What happens to an issue after it was approved: none of it may go out as approved. */
export const CHANGES = [
  'reordered',
  'placed',
  'taken out',
  'theme',
  'section',
  'printed otherwise',
  'publication',
  'written',
  'written and undone',
  'suggested',
  'taken back',
  'more reviewers',
  'withdrawn',
] as const;

async function changeApproved(room: Newsroom, change: (typeof CHANGES)[number], by: number): Promise<void> {
  switch (change) {
    case 'reordered':
      return room.place(by, 0, 0, 2);
    case 'placed':
      return room.place(by, 2, 1, 0);
    case 'taken out':
      return room.takeOut(by, 1);
    case 'theme':
      return room.setTheme(by, `${room.state.issue.hash.slice(0, 6)}`);
    case 'printed otherwise':
      return room.printOtherwise(by, 0, `Tít ${room.state.issue.hash.slice(0, 6)}`);
    case 'section':
      return room.renameSection(by, `Mục ${room.state.issue.hash.slice(0, 6)}`);
    case 'publication':
      return room.renamePublication(by, `Bản tin ${room.state.issue.hash.slice(0, 6)}`);
    case 'written':
      return room.retitle(by, 0, 'Khác');
    case 'written and undone':
      await room.retitle(by, 0, `${room.article(0).title}.`);
      return room.undoTitle(by, 0);
    case 'suggested':
      return room.suggest(by, 0);
    case 'taken back': {
      const approver = [0, 1, 2, 3].find((person) =>
        room
          .article(0)
          .approvals.some(({ isOpen, personId }) => isOpen && personId === room.person(person).id),
      );
      return approver === undefined ? undefined : room.giveBack(approver, 0);
    }
    case 'more reviewers':
      return room.askFor(2);
    case 'withdrawn':
      return room.withdrawIssueApproval(VINH);
  }
}

export const scenes = {
  approved: (a: number) => step(`${a} is brought to its approvals`, (room) => bring(room, a)),

  undone: (a: number, by: number) =>
    step(`${a} is approved, then written and undone by ${by}, then published`, async (room) => {
      await bring(room, a);
      await room.retitle(by, a, `${room.article(a).title}.`);
      await room.undoTitle(by, a);
      await tryToPublish(room);
    }),

  stale: (a: number, by: number) =>
    step(
      `${a} is read by a reviewer, written by ${by}, handed in, returned and approved as read`,
      async (room) => {
        await handIn(room, a);
        const [reviewer] = room.reviewersOf(a).filter((person) => person !== by);
        if (reviewer === undefined) return;
        room.read(reviewer, a);
        await room.retitle(by, a, `${room.article(a).title}.`);
        await handIn(room, a);
        await room.giveBack(reviewer, a);
        await room.approve(reviewer, a);
        await tryToPublish(room);
      },
    ),

  twice: (a: number) =>
    step(`${a} is approved twice by one person where two are asked for`, async (room) => {
      await room.askFor(2);
      await handIn(room, a);
      const [reviewer] = room.reviewersOf(a);
      if (reviewer === undefined) return;
      await approveAsIs(room, reviewer, a);
      await room.approve(reviewer, a);
      await tryToPublish(room);
      await room.askFor(1);
    }),

  together: (a: number, between: number | null) =>
    step(`${a} is read by two reviewers, written by ${between}, and approved by both`, async (room) => {
      await room.askFor(2);
      await handIn(room, a);
      const [first, second] = room.reviewersOf(a).filter((person) => person !== between);
      if (first === undefined || second === undefined) return;
      room.read(first, a);
      room.read(second, a);
      await room.approve(first, a);
      if (between !== null) {
        await room.retitle(between, a, `${room.article(a).title}.`);
        await handIn(room, a);
      }
      await room.approve(second, a);
      await room.askFor(1);
    }),

  own: (a: number, by: number, handedInBy: number) =>
    step(`${a} is written by ${by}, handed in by ${handedInBy} and approved by both`, async (room) => {
      await room.retitle(by, a, `${room.article(a).title}.`);
      await room.withdraw(LAN, a);
      await handIn(room, a, handedInBy);
      await approveAsIs(room, by, a);
      await approveAsIs(room, handedInBy, a);
    }),

  undecided: (a: number, by: number) =>
    step(`${a} is handed in, gets suggestions of ${by} and is approved`, async (room) => {
      await handIn(room, a);
      await room.suggest(by, a);
      for (const reviewer of room.reviewersOf(a)) await approveAsIs(room, reviewer, a);
      room.readIssue(VINH);
      await room.approveIssue(VINH);
      await tryToPublish(room);
    }),

  unready: () =>
    step('the issue is approved and published as it stands', async (room) => {
      room.readIssue(VINH);
      await room.approveIssue(VINH);
      await tryToPublish(room);
    }),

  changed: (change: (typeof CHANGES)[number], by: number) =>
    step(`the issue is approved, ${change} by ${by}, published and approved as read`, async (room) => {
      await bringIssue(room);
      await changeApproved(room, change, by);
      await tryToPublish(room);
      await room.approveIssue(VINH);
      if (change === 'more reviewers') await room.askFor(1);
      if (change === 'placed') await room.takeOut(by, 2);
      if (change === 'taken out') await room.place(by, 1, 0, 1);
    }),

  goneOut: () =>
    step('the issue goes out', async (room) => {
      await bringIssue(room);
      await tryToPublish(room);
    }),

  out: (by: number) =>
    step(`the issue goes out, and ${by} does everything to it`, async (room) => {
      await bringIssue(room);
      await room.publish(HANH);
      await room.retitle(by, 0, 'Khác');
      await room.suggest(by, 0);
      await room.restoreFirstVersion(by, 0);
      await room.withdraw(LAN, 0);
      await handIn(room, 0);
      await room.giveBack(VINH, 0);
      for (const change of CHANGES) await changeApproved(room, change, by);
      await room.trashArticle(by, 0);
      await room.trashIssue(by);
      await room.publish(HANH);
      await room.askFor(1);
    }),
} satisfies Record<string, (...given: never[]) => Step>;

/** Each scene once, so that no run depends on chance to get there. */
export const EVERY_SCENE: readonly Step[] = [
  scenes.unready(),
  scenes.stale(0, LAN),
  scenes.twice(0),
  scenes.together(1, null),
  scenes.together(1, LAN),
  scenes.own(2, KHAI, LAN),
  scenes.own(2, LAN, KHAI),
  scenes.undecided(1, VINH),
  scenes.undone(0, LAN),
  ...CHANGES.map((change) => scenes.changed(change, LAN)),
  scenes.out(LAN),
];
