/** What waits is read from rows; here it is held against what reading every article and issue whole tells. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { QueuedArticle, QueuedIssue, ReviewQueues } from '#shared/model/review.ts';
import {
  addPerson,
  approve,
  approveIssue,
  publish,
  submit,
  write,
} from '../../../tests/support/review-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk, type Desk } from '../../desk/desk.ts';

let desk: Desk;
let lan: Person;
let vinh: Person;
let khai: Person;
let hanh: Person;
let publicationId: string;
let clock = Date.parse('2026-11-02T01:00:00Z');

beforeAll(async () => {
  const library = await mkdtemp(join(tmpdir(), 'toa-soan-queues-'));
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  desk = await createDesk({ library, whenMissing: 'empty' }, { ...TEST_PORTS, now });
  lan = await addPerson(desk, 'Lan', 'editor');
  vinh = await addPerson(desk, 'Vinh', 'reviewer');
  khai = await addPerson(desk, 'Khải', 'reviewer', 'editor');
  hanh = await addPerson(desk, 'Hạnh', 'clerk');
  publicationId = (await desk.services.publications.main()).id;
  return async () => {
    await desk.close();
    await rm(library, { recursive: true, force: true });
  };
}, 60_000);

async function approved(title: string): Promise<string> {
  const id = await write(desk, lan, title);
  await submit(desk, lan, id, vinh);
  await approve(desk, vinh, id);
  return id;
}

async function issueWith(number: string, due: string | null, ...articleIds: string[]): Promise<string> {
  const details = { number, date: '2026-11-20', theme: '' };
  const id = await desk.services.issues.create(publicationId, details, [{ name: 'Tin', articleIds }]);
  await desk.services.issueApprovals.setDeadline(id, due);
  return id;
}

type Ids = Record<keyof ReviewQueues, string[]>;

/** By the rules, from whole articles and issues. */
async function readWhole(person: Person, today: string): Promise<Ids> {
  const { articles, issues, reviewReader, issueApprovals } = desk.services;
  const ids: Ids = {
    waitingForMe: [],
    returnedToMe: [],
    dueToday: [],
    mineWaiting: [],
    issuesToApprove: [],
    issuesToPublish: [],
    issuesDue: [],
  };
  for (const { id } of (await articles.list(100, 0)).articles) {
    const { state, rounds } = await reviewReader.ofArticle(person, id);
    const [round] = rounds;
    const suitable = (await reviewReader.reviewers(person, id)).filter(({ isSuitable }) => isSuitable);
    const isMine = round?.steps[0]?.personId === person.id;
    const isForMe =
      round?.reviewerId === person.id ||
      (round?.reviewerId === null && suitable.some((reviewer) => reviewer.id === person.id));
    const queue =
      state === 'submitted' && isForMe && mayDo(person.roles, 'article.approve')
        ? 'waitingForMe'
        : isMine && state === 'returned'
          ? 'returnedToMe'
          : isMine && state === 'submitted'
            ? 'mineWaiting'
            : null;
    if (queue === null) continue;
    ids[queue].push(id);
    if (round?.due && round.due <= today) ids.dueToday.push(id);
  }
  for (const { id, state, articleCount } of await issues.list()) {
    if (state === 'published' || articleCount === 0) continue;
    const { approval, articles: own, due } = await issueApprovals.ofIssue(id);
    if (due !== null && due <= today) ids.issuesDue.push(id);
    if (!own.every(({ isReady }) => isReady)) continue;
    if (!approval && mayDo(person.roles, 'issue.approve')) ids.issuesToApprove.push(id);
    if (approval && mayDo(person.roles, 'issue.publish')) ids.issuesToPublish.push(id);
  }
  return ids;
}

const sorted = (ids: Ids) =>
  Object.fromEntries(Object.entries(ids).map(([queue, list]) => [queue, list.toSorted()]));

async function queued(person: Person): Promise<Ids> {
  const queues = await desk.services.queues.queues(person);
  return Object.fromEntries(
    Object.entries(queues).map(([queue, items]) => [
      queue,
      items.map((item: QueuedArticle | QueuedIssue) => ('articleId' in item ? item.articleId : item.issueId)),
    ]),
  ) as Ids;
}

it('tells what waits for whom as the articles and issues themselves do', async () => {
  const { articles, issues, review, reviewReader, publicationReview } = desk.services;
  await write(desk, lan, 'Nháp');
  const late = await write(desk, lan, 'Quá hạn');
  await submit(desk, lan, late, vinh, '2026-11-01');
  await submit(desk, lan, await write(desk, lan, 'Ai duyệt cũng được'), null, '2026-11-09');
  await submit(desk, khai, await write(desk, khai, 'Của người cũng duyệt'));
  const back = await write(desk, lan, 'Trả lại');
  await submit(desk, lan, back, vinh, '2026-11-02');
  const { hash } = await reviewReader.ofArticle(vinh, back);
  await review.return(vinh, { articleId: back, hash, note: 'Ghi rõ nguồn' });
  const thrown = await write(desk, lan, 'Bỏ đi');
  await submit(desk, lan, thrown);
  await articles.trash([thrown]);

  const [ready, said] = [await approved('Đã duyệt'), await approved('Đã duyệt cả số')];
  const unsigned = await write(desk, lan, 'Duyệt từ trước khi có sổ');
  await articles.setState(unsigned, 'approved');
  const readyIssue = await issueWith('1/2026', '2026-11-01', ready);
  const saidIssue = await issueWith('2/2026', null, said);
  await approveIssue(desk, vinh, saidIssue);
  const out = await issueWith('3/2026', '2026-11-01', await approved('Đã ra'));
  await approveIssue(desk, vinh, out);
  await publish(desk, hanh, out);
  await issueWith('4/2026', '2026-11-01', await approved('Một bài xong'), late);
  await issueWith('5/2026', '2026-12-01', unsigned);
  await issueWith('6/2026', '2026-11-01');
  await issues.trash(await issueWith('7/2026', '2026-11-01', await approved('Trong số đã bỏ')));
  // One yes of two: who gave it is not asked again.
  await publicationReview.set(publicationId, 2);
  const half = await write(desk, lan, 'Một trong hai người duyệt');
  await submit(desk, lan, half);
  await approve(desk, vinh, half);
  const { waitingForMe } = await desk.services.queues.queues(khai);
  expect(waitingForMe.find(({ articleId }) => articleId === half)).toMatchObject({ approvals: 1, needed: 2 });
  for (const person of [lan, vinh, khai, hanh]) {
    expect(sorted(await queued(person)), person.name).toEqual(sorted(await readWhole(person, '2026-11-02')));
  }
  await publicationReview.set(publicationId, 1);
  for (const person of [lan, vinh, khai, hanh]) {
    expect(sorted(await queued(person)), person.name).toEqual(sorted(await readWhole(person, '2026-11-02')));
  }
  expect((await queued(vinh)).issuesToApprove).toEqual([readyIssue]);
  expect((await queued(hanh)).issuesToPublish).toEqual([saidIssue]);
});
