import type { ResolvedIssue } from './resolved-issue.ts';

/** What fills the room that a section leaves on its last page: the theme of the issue, unless the desk chose otherwise. */
export function fillerLine({ settings, theme }: Pick<ResolvedIssue, 'settings' | 'theme'>): string {
  return settings.fillerLine ?? theme;
}
