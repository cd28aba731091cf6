/** Renaming, adding, moving and removing the sections of an issue. */
import { useMutation } from '@tanstack/react-query';
import type { Issue } from '#shared/model/issue.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';

export interface SectionActions {
  rename(id: string, name: string): void;
  addAfter(id: string, name: string): void;
  /** One place up (-1) or down (1). */
  shift(id: string, by: -1 | 1): void;
  remove(id: string): void;
}

type Arranged = { id: string | null; name: string };

export function useSections(issue: Issue): SectionActions {
  const desk = useDesk();
  const { mutate } = useMutation(desk.issues.arrangeSections.mutationOptions());
  const sections: readonly Arranged[] = issue.sections.map(({ id, name }) => ({ id, name }));
  const indexOf = (id: string) => sections.findIndex((section) => section.id === id);
  const arrange = (next: readonly Arranged[]) => mutate({ issueId: issue.id, sections: [...next] });
  return {
    rename: (id, name) => arrange(sections.map((section) => (section.id === id ? { id, name } : section))),
    addAfter: (id, name) => arrange(sections.toSpliced(indexOf(id) + 1, 0, { id: null, name })),
    shift: (id, by) => {
      const at = indexOf(id);
      const [section] = sections.slice(at, at + 1);
      if (section) arrange(sections.toSpliced(at, 1).toSpliced(at + by, 0, section));
    },
    remove: (id) => arrange(sections.filter((section) => section.id !== id)),
  };
}
