/** Whether this window may write in an article: it claims it when it opens, and lets go when it leaves or is asked. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Presence } from '#shared/model/presence.ts';
import { useDesk, useDeskCalls } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { WINDOW_ID } from '../../../desk-client/window-id.ts';
import { flushArticle } from '../open-articles.ts';

export interface Writing {
  isWriter: boolean;
  /** Another window is to write: nothing more is typed here, what was typed is being saved. */
  isHandingOver: boolean;
  writer: Presence['writer'];
  /** It wrote here until another window took over. */
  wasTakenOver: boolean;
  /** It has asked to write and waits for the other window to save. */
  isAsking: boolean;
  /** Writes here from now on; the other window saves what it has first. */
  takeOver(): void;
}

/** Milliseconds between two signs of life; the desk waits for three of them. */
const RENEWAL = 5000;
/** A page that was just loaded anew may meet itself: what frees up this soon is taken without asking. */
const SETTLING = 3000;
/** Milliseconds in which a key that was pressed before the text was closed has reached it. */
const LAST_KEY = 100;

/** How many screens show an article: one that is opened again must not be let go by the screen that was left. */
const shown = new Map<string, number>();

/** Null until the desk has said who writes. */
export function useWriting(articleId: string): Writing | null {
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const mayWrite = useMay('article.write');
  const given = { articleId, windowId: WINDOW_ID };
  const options = desk.presence.of.queryOptions(given);
  const [isClaimed, setClaimed] = useState(false);
  const [wasTakenOver, setTakenOver] = useState(false);
  const [isAsking, setAsking] = useState(false);
  /** Takes what is free without asking. */
  const wants = useRef(true);
  const wrote = useRef(false);
  const presence = useQuery({ ...options, enabled: isClaimed, gcTime: 0 }).data;

  const claim = useRef(async (how: 'claim' | 'takeOver') => {
    const said = await calls.presence[how].mutate(given).catch(() => null);
    if (said) queryClient.setQueryData(options.queryKey, said);
    setClaimed(true);
  });

  useEffect(() => {
    if (!mayWrite) return;
    shown.set(articleId, (shown.get(articleId) ?? 0) + 1);
    void claim.current('claim');
    const quiet = () => undefined;
    const renewal = setInterval(
      () => calls.presence.renew.mutate({ windowId: WINDOW_ID }).catch(quiet),
      RENEWAL,
    );
    const settled = setTimeout(() => {
      wants.current = wrote.current;
    }, SETTLING);
    return () => {
      clearInterval(renewal);
      clearTimeout(settled);
      shown.set(articleId, (shown.get(articleId) ?? 1) - 1);
      void flushArticle(articleId).then(() => {
        if (!shown.get(articleId))
          calls.presence.release.mutate({ articleId, windowId: WINDOW_ID }).catch(quiet);
      });
    };
  }, [articleId, mayWrite, calls]);

  useEffect(() => {
    if (!presence) return;
    const { isWriter, writer } = presence;
    if (isWriter) {
      wrote.current = true;
      wants.current = true;
      setTakenOver(false);
      setAsking(false);
    } else if (writer) {
      setTakenOver(wrote.current);
      if (wrote.current) wants.current = false;
      wrote.current = false;
    } else if (wants.current) {
      void claim.current('claim');
    }
  }, [presence]);

  const isAsked = presence?.isWriter === true && presence.askedBy !== null;
  useEffect(() => {
    if (!isAsked) return;
    // The text is closed by now; a save that is sent after the release would be refused.
    const letGo = setTimeout(async () => {
      await flushArticle(articleId);
      await calls.presence.release.mutate({ articleId, windowId: WINDOW_ID }).catch(() => undefined);
    }, LAST_KEY);
    return () => clearTimeout(letGo);
  }, [isAsked, articleId, calls]);

  if (!mayWrite) return READER;
  if (!presence) return isClaimed ? READER : null;
  return {
    isWriter: presence.isWriter,
    isHandingOver: isAsked,
    writer: presence.writer,
    wasTakenOver,
    isAsking,
    takeOver: () => {
      setAsking(true);
      void claim.current('takeOver');
    },
  };
}

const READER: Writing = {
  isWriter: false,
  isHandingOver: false,
  writer: null,
  wasTakenOver: false,
  isAsking: false,
  takeOver: () => undefined,
};
