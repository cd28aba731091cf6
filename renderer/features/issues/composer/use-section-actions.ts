/** Renaming, adding, moving and removing the sections of an issue, each taken back by undo and said aloud. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, IssueSection } from '#shared/model/issue.ts';
import type { Composing } from '../composing.ts';
import type { SectionChange } from '../composing-steps.ts';
import { useSpokenPlaces } from './use-spoken-places.ts';

export interface SectionActions {
  rename(section: IssueSection, name: string): void;
  /** A new one below it, whose name is asked for at once. */
  addAfter(section: IssueSection): void;
  /** One place up (-1) or down (1), where there is one. */
  shift(section: IssueSection, by: -1 | 1): void;
  /** Where it is empty and not the last one. */
  remove(section: IssueSection): void;
}

export interface ArrangedSections {
  actions: SectionActions;
  /** The section whose name is being typed. */
  namedId: string | null;
  /**
   * Has the name of a section typed; null: it has been.
   *
   * @param takesFocus the focus goes to the section that was named.
   */
  name(sectionId: string | null, takesFocus?: boolean): void;
}

export function useSectionActions(
  { sections }: Issue,
  composing: Pick<Composing, 'changeSection'>,
  announce: (words: string) => void,
): ArrangedSections {
  const { t } = useTranslation();
  const spoken = useSpokenPlaces();
  const [namedId, setNamedId] = useState<string | null>(null);
  const { expectFocus } = useSectionFocus();
  const change = (made: SectionChange) => {
    composing.changeSection(made);
    announce(spoken.sectionChanged(made));
  };
  const indexOf = ({ id }: IssueSection) => sections.findIndex((section) => section.id === id);
  const nameOf = ({ name }: IssueSection) => name || t('issues.composer.unnamed');
  const actions: SectionActions = {
    rename: (section, to) => {
      if (to !== section.name) change({ what: 'renamed', id: section.id, from: section.name, to });
    },
    addAfter: (section) => {
      const id = crypto.randomUUID();
      change({ what: 'added', id, name: t('issues.composer.newSection'), index: indexOf(section) + 1 });
      setNamedId(id);
    },
    shift: (section, by) => {
      const from = indexOf(section);
      const to = from + by;
      if (to < 0 || to >= sections.length) return;
      change({ what: 'shifted', id: section.id, name: nameOf(section), from, to });
      expectFocus(section.id);
    },
    remove: (section) => {
      const index = indexOf(section);
      const neighbour = sections[index - 1] ?? sections[index + 1];
      if (section.articles.length > 0 || !neighbour) return;
      change({ what: 'removed', id: section.id, name: section.name, index });
      expectFocus(neighbour.id);
    },
  };
  const name = (sectionId: string | null, takesFocus = false) => {
    if (takesFocus && namedId !== null) expectFocus(namedId);
    setNamedId(sectionId);
  };
  return { actions, namedId, name };
}

/** Keeps the focus with the section that was changed by keys: moved, its card is taken out of the page for a moment. */
function useSectionFocus() {
  const expected = useRef<string | null>(null);
  useEffect(() => {
    const sectionId = expected.current;
    if (sectionId === null) return;
    // After the menu that asked has given the focus back.
    const timer = window.setTimeout(() => {
      expected.current = null;
      document.querySelector<HTMLElement>(`[data-section="${sectionId}"] [data-section-menu]`)?.focus();
    });
    return () => window.clearTimeout(timer);
  });
  return {
    expectFocus: (sectionId: string) => {
      expected.current = sectionId;
    },
  };
}
