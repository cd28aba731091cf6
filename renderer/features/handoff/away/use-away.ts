/** Which articles are at another desk. */
import { useQuery } from '@tanstack/react-query';
import type { ArticleOut } from '#shared/model/handoff.ts';
import { useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';

/** Where an article is; null when it is nowhere else. Undefined until the desk has said so. */
export function useAway(articleId: string): ArticleOut | null | undefined {
  const desk = useDesk();
  const out = useQuery(desk.handoff.out.queryOptions()).data;
  return out && (out.find((one) => one.articleId === articleId) ?? null);
}

/** True while nobody should write in the article here; also until the desk has said where it is. */
export function isGuarded(away: ArticleOut | null | undefined): boolean {
  return away === undefined || (away !== null && away.writtenSince === null);
}

/** What sentences about it are filled with. */
export function useAwayWords(): (away: ArticleOut) => { person: string; time: string; day: string } {
  const formats = useFormats();
  return ({ recipient, sentAt }) => ({
    person: recipient,
    time: formats.time(sentAt),
    day: formats.dayOf(sentAt),
  });
}
