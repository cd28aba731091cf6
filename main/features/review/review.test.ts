/** Review through the services, over one temporary library: people are slow to make, as PINs are. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Approval } from '#shared/model/approval.ts';
import type { Person } from '#shared/model/person.ts';
import { TEMPLATE_CHOICES } from '#shared/model/template-settings.ts';
import {
  addPerson,
  approve,
  approveIssue,
  publish,
  retitle,
  submit,
  write,
} from '../../../tests/support/review-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk, type Desk } from '../../desk/desk.ts';

let desk: Desk;
let lan: Person;
let duong: Person;
let vinh: Person;
let khai: Person;
let hanh: Person;
let clock = Date.parse('2026-11-02T01:00:00Z');

function tick(): Date {
  clock += 1000;
  return new Date(clock);
}

beforeAll(async () => {
  const library = await mkdtemp(join(tmpdir(), 'toa-soan-review-'));
  desk = await createDesk({ library, whenMissing: 'empty' }, { ...TEST_PORTS, now: tick });
  lan = await addPerson(desk, 'Lan', 'editor');
  duong = await addPerson(desk, 'Đường', 'editor');
  vinh = await addPerson(desk, 'Vinh', 'reviewer');
  khai = await addPerson(desk, 'Khải', 'reviewer', 'editor');
  hanh = await addPerson(desk, 'Hạnh', 'clerk');
  return async () => {
    await desk.close();
    await rm(library, { recursive: true, force: true });
  };
}, 60_000);

const refused = (code: string) => expect.objectContaining({ code });
const stateOf = async (id: string) => (await desk.services.articles.get(id)).state;
const reviewOf = (id: string, person = lan) => desk.services.reviewReader.ofArticle(person, id);
const bodyOf = (words: string) => documentOf([textBlock('paragraph', words)]);

async function saveAs(person: Person, id: string, patch: object): Promise<void> {
  await desk.services.people.seat(person.id);
  const { revision } = await desk.services.articles.get(id);
  await desk.services.articles.save(id, revision, patch);
}

async function approved(title: string): Promise<string> {
  const id = await write(desk, lan, title);
  await submit(desk, lan, id, vinh);
  await approve(desk, vinh, id);
  return id;
}

async function issueWith(...articleIds: string[]): Promise<string> {
  const publication = await desk.services.publications.main();
  return desk.services.issues.create(publication.id, { number: '1/2026', date: '2026-11-20', theme: '' }, [
    { name: 'Tin', articleIds },
    { name: 'Bài', articleIds: [] },
  ]);
}

describe('an approval', () => {
  it('is signed, keeps the version, and is told', async () => {
    const id = await approved('Một cửa');
    const review = await reviewOf(id);
    expect(review).toMatchObject({ state: 'approved', lapsed: null, isApprovedWithoutRecord: false });
    const [approval] = review.approvals;
    expect(approval).toMatchObject({ personName: 'Vinh', hash: review.hash });
    const content = await desk.services.versions.content(approval?.versionId ?? '');
    expect(content.title).toBe('Một cửa');
    expect(review.rounds[0]?.steps.map(({ kind, person, toPerson }) => [kind, person, toPerson])).toEqual([
      ['submitted', 'Lan', 'Vinh'],
      ['approved', 'Vinh', null],
    ]);
  });

  it('lapses with the first change, which it names, and does not come back when that is undone', async () => {
    const id = await approved('Hai cửa');
    await saveAs(lan, id, { title: 'Ba cửa', document: bodyOf('Khác.') });
    const after = await reviewOf(id);
    expect(after).toMatchObject({ state: 'draft', approvals: [] });
    expect(after.lapsed).toMatchObject({
      by: 'Lan',
      approvedBy: ['Vinh'],
      parts: [{ part: 'field', field: 'title' }, { part: 'body' }],
    });
    await saveAs(lan, id, { title: 'Hai cửa', document: bodyOf('Hai cửa.') });
    const undone = await reviewOf(id);
    expect(undone).toMatchObject({ state: 'draft', approvals: [], lapsed: { parts: [] } });
    expect(undone.hash).toBe(undone.allApprovals[0]?.hash);
    await submit(desk, lan, id, vinh);
    await approve(desk, vinh, id);
    expect(await reviewOf(id)).toMatchObject({ state: 'approved', lapsed: null });
  });

  it('lapses when an earlier version comes back, too', async () => {
    const id = await approved('Bản trước');
    const [version] = await desk.services.versions.list(id);
    await saveAs(lan, id, { lead: 'Thêm' });
    await submit(desk, lan, id, vinh);
    await approve(desk, vinh, id);
    await desk.services.people.seat(lan.id);
    await desk.services.versions.restore(version?.id ?? '', id);
    expect(await reviewOf(id)).toMatchObject({ state: 'draft', approvals: [] });
  });

  it('does not mind a comment', async () => {
    const id = await approved('Bình luận');
    const threadId = randomUUID();
    const anchor = (edge: 'start' | 'end') => ({ type: 'commentAnchor', threadId, edge }) as const;
    const content = [anchor('start'), { type: 'text' as const, text: 'Bình luận.' }, anchor('end')];
    await saveAs(vinh, id, { document: documentOf([{ type: 'paragraph', content }]) });
    expect(await reviewOf(id)).toMatchObject({ state: 'approved', lapsed: null });
  });

  it('is not for the own article, whoever handed it in', async () => {
    const id = await write(desk, lan, 'Sửa một chữ');
    await retitle(desk, khai, id, 'Sửa hai chữ');
    await submit(desk, lan, id);
    await expect(approve(desk, khai, id)).rejects.toEqual(refused('OWN_ARTICLE'));
    expect(await reviewOf(id, khai)).toMatchObject({ approveRefusal: 'OWN_ARTICLE' });
    await approve(desk, vinh, id);
    expect(await stateOf(id)).toBe('approved');
  });

  it('is not given twice at once, and not to a text that is not in front of the reviewer', async () => {
    const id = await write(desk, lan, 'Cùng lúc');
    await submit(desk, lan, id);
    const { hash } = await reviewOf(id);
    const decision = { articleId: id, hash, note: '' };
    const both = await Promise.allSettled([
      desk.services.review.approve(vinh, decision),
      desk.services.review.approve(khai, decision),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'APPROVED_ALREADY' },
    });
    await retitle(desk, lan, id, 'Khác');
    await submit(desk, lan, id);
    await expect(desk.services.review.approve(vinh, decision)).rejects.toEqual(refused('TEXT_CHANGED'));
    expect(await stateOf(id)).toBe('submitted');
  });

  it('asks for the PIN while the key is closed, and changes nothing', async () => {
    const id = await write(desk, lan, 'Khóa');
    await submit(desk, lan, id, vinh);
    desk.services.keys.lock();
    await expect(approve(desk, vinh, id)).rejects.toEqual(refused('KEY_LOCKED'));
    expect(await stateOf(id)).toBe('submitted');
    for (const { id: personId } of [vinh, khai]) await desk.services.keys.unlock(personId, '2468');
    await approve(desk, vinh, id);
  });

  it('is refused while the clock stands before what is on record', async () => {
    const id = await write(desk, lan, 'Đồng hồ');
    await submit(desk, lan, id, vinh);
    const now = clock;
    clock -= 3_600_000;
    await expect(approve(desk, vinh, id)).rejects.toEqual(refused('CLOCK_BEHIND'));
    expect(await stateOf(id)).toBe('submitted');
    clock = now - 30_000;
    await approve(desk, vinh, id);
    const [approval] = (await reviewOf(id)).approvals;
    expect(Date.parse(approval?.at ?? '')).toBeGreaterThan(now - 30_000);
    clock = now;
  });
});

describe('an approval from another desk', () => {
  /** As if it had been given elsewhere: the same signature, no trace here. */
  async function carried(id: string): Promise<Approval> {
    await submit(desk, lan, id, vinh);
    const { hash } = await reviewOf(id);
    await desk.services.review.approve(vinh, { articleId: id, hash, note: '' });
    const [approval] = (await reviewOf(id)).approvals;
    if (!approval) throw new Error('no approval');
    await desk.services.review.return(vinh, { articleId: id, hash, note: 'Xem lại' });
    await submit(desk, lan, id, khai);
    return { ...approval, id: randomUUID() };
  }

  it('is taken over once', async () => {
    const id = await write(desk, lan, 'Từ máy khác');
    const approval = await carried(id);
    await desk.services.review.takeOver(approval);
    await desk.services.review.takeOver(approval);
    const review = await reviewOf(id);
    expect(review).toMatchObject({ state: 'approved' });
    expect(review.approvals).toHaveLength(1);
  });

  it('is refused when it was given to another text or article, or is signed by nobody', async () => {
    const id = await write(desk, lan, 'Phát lại');
    const approval = await carried(id);
    const other = await write(desk, lan, 'Bài khác');
    await submit(desk, lan, other, vinh);
    const { hash } = await reviewOf(other);
    const { takeOver } = desk.services.review;
    const take = (change: Partial<Approval>) =>
      takeOver.call(desk.services.review, { ...approval, id: randomUUID(), ...change });
    await expect(take({ articleId: other })).rejects.toEqual(refused('APPROVAL_NOT_GENUINE'));
    await expect(take({ articleId: other, hash })).rejects.toEqual(refused('APPROVAL_NOT_GENUINE'));
    await expect(take({ personId: khai.id })).rejects.toEqual(refused('APPROVAL_NOT_GENUINE'));
    await expect(take({ at: '2026-11-03T00:00:00.000Z' })).rejects.toEqual(refused('APPROVAL_NOT_GENUINE'));
    await expect(take({ keyId: 'x' })).rejects.toEqual(refused('APPROVAL_NOT_GENUINE'));
    await retitle(desk, lan, id, 'Phát lại, sửa');
    await submit(desk, lan, id, khai);
    await expect(take({})).rejects.toEqual(refused('TEXT_CHANGED'));
    expect(await stateOf(other)).toBe('submitted');
  });
});

