/** Which permission each procedure of the contract asks for. A new procedure gets its line here. */
import type { Desk } from '#main/desk/desk.ts';
import { mayDo, type Permission, type Person } from '#shared/model/person.ts';

/** What each procedure asks for; `open` ones are for people who are not signed in yet. */
const ASKED: Partial<Record<Permission | 'open', readonly string[]>> = {
  open: [
    'desk.about',
    'people.current',
    'people.session',
    'people.list',
    'people.signIn',
    'setup.kind',
    'setup.begin',
  ],
  read: [
    'articles.listed',
    'search.find',
    'search.ids',
    'search.cited',
    'search.citing',
    'search.saved',
    'search.save',
    'search.forget',
    'audit.ofArticle',
    'audit.ofIssue',
    'keys.list',
    'keys.writeCard',
    'desk.changes',
    'people.lock',
    'people.stillHere',
    'people.unlockKey',
    'people.changePin',
    'people.accounts',
    'people.lockSettings',
    'publications.list',
    'publications.get',
    'publications.preview',
    'articles.list',
    'articles.get',
    'presence.of',
    'presence.renew',
    'presence.release',
    'versions.list',
    'versions.content',
    'comments.ofArticle',
    'attachments.ofSubject',
    'attachments.copyOut',
    'comments.openCounts',
    'findings.ofArticle',
    'papers.approvalSheet',
    'papers.readingCopy',
    'preview.ofArticle',
    'review.queues',
    'review.ofArticle',
    'review.reviewers',
    'review.ofIssue',
    'review.ofPublication',
    'issues.list',
    'issues.coming',
    'issues.get',
    'issues.holding',
    'issues.unplaced',
    'replace.find',
    'pictures.ids',
    'pictures.rows',
    'pictures.get',
    'pictures.uses',
    'pictures.similar',
    'pictures.tags',
    'sources.list',
    'sources.get',
    'sources.ofArticle',
    'sources.uses',
    'sources.outlets',
    'findings.decisions',
    'findings.surroundings',
    'findings.ofIssue',
    'houseStyle.get',
    'directory.list',
    'exports.warnings',
    'exports.past',
    'preflight.check',
    'preview.watch',
    'preview.length',
    'statistics.of',
    'statistics.span',
    'statistics.isOutOfDate',
    'statistics.refresh',
    'handoff.out',
    'handoff.list',
    'backups.overview',
    'storage.sizes',
    'trash.list',
    'trash.put',
    'trash.restore',
    'jobs.watch',
    'jobs.cancel',
  ],
  'article.write': [
    'articles.create',
    'articles.createFromSource',
    'articles.trash',
    'articles.restore',
    'presence.claim',
    'presence.takeOver',
    'versions.keep',
    'versions.rename',
    'versions.restore',
    'handoff.writeHere',
    'replace.replace',
    'replace.undo',
    'sources.link',
    'sources.unlink',
    'findings.addWord',
    'findings.removeWord',
    'findings.ignore',
    'findings.takeBack',
  ],
  'article.suggest': ['articles.save'],
  'article.comment': [
    'comments.begin',
    'comments.reply',
    'comments.edit',
    'comments.delete',
    'comments.restore',
    'comments.resolve',
    'comments.reopen',
  ],
  'issue.compose': [
    'review.setIssueDeadline',
    'issues.create',
    'issues.updateDetails',
    'issues.arrangeSections',
    'issues.place',
    'issues.remove',
    'issues.trash',
    'issues.restore',
    'royalties.sheet',
    'royalties.rates',
    'royalties.write',
  ],
  'issue.export': ['audit.write', 'exports.start', 'exports.open', 'exports.reveal', 'statistics.write'],
  'library.write': [
    'pictures.updateAbout',
    'pictures.renameTag',
    'pictures.tag',
    'pictures.crop',
    'pictures.turn',
    'backups.start',
    'sources.updateDetails',
    'sources.addOutlet',
    'sources.updateOutlet',
    'sources.mergeOutlet',
    'sources.unmergeOutlet',
    'directory.add',
    'directory.put',
    'directory.remove',
  ],
  'library.care': [
    'backups.restore',
    'backups.setFolder',
    'search.rebuild',
    'storage.findUnused',
    'storage.removeUnused',
    'storage.putBack',
    'trash.empty',
  ],
  'audit.read': ['audit.page', 'audit.people', 'audit.writeLog', 'verify.start'],
  handoff: [
    'handoff.suggestion',
    'handoff.send',
    'handoff.callBack',
    'receiving.open',
    'receiving.waiting',
    'receiving.of',
    'receiving.text',
    'receiving.merge',
    'receiving.dismiss',
  ],
  import: ['trash.takeBack', 'imports.addSource', 'imports.giveUp', 'imports.start'],
  'attachment.write': ['attachments.add', 'attachments.remove', 'attachments.restore'],
  'publication.write': ['publications.update', 'houseStyle.update', 'review.setApprovalsNeeded'],
  'royalty.write': ['royalties.setRates', 'royalties.correct', 'royalties.close', 'royalties.reopen'],
  'article.submit': ['review.submit', 'review.withdraw'],
  'article.delegate': ['review.delegate'],
  'article.approve': ['review.approve', 'review.return'],
  'issue.approve': ['review.approveIssue', 'review.withdrawIssueApproval'],
  'issue.publish': ['review.publishIssue'],
  'key.write': ['keys.readCard', 'keys.trust', 'keys.revoke', 'receiving.trust'],
  'person.write': [
    'people.setLockSettings',
    'people.add',
    'people.change',
    'people.disable',
    'people.enable',
    'people.resetPin',
  ],
};

export const LISTED = Object.entries(ASKED).flatMap(([permission, paths]) =>
  paths.map((path) => ({ path, permission: permission as Permission | 'open' })),
);

export interface Procedure {
  type: 'query' | 'mutation' | 'subscription';
  takesInput: boolean;
}

/** No procedure takes a number: those that take anything refuse it once the person was let in. */
export const SENSELESS = 12345;

/** Every procedure of the contract by its path. */
export function procedures(desk: Desk): Map<string, Procedure> {
  const { procedures: all } = desk.router._def as unknown as {
    procedures: Record<string, { _def: { type: Procedure['type']; inputs: unknown[] } }>;
  };
  return new Map(
    Object.entries(all).map(([path, { _def }]) => [
      path,
      { type: _def.type, takesInput: _def.inputs.length > 0 },
    ]),
  );
}

/** Whether each procedure lets in a person with these roles. */
export function expected(roles: Person['roles']): Record<string, 'let in' | 'refused'> {
  return Object.fromEntries(
    LISTED.map(({ path, permission }) => {
      const allowed = permission === 'open' || mayDo(roles, permission);
      return [path, allowed ? 'let in' : 'refused'];
    }),
  );
}
