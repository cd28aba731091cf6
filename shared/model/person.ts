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

/** What a procedure can ask for. `read` is open to everybody who is signed in. */
export const PERMISSIONS = [
  'read',
  'article.write',
  /** Suggest changes; who may not write as well may do nothing else to a text. */
  'article.suggest',
  'article.comment',
  'issue.compose',
  'issue.export',
  'library.write',
  'import',
  'publication.write',
  /** Set rates of royalties, correct and close sheets. */
  'royalty.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ALLOWED: Record<Role, readonly Permission[]> = {
  editor: [
    'read',
    'article.write',
    'article.suggest',
    'article.comment',
    'issue.compose',
    'issue.export',
    'library.write',
    'import',
  ],
  reviewer: ['read', 'article.write', 'article.suggest', 'article.comment', 'issue.export'],
  clerk: [
    'read',
    'article.comment',
    'issue.compose',
    'issue.export',
    'library.write',
    'import',
    'publication.write',
    'royalty.write',
  ],
  administrator: PERMISSIONS,
};

/** True when one of the roles allows it. */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => ALLOWED[role].includes(permission));
}