describe('handing in, back and on', () => {
  it('returns with remarks, which stay while it is revised, and goes another round', async () => {
    const id = await write(desk, lan, 'Trả lại');
    await submit(desk, lan, id, vinh, '2026-11-01');
    const { hash } = await reviewOf(id);
    await desk.services.review.return(vinh, { articleId: id, hash, note: 'Ghi rõ nguồn' });
    const { returnedToMe, dueToday } = await desk.services.queues.queues(lan);
    const queued = returnedToMe.find(({ articleId }) => articleId === id);
    expect(queued).toMatchObject({ note: 'Ghi rõ nguồn', lastBy: 'Vinh', due: '2026-11-01' });
    expect(dueToday.map(({ articleId }) => articleId)).toContain(id);
    await retitle(desk, lan, id, 'Trả lại, đã sửa');
    expect(await stateOf(id)).toBe('returned');
    await submit(desk, lan, id, vinh);
    expect((await reviewOf(id)).rounds.map(({ number, endedAt }) => [number, endedAt === null])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('waits for the one it was given to until it is handed on', async () => {
    const id = await write(desk, lan, 'Chuyển người');
    await submit(desk, lan, id, vinh);
    const waits = async (person: Person) =>
      (await desk.services.queues.queues(person)).waitingForMe.some(({ articleId }) => articleId === id);
    expect([await waits(vinh), await waits(khai), await waits(lan)]).toEqual([true, false, false]);
    await expect(approve(desk, khai, id)).rejects.toEqual(refused('REVIEWED_BY_ANOTHER'));
    await expect(desk.services.review.delegate(vinh, id, hanh.id, '')).rejects.toEqual(
      refused('REVIEWER_UNSUITABLE'),
    );
    await desk.services.review.delegate(vinh, id, khai.id, 'Tôi nghỉ');
    expect([await waits(vinh), await waits(khai)]).toEqual([false, true]);
    expect((await desk.services.queues.queues(lan)).mineWaiting).toContainEqual(
      expect.objectContaining({ articleId: id, reviewer: 'Khải', note: 'Tôi nghỉ' }),
    );
    await approve(desk, khai, id);
  });

  it('is taken back by who handed it in, and by writing on', async () => {
    const id = await write(desk, lan, 'Rút lại');
    await submit(desk, lan, id);
    await expect(desk.services.review.withdraw(duong, id)).rejects.toEqual(refused('NOT_SUBMITTED_BY_YOU'));
    await desk.services.review.withdraw(lan, id);
    expect(await stateOf(id)).toBe('draft');
    await submit(desk, lan, id);
    await retitle(desk, duong, id, 'Viết tiếp');
    const { state, rounds } = await reviewOf(id);
    expect([state, rounds[0]?.steps.at(-1)]).toEqual([
      'draft',
      expect.objectContaining({ kind: 'reopened', person: 'Đường' }),
    ]);
  });

  it('is refused from a window that has not seen the newest text, and for a blank page', async () => {
    const id = await write(desk, lan, 'Cũ');
    await retitle(desk, duong, id, 'Mới');
    const stale = { articleId: id, revision: 1, reviewerId: null, due: null, note: '' };
    await expect(desk.services.review.submit(lan, stale)).rejects.toEqual(refused('CHANGED_ELSEWHERE'));
    const blank = await desk.services.articles.create();
    await expect(submit(desk, lan, blank)).rejects.toEqual(refused('ARTICLE_IS_EMPTY'));
  });
});

describe('a publication that asks for two reviewers', () => {
  it('gets two different ones', async () => {
    const { id: publicationId } = await desk.services.publications.main();
    const id = await write(desk, lan, 'Hai người duyệt');
    await desk.services.publicationReview.set(publicationId, 2);
    try {
      await submit(desk, lan, id, vinh);
      await approve(desk, vinh, id);
      expect(await reviewOf(id)).toMatchObject({ state: 'submitted', needed: 2 });
      await expect(approve(desk, vinh, id)).rejects.toEqual(refused('APPROVED_ALREADY'));
      const { waitingForMe } = await desk.services.queues.queues(vinh);
      expect(waitingForMe.map(({ articleId }) => articleId)).not.toContain(id);
      await approve(desk, khai, id);
      const review = await reviewOf(id);
      expect(review.state).toBe('approved');
      expect(review.approvals.map(({ personName }) => personName)).toEqual(['Vinh', 'Khải']);
    } finally {
      await desk.services.publicationReview.set(publicationId, 1);
    }
  });
});

describe('an issue', () => {
  it('is approved when its articles are, and published by the clerk; then nothing changes any more', async () => {
    const [one, two] = [await approved('Bài một'), await write(desk, lan, 'Bài hai')];
    const issueId = await issueWith(one, two);
    await expect(approveIssue(desk, vinh, issueId)).rejects.toMatchObject({
      code: 'ISSUE_NOT_READY',
      details: { articles: ['Bài hai'] },
    });
    await submit(desk, lan, two, vinh);
    await approve(desk, vinh, two);
    await expect(publish(desk, hanh, issueId)).rejects.toEqual(refused('ISSUE_NOT_APPROVED'));
    const toApprove = async () =>
      (await desk.services.queues.queues(vinh)).issuesToApprove.map((item) => item.issueId);
    expect(await toApprove()).toContain(issueId);
    await approveIssue(desk, vinh, issueId);
    expect(await toApprove()).not.toContain(issueId);
    await publish(desk, hanh, issueId);
    expect([await stateOf(one), await stateOf(two)]).toEqual(['published', 'published']);
    const { issues, articles } = desk.services;
    await expect(issues.remove(issueId, one)).rejects.toEqual(refused('ISSUE_PUBLISHED'));
    await expect(issues.trash(issueId)).rejects.toEqual(refused('ISSUE_PUBLISHED'));
    await expect(retitle(desk, lan, one, 'Sửa')).rejects.toEqual(refused('STATE_FORBIDS'));
    await expect(articles.trash([one])).rejects.toEqual(refused('STATE_FORBIDS'));
    await expect(publish(desk, hanh, issueId)).rejects.toEqual(refused('ISSUE_PUBLISHED'));
    expect((await desk.services.issueApprovals.ofIssue(issueId)).approval).not.toBeNull();
  });

  it('loses its approval with any change of what it was given to', async () => {
    const [one, two, three] = [
      await approved('Tin một'),
      await approved('Tin hai'),
      await approved('Tin ba'),
    ];
    const issueId = await issueWith(one, two);
    const { issues, issueApprovals, overrides, publications } = desk.services;
    const sections = (await issues.get(issueId)).sections;
    const place = (articleId: string, index: number) =>
      issues.place(issueId, articleId, { sectionId: sections[0]?.id ?? '', index });
    const lost = async (change: () => Promise<unknown>) => {
      await approveIssue(desk, vinh, issueId);
      await change();
      const { approval, lapsed } = await issueApprovals.ofIssue(issueId);
      const reason = lapsed?.lapsedReason;
      return [approval, reason?.kind === 'changed' ? reason.parts.map(({ part }) => part) : reason];
    };
    expect(await lost(() => place(two, 0))).toEqual([null, ['order']]);
    expect(await lost(() => place(three, 0))).toEqual([null, ['articleAdded']]);
    expect(await lost(() => issues.remove(issueId, three))).toEqual([null, ['articleRemoved']]);
    const override = { fields: { title: 'Tin một, in riêng' }, figures: {} };
    expect(await lost(() => overrides.set(issueId, one, override))).toEqual([null, ['override']]);
    expect(await lost(() => overrides.set(issueId, one, null))).toEqual([null, ['override']]);
    const names = sections.map(({ id, name }) => ({ id, name: `${name} mới` }));
    expect(await lost(() => issues.arrangeSections(issueId, names))).toEqual([null, ['sections']]);
    const details = { number: '1/2026', date: '2026-11-21', theme: '' };
    expect(await lost(() => issues.updateDetails(issueId, details))).toEqual([null, ['date']]);
    const { id: publicationId, ...printed } = await publications.main();
    const renamed = { ...printed, place: 'Triều Giang' };
    expect(await lost(() => publications.update(publicationId, renamed))).toEqual([null, ['publication']]);
    // Settings as the template has them are none: what was approved before there were any stays approved.
    const looks = TEMPLATE_CHOICES['ban-tin'].defaults;
    const toTheDefaults = async () => {
      await publications.update(publicationId, { ...renamed, settings: looks });
      expect((await issueApprovals.ofIssue(issueId)).approval).not.toBeNull();
    };
    const recolour = () =>
      publications.update(publicationId, { ...renamed, settings: { ...looks, accent: 'red' } });
    expect(await lost(() => toTheDefaults().then(recolour))).toEqual([null, ['templateSettings']]);
    expect(await lost(() => issueApprovals.withdraw(vinh, issueId))).toEqual([null, { kind: 'withdrawn' }]);
    expect(await lost(() => retitle(desk, lan, one, 'Tin đổi'))).toEqual([null, ['article']]);
  });
});

describe('a library from before the record of approvals', () => {
  it('opens, and what was approved then is approved again before it goes out', async () => {
    const id = await write(desk, lan, 'Duyệt ngày trước');
    await desk.services.articles.setState(id, 'approved');
    const issueId = await issueWith(id);
    expect(await reviewOf(id)).toMatchObject({ isApprovedWithoutRecord: true });
    await expect(approveIssue(desk, vinh, issueId)).rejects.toEqual(refused('ISSUE_NOT_READY'));
    await approve(desk, vinh, id);
    expect(await reviewOf(id)).toMatchObject({ state: 'approved', isApprovedWithoutRecord: false });
    await approveIssue(desk, vinh, issueId);
  });
});
