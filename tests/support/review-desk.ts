/** People who write, review and publish, at one desk, reviewers with keys that are open. */
import type { Desk } from '#main/desk/desk.ts';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Person, Role } from '#shared/model/person.ts';

/** Adds somebody, reviewers with an open key; it takes a second, as PINs are meant to. */
export async function addPerson({ services }: Desk, name: string, ...roles: Role[]): Promise<Person> {
  const person = await services.accounts.add({ name, title: '', roles }, '2468', false);
  if (roles.includes('reviewer')) await services.keys.unlock(person.id, '2468');
  return person;
}

/** A draft of theirs. */
export async function write({ services }: Desk, person: Person, title: string): Promise<string> {
  await services.people.seat(person.id);
  return services.articles.create({ title, document: documentOf([textBlock('paragraph', `${title}.`)]) });
}

/** Changes the title, as this person. */
export async function retitle({ services }: Desk, person: Person, id: string, title: string): Promise<void> {
  await services.people.seat(person.id);
  const { revision } = await services.articles.get(id);
  await services.articles.save(id, revision, { title });
}

export async function submit(
  { services }: Desk,
  person: Person,
  articleId: string,
  to: Person | null = null,
  due: string | null = null,
): Promise<void> {
  await services.people.seat(person.id);
  const { revision } = await services.articles.get(articleId);
  await services.review.submit(person, { articleId, revision, reviewerId: to?.id ?? null, due, note: '' });
}

/** Says yes to the article as it stands. */
export async function approve({ services }: Desk, person: Person, articleId: string): Promise<void> {
  await services.people.seat(person.id);
  const { hash } = await services.reviewReader.ofArticle(person, articleId);
  await services.review.approve(person, { articleId, hash, note: '' });
}

export async function approveIssue({ services }: Desk, person: Person, issueId: string): Promise<void> {
  await services.people.seat(person.id);
  const { hash } = await services.issueApprovals.ofIssue(issueId);
  await services.issueApprovals.approve(person, { issueId, hash, note: '' });
}

export async function publish({ services }: Desk, person: Person, issueId: string): Promise<void> {
  await services.people.seat(person.id);
  const { hash } = await services.issueApprovals.ofIssue(issueId);
  await services.issueApprovals.publish(person, issueId, hash);
}
