/** People of the desk and what their roles allow. */

/** biên tập viên, người duyệt, văn thư, quản trị. One person may hold several. */
export const ROLES = ['editor', 'reviewer', 'clerk', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  id: string;
  name: string;
  /** "Chuyên viên Phòng Cải cách hành chính". */
  title: string;
  roles: Role[];
}

/**
 * The one table of who may do what: each permission a procedure can ask for, and the roles that have it.
 * Settings show it row by row; `procedureFor` enforces it. An administrator looks after the desk and does
 * not approve or publish: those decisions belong to the reviewer and the clerk.
 */
export const ROLES_ALLOWED = {
  /** Open to everybody who is signed in. */
  read: ['editor', 'reviewer', 'clerk', 'administrator'],
  'article.write': ['editor', 'reviewer', 'administrator'],
  /** Suggest changes; who may not write as well may do nothing else to a text. */
  'article.suggest': ['editor', 'reviewer', 'administrator'],
  'article.comment': ['editor', 'reviewer', 'clerk', 'administrator'],
  /** Hand an article in for review, and take it back. */
  'article.submit': ['editor'],
  /** Approve an article or return it. */
  'article.approve': ['reviewer'],
  /** Hand a review on to another reviewer. */
  'article.delegate': ['reviewer', 'administrator'],
  'issue.compose': ['editor', 'clerk', 'administrator'],
  'issue.export': ['editor', 'reviewer', 'clerk', 'administrator'],
  'issue.approve': ['reviewer'],
  'issue.publish': ['clerk'],
  'library.write': ['editor', 'clerk', 'administrator'],
  /** What cannot be undone by hand: bring a copy of the library back, empty the trash, remove unused files. */
  'library.care': ['clerk', 'administrator'],
  import: ['editor', 'clerk', 'administrator'],
  /** Attach signed scans to an article or an issue. */
  'attachment.write': ['editor', 'reviewer', 'clerk', 'administrator'],
  /** Write and open packages for another desk. */
  handoff: ['editor', 'reviewer', 'clerk'],
  'publication.write': ['clerk', 'administrator'],
  /** Set rates of royalties, correct and close sheets. */
  'royalty.write': ['clerk', 'administrator'],
  /** Keep the ledger of issues: copies printed, deposited and sent out, and who gets them. */
  'printRun.write': ['clerk', 'administrator'],
  /** Read the whole log; the history of an article is open to everybody who may read. */
  'audit.read': ['reviewer', 'clerk', 'administrator'],
  /** Add people, change their roles, give them a new PIN; settings of the desk's lock. */
  'person.write': ['administrator'],
  /** Trust and revoke keys. */
  'key.write': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ROLES_ALLOWED;

/** Every permission, in the order of the table. */
export const PERMISSIONS = Object.keys(ROLES_ALLOWED) as readonly Permission[];

/** True when one of the roles allows it. */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = ROLES_ALLOWED[permission];
  return roles.some((role) => allowed.includes(role));
}
