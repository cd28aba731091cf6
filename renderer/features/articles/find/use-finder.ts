/** The hits of what is looked for in the article on the screen, kept true while it is written. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Hit } from '#shared/replace/replace.ts';
import type { OpenArticle } from '../open-articles.ts';
import {
  type ArticleOnScreen,
  findOnScreen,
  replaceOnScreen,
  revealHit,
  selectHit,
} from './find-in-article.ts';
import { useFindState } from './find-store.ts';

/** The list follows the typing after this rest, in ms. */
const REST_MS = 200;

export interface Finder {
  hits: readonly Hit[];
  /** Of the current hit; null before the first step. */
  index: number | null;
  /** To the next or previous hit, round the ends. */
  step(by: 1 | -1): void;
  /** Replaces the current hit and goes on to the next. */
  replaceOne(): void;
  /** Replaces these hits. Returns what takes it back. */
  replace(hits: readonly Hit[]): () => void;
  /** Leaves the caret on the current hit, in the text. */
  leave(): void;
}

/** @param onScreen the article as it is now; null while the editor is not there. */
export function useFinder(opened: OpenArticle, onScreen: () => ArticleOnScreen | null): Finder {
  const { query, replacement, matchCase, matchMarks, wholeWord, isOpen, goesToFirst } = useFindState();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [index, setIndex] = useState<number | null>(null);
  const latest = useRef(onScreen);
  latest.current = onScreen;

  const find = useCallback((): readonly Hit[] => {
    const article = latest.current();
    if (!article || !isOpen || query === '') return [];
    return findOnScreen(article, query, replacement, { matchCase, matchMarks, wholeWord });
  }, [isOpen, query, replacement, matchCase, matchMarks, wholeWord]);

  // Other words, or other text.
  useEffect(() => {
    let timer: number | undefined;
    const refresh = () => {
      const found = find();
      setHits(found);
      setIndex((last) => (last === null || found.length === 0 ? null : Math.min(last, found.length - 1)));
    };
    refresh();
    const stop = opened.onChange(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(refresh, REST_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [find, opened]);

  useEffect(() => {
    const article = latest.current();
    article?.editor.paintHits(hits, index === null ? null : (hits[index] ?? null));
  }, [hits, index]);
  useEffect(() => () => latest.current()?.editor.paintHits([], null), []);

  const go = (to: number, among: readonly Hit[]) => {
    const hit = among[to];
    const article = latest.current();
    setIndex(hit ? to : null);
    if (hit && article) revealHit(article, hit);
  };
  // Opened at a hit: it is shown as soon as the text is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first hits are known
  useEffect(() => {
    if (!goesToFirst || hits.length === 0) return;
    useFindState.setState({ goesToFirst: false });
    go(0, hits);
  }, [goesToFirst, hits]);
  const replace = (chosen: readonly Hit[]) => {
    const article = latest.current();
    const undo = article ? replaceOnScreen(article, chosen) : () => {};
    setHits(find());
    return () => {
      undo();
      setHits(find());
    };
  };
  return {
    hits,
    index,
    step: (by) => {
      if (hits.length === 0) return;
      const from = index ?? (by === 1 ? -1 : 0);
      go((from + by + hits.length) % hits.length, hits);
    },
    replaceOne: () => {
      const hit = index === null ? undefined : hits[index];
      if (!hit || index === null) return;
      replace([hit]);
      const now = find();
      // What was put in may hold the words again: go on behind it.
      const next = now.findIndex(({ place }, at) => at >= index && !isInside(place, hit));
      go(next === -1 ? 0 : next, now);
    },
    replace,
    leave: () => {
      const article = latest.current();
      const hit = index === null ? undefined : hits[index];
      article?.editor.paintHits([], null);
      if (!article) return;
      if (hit) selectHit(article, hit);
      else article.editor.focus();
    },
  };
}

/** True when a place lies in what took the place of a hit. */
function isInside(place: Hit['place'], { place: old, replacement }: Hit): boolean {
  return (
    place.field === old.field &&
    place.footnote === old.footnote &&
    place.block?.join() === old.block?.join() &&
    place.from >= old.from &&
    place.to <= old.from + replacement.length
  );
}
