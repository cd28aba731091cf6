/** Findings of one open article, and what a person decides about them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ignoringOf } from '#shared/checks/decisions.ts';
import { NO_SURROUNDINGS } from '#shared/checks/surroundings.ts';
import type { StoredDecisions } from '#shared/model/findings.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import type { AnchoredFinding } from '../../../editor/findings/anchors.ts';
import type { OpenArticle } from '../open-articles.ts';
import { FindingsSession, type FindingsState } from './findings-session.ts';

export function useDecisions(): StoredDecisions | undefined {
  const desk = useDesk();
  return useQuery(desk.findings.decisions.queryOptions()).data;
}

/** The findings of an article for as long as it is on the screen. */
export function useFindingsSession(opened: OpenArticle): FindingsSession {
  const [session] = useState(() => new FindingsSession(opened.id, () => opened.content));
  const desk = useDesk();
  const decisions = useDecisions();
  useEffect(() => {
    if (!decisions) return;
    const words = decisions.words.map(({ word }) => word);
    session.setDecisions({ words, ignored: decisions.ignored });
  }, [session, decisions]);
  const surroundings = useQuery(
    desk.findings.surroundings.queryOptions({ articleId: opened.id }, { gcTime: 0 }),
  );
  const known = surroundings.data ?? (surroundings.isError ? NO_SURROUNDINGS : null);
  useEffect(() => {
    if (known) session.setSurroundings(known);
  }, [session, known]);
  return session;
}

export function useFindings<Part>(session: FindingsSession, part: (state: FindingsState) => Part): Part {
  return useStore(session.store, part);
}

/** The words of a finding as a message names them. */
export function nameOf({ finding }: AnchoredFinding): string {
  const { text } = finding;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text || finding.message;
}

export interface Deciding {
  ignoreHere(one: AnchoredFinding): void;
  ignoreAlways(one: AnchoredFinding): void;
  addWord(one: AnchoredFinding): void;
  /** Lets what was ignored speak again. */
  takeBack(one: AnchoredFinding): void;
  /** Puts one correction in. */
  correct(one: AnchoredFinding, text: string): void;
  correctAll(corrections: readonly { finding: AnchoredFinding; text: string }[]): void;
}

export function useDeciding(session: FindingsSession, articleId: string): Deciding {
  const { t } = useTranslation();
  const desk = useDesk();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const decisions = useDecisions();
  const refresh = () => queryClient.invalidateQueries({ queryKey: desk.findings.decisions.queryKey() });
  const ignore = useMutation(desk.findings.ignore.mutationOptions({ onSuccess: refresh }));
  const takeBack = useMutation(desk.findings.takeBack.mutationOptions({ onSuccess: refresh }));
  const addWord = useMutation(desk.findings.addWord.mutationOptions({ onSuccess: refresh }));
  const removeWord = useMutation(desk.findings.removeWord.mutationOptions({ onSuccess: refresh }));

  const ignoreIn = (one: AnchoredFinding, place: string | null, message: string) =>
    ignore.mutate(ignoringOf(one.finding, place), {
      onSuccess: ({ id }) => notify({ message, undo: () => takeBack.mutate({ ids: [id] }) }),
    });
  const correctAll: Deciding['correctAll'] = (corrections) => {
    const { count, undo } = session.correct(corrections);
    if (count === 0) notify({ message: t('findings.gone') });
    else if (corrections.length > 1) notify({ message: t('findings.corrected', { count }), undo });
  };
  return {
    ignoreHere: (one) => ignoreIn(one, articleId, t('findings.ignoredHere', { text: nameOf(one) })),
    ignoreAlways: (one) => ignoreIn(one, null, t('findings.ignoredAlways', { text: nameOf(one) })),
    addWord: ({ finding: { text: word } }) =>
      addWord.mutate(
        { word },
        {
          onSuccess: ({ id }) =>
            notify({ message: t('findings.wordAdded', { word }), undo: () => removeWord.mutate({ id }) }),
        },
      ),
    takeBack: ({ finding }) => {
      const wanted = [ignoringOf(finding, articleId), ignoringOf(finding, null)].map((one) =>
        JSON.stringify([one.articleId, one.rule, one.text, one.context]),
      );
      const ids = (decisions?.ignored ?? [])
        .filter((one) => wanted.includes(JSON.stringify([one.articleId, one.rule, one.text, one.context])))
        .map(({ id }) => id);
      if (ids.length > 0) takeBack.mutate({ ids });
    },
    correct: (finding, text) => correctAll([{ finding, text }]),
    correctAll,
  };
}

/** Suggestions for a finding; null while they are looked for. */
export function useSuggestions(session: FindingsSession, one: AnchoredFinding): readonly string[] | null {
  const [found, setFound] = useState<{ id: string; words: readonly string[] } | null>(null);
  const key = useMemo(() => one, [one]);
  useEffect(() => {
    let isWanted = true;
    void session.suggestions(key).then((words) => isWanted && setFound({ id: key.id, words }));
    return () => {
      isWanted = false;
    };
  }, [session, key]);
  return found?.id === one.id ? found.words : null;
}
